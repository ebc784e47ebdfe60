import type { School } from '../../contract/documents.ts'
import { weekdayOf, type IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import type { OwnTermDates } from '../../domain/schoolYear/ownTermDates.ts'
import type { Edge, FoundTermDates } from '../../domain/schoolYear/reading/foundTermDates.ts'
import type { HalfTermName } from '../../domain/schoolYear/schoolYear.ts'
import { modelTermDates, schoolYearName } from '../../domain/schoolYear/termDates.ts'
import { dateOf } from '../jointTime/ask.ts'
import { halfTermWords } from '../words/words.ts'
import type { FormProblem, FormReading } from './formProblem.ts'

/** Term dates as a school keeps them for one year. */
export type KeptTermDates = School['years'][number]

/** A day of a list, as its field holds it. */
export interface DayRow {
  readonly id: number
  readonly date: string
}

/** One school year's dates as the form holds them; a date may be nothing yet. */
export interface TermForm {
  /** 2026 for 2026/27. */
  readonly startYear: number
  readonly halfTerms: Readonly<Record<HalfTermName, Readonly<Record<Edge, string>>>>
  readonly insetDays: readonly DayRow[]
  readonly closedDays: readonly DayRow[]
  /** True once somebody has looked at them: then they are kept. */
  readonly isOurs: boolean
}

/** The half-terms in the order in which they are taught. */
export const halves = Object.keys(halfTermWords).filter(isHalf)

const mostInsetDays = 20
const mostClosedDays = 40

function isHalf(text: string): text is HalfTermName {
  return Object.hasOwn(halfTermWords, text)
}

/** The form for a school year: the school's own dates where they are known, else the usual pattern. */
export function termForm(startYear: number, own: readonly OwnTermDates[]): TermForm {
  const kept = own.find(({ name }) => name === schoolYearName(startYear))
  const { halfTerms, insetDays, closedDays } = kept ?? modelTermDates(startYear)
  const dates = (half: HalfTermName) => {
    const found = halfTerms.find((each) => each.half === half)
    return { start: found?.start ?? '', end: found?.end ?? '' }
  }
  return {
    startYear,
    halfTerms: byHalf(dates),
    insetDays: dayRows(insetDays),
    closedDays: dayRows(closedDays),
    isOurs: kept !== undefined,
  }
}

function byHalf<Value>(valueOf: (half: HalfTermName) => Value): Readonly<Record<HalfTermName, Value>> {
  return {
    autumn1: valueOf('autumn1'),
    autumn2: valueOf('autumn2'),
    spring1: valueOf('spring1'),
    spring2: valueOf('spring2'),
    summer1: valueOf('summer1'),
    summer2: valueOf('summer2'),
  }
}

/** Fields for days. */
function dayRows(days: readonly string[]): readonly DayRow[] {
  return days.map((date, id) => ({ id, date }))
}

/** One more field, empty. */
export function withNewDay(rows: readonly DayRow[]): readonly DayRow[] {
  return [...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, date: '' }]
}

/**
 * The form with what a text or a calendar gave. A day that it does not name stays as it was; one for which it names
 * several becomes empty, so that somebody chooses.
 */
export function withFound(form: TermForm, found: FoundTermDates): TermForm {
  const several = found.questions.flatMap((question) => (question.kind === 'severalDates' ? [question] : []))
  const edge = (half: HalfTermName, which: Edge) => {
    const isOpen = several.some((question) => question.half === half && question.edge === which)
    return found.halfTerms[half][which] ?? (isOpen ? '' : form.halfTerms[half][which])
  }
  const halfTerms = byHalf((half) => ({ start: edge(half, 'start'), end: edge(half, 'end') }))
  const isInTerm = ({ date }: DayRow) =>
    halves.some((half) => date >= halfTerms[half].start && date <= halfTerms[half].end)
  return {
    ...form,
    halfTerms,
    insetDays: found.insetDays.length > 0 ? dayRows(found.insetDays) : form.insetDays.filter(isInTerm),
    closedDays: found.closedDays.length > 0 ? dayRows(found.closedDays) : form.closedDays,
    isOurs: true,
  }
}

