import type { School } from '../../contract/documents.ts'
import { type EpochMs, dateAt } from '../../domain/calendar/dates.ts'
import { modelTermDates, schoolYearName, schoolYearOf } from '../../domain/schoolYear/termDates.ts'
import { type Words } from '../words/words.ts'
import type { FormProblem, FormReading } from './formProblem.ts'
import { readTermForm, type TermForm, termForm } from './termForm.ts'

/** What the pair says of its school, as the form holds it. */
export interface SchoolForm {
  readonly phase: School['phase']
  readonly kind: School['kind']
  /** The year that is running and the next. */
  readonly years: readonly TermForm[]
  /** Counts as typed; empty while nobody has said. */
  readonly ehcPlans: string
  readonly senSupport: string
  readonly words: Words['roles']
}

/** What each phase is called. */
export const phaseNames: Readonly<Record<School['phase'], string>> = {
  primary: 'Primary',
  secondary: 'Secondary',
  special: 'Special',
  allThrough: 'All-through',
}

/** What each kind of school is called. */
export const kindNames: Readonly<Record<School['kind'], string>> = {
  maintained: 'Maintained',
  academy: 'Academy',
  independent: 'Independent',
}

const mostPlans = 500
const mostPupils = 2000
const longestWord = 40
const mostYears = 4
const timeZone = 'Europe/London'

/**
 * The school years whose dates are asked for: the one that is running and the next. Once the summer term is over, the
 * next comes first.
 */
export function yearsAskedFor(now: EpochMs): readonly [number, number] {
  const today = dateAt(now, timeZone)
  const running = schoolYearOf(today)
  const lastDay = modelTermDates(running).halfTerms.at(-1)?.end ?? today
  return today > lastDay ? [running + 1, running] : [running, running + 1]
}

/** The form for what is kept, or for a primary school that its authority maintains: the commonest kind. */
export function schoolForm(school: School | null, startYears: readonly number[], words: Words): SchoolForm {
  return {
    phase: school?.phase ?? 'primary',
    kind: school?.kind ?? 'maintained',
    years: startYears.map((startYear) => termForm(startYear, school?.years ?? [])),
    ehcPlans: countText(school?.ehcPlans),
    senSupport: countText(school?.senSupport),
    words: school?.words ?? words.roles,
  }
}

function countText(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count)
}

/** Reads the form. Dates that nobody has looked at are not kept: the usual pattern stands for them. */
export function readSchoolForm(form: SchoolForm, before: School | null): FormReading<School> {
  const problems: FormProblem[] = []
  const years = form.years.flatMap((year, i) => {
    if (!year.isOurs) return []
    const reading = readTermForm(year)
    if (reading.kind === 'body') return [reading.body]
    problems.push(...reading.problems.map(({ field, sentence }) => ({ field: `years.${i}.${field}`, sentence })))
    return []
  })
  const shown = new Set(form.years.map(({ startYear }) => schoolYearName(startYear)))
  const others = before?.years.filter(({ name }) => !shown.has(name)) ?? []
  const ehcPlans = readCount(form.ehcPlans, mostPlans)
  const senSupport = readCount(form.senSupport, mostPupils)
  if (ehcPlans === 'wrong') problems.push({ field: 'ehcPlans', sentence: `Give a number from 0 to ${mostPlans}.` })
  if (senSupport === 'wrong') problems.push({ field: 'senSupport', sentence: `Give a number from 0 to ${mostPupils}.` })
  const words = { senco: form.words.senco.trim(), leader: form.words.leader.trim() }
  for (const role of ['senco', 'leader'] as const) {
    if (words[role] === '' || words[role].length > longestWord) {
      problems.push({ field: `words.${role}`, sentence: `Write a word of at most ${longestWord} characters.` })
    }
  }
  if (problems.length > 0 || ehcPlans === 'wrong' || senSupport === 'wrong') return { kind: 'problems', problems }
  const kept = [...others, ...years].toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(-mostYears)
  return { kind: 'body', body: { phase: form.phase, kind: form.kind, years: kept, ehcPlans, senSupport, words } }
}

function readCount(text: string, most: number): number | null | 'wrong' {
  if (text.trim() === '') return null
  const count = Number(text)
  return Number.isInteger(count) && count >= 0 && count <= most ? count : 'wrong'
}