/** How many of the twelve first and last days were found. */
export function edgesFound({ halfTerms }: FoundTermDates): number {
  return halves.flatMap((half) => [halfTerms[half].start, halfTerms[half].end]).filter((date) => date !== null).length
}

/** Reads the form; what it lets through lays out as a school year. */
export function readTermForm(form: TermForm): FormReading<KeptTermDates> {
  const problems: FormProblem[] = [...halfTermProblems(form)]
  const halfTerms = halves.map((half) => ({ half, ...form.halfTerms[half] }))
  const insetDays = datesOf(form.insetDays)
  const closedDays = datesOf(form.closedDays)
  if (problems.length === 0) problems.push(...insetProblems(form, closedDays))
  if (insetDays.length > mostInsetDays) {
    problems.push({ field: 'inset', sentence: `At most ${mostInsetDays} INSET days can be kept.` })
  }
  if (closedDays.length > mostClosedDays) {
    problems.push({ field: 'closed', sentence: `At most ${mostClosedDays} closed days can be kept.` })
  }
  if (problems.length > 0) return { kind: 'problems', problems }
  return { kind: 'body', body: { name: schoolYearName(form.startYear), halfTerms, insetDays, closedDays } }
}

/** Rows that are empty are no days yet. */
function datesOf(rows: readonly DayRow[]): IsoDate[] {
  return [...new Set(rows.flatMap(({ date }) => dateOf(date) ?? []))].toSorted()
}

function halfTermProblems({ startYear, halfTerms }: TermForm): readonly FormProblem[] {
  const [first, last] = [`${startYear}-08-01`, `${startYear + 1}-08-31`]
  let before: IsoDate | null = null
  for (const half of halves) {
    const name = halfTermWords[half]
    for (const edge of ['start', 'end'] as const) {
      const date = dateOf(halfTerms[half][edge])
      const field = `${half}.${edge}`
      if (date === null) return [{ field, sentence: `${name}: choose the ${edge === 'start' ? 'first' : 'last'} day.` }]
      // The second half-term decides which school year it is, so it cannot be in August.
      if (date < first || date > last || (half === 'autumn2' && date < `${startYear}-09-01`)) {
        return [{ field, sentence: `${name}: ${dateWithYear(date)} is not in ${schoolYearName(startYear)}.` }]
      }
      if (before !== null && (edge === 'start' ? date <= before : date < before)) {
        const sentence =
          edge === 'start'
            ? `${name}: starts on ${dateWithYear(date)}, before the half-term above has ended.`
            : `${name}: ends on ${dateWithYear(date)}, before it starts.`
        return [{ field, sentence }]
      }
      before = date
    }
  }
  return []
}

function insetProblems(form: TermForm, closedDays: readonly string[]): readonly FormProblem[] {
  const { bankHolidays } = modelTermDates(form.startYear)
  return form.insetDays.flatMap(({ id, date: text }) => {
    const date = dateOf(text)
    if (date === null) return []
    const because = () => {
      const bankHoliday = bankHolidays.find((each) => each.date === date)
      if (bankHoliday !== undefined) return `is a bank holiday (${bankHoliday.name})`
      if (weekdayOf(date) >= 6) return 'is at a weekend'
      if (closedDays.includes(date)) return 'is also given as a day on which the school is closed'
      const isInTerm = halves.some((half) => form.halfTerms[half].start <= date && date <= form.halfTerms[half].end)
      return isInTerm ? null : 'is in no half-term: move the half-term’s first or last day to it, or remove it'
    }
    const reason = because()
    return reason === null ? [] : [{ field: `inset.${id}`, sentence: `${dateWithYear(date)} ${reason}.` }]
  })
}
