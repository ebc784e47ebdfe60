import type { IsoDate } from '../../calendar/dates.ts'
import { addDays } from '../../calendar/dates.ts'
import type { HalfTermName } from '../schoolYear.ts'
import type { Edge, FoundTermDates, TermQuestion } from './foundTermDates.ts'

/** A day that is said to be the first or the last of a half-term. */
export interface Candidate {
  readonly half: HalfTermName
  readonly edge: Edge
  readonly date: IsoDate
  /** For some year groups only. */
  readonly isPartly: boolean
}

type IsWorkday = (date: IsoDate) => boolean

const halves = [
  'autumn1',
  'autumn2',
  'spring1',
  'spring2',
  'summer1',
  'summer2',
] as const satisfies readonly HalfTermName[]

/**
 * Settles each first and last day. Staff are in school on INSET days, so that one right before a term's first day (or
 * right after its last) begins (or ends) the half-term. Where several days remain, none is taken.
 */
export function settleEdges(
  candidates: readonly Candidate[],
  insetDays: ReadonlySet<IsoDate>,
  isWorkday: IsWorkday,
): Pick<FoundTermDates, 'halfTerms' | 'insetDays' | 'questions'> {
  const questions: TermQuestion[] = []
  const settle = (half: HalfTermName, edge: Edge): IsoDate | null => {
    const all = candidates.filter((each) => each.half === half && each.edge === edge)
    const whole = all.filter(({ isPartly }) => !isPartly)
    const dates = (whole.length > 0 ? whole : all).map(({ date }) => withInset(date, edge, insetDays, isWorkday))
    const different = [...new Set(dates)].toSorted()
    if (different.length === 1) return different[0] ?? null
    questions.push(
      different.length === 0 ? { kind: 'notSaid', half, edge } : { kind: 'severalDates', half, edge, dates: different },
    )
    return null
  }
  const [autumn1, autumn2, spring1, spring2, summer1, summer2] = halves.map((half) => ({
    start: settle(half, 'start'),
    end: settle(half, 'end'),
  }))
  const none = { start: null, end: null }
  const halfTerms = {
    autumn1: autumn1 ?? none,
    autumn2: autumn2 ?? none,
    spring1: spring1 ?? none,
    spring2: spring2 ?? none,
    summer1: summer1 ?? none,
    summer2: summer2 ?? none,
  }
  const sorted = [...insetDays].toSorted()
  for (const date of sorted) if (!mayBeInTerm(date, halfTerms)) questions.push({ kind: 'insetInHoliday', date })
  return { halfTerms, insetDays: sorted.filter((date) => mayBeInTerm(date, halfTerms)), questions }
}

/** Moves an edge outwards over the INSET days that touch it, weekends and bank holidays between them included. */
function withInset(date: IsoDate, edge: Edge, insetDays: ReadonlySet<IsoDate>, isWorkday: IsWorkday): IsoDate {
  const step = edge === 'start' ? -1 : 1
  let outermost = date
  for (let day = addDays(date, step); insetDays.has(day) || !isWorkday(day); day = addDays(day, step)) {
    if (insetDays.has(day)) outermost = day
  }
  return outermost
}

/** Whether a day is in a half-term, as far as its first and last days are known. */
function mayBeInTerm(date: IsoDate, halfTerms: FoundTermDates['halfTerms']): boolean {
  const known = halves.map((half) => halfTerms[half])
  if (known.some(({ start, end }) => start !== null && end !== null && start <= date && date <= end)) return true
  // In a holiday for certain: after the last day before it and before the first day after it.
  const [firstDay, lastDay] = [halfTerms.autumn1.start, halfTerms.summer2.end]
  const isBetween = known.some(({ end }, i) => {
    const next = known[i + 1]?.start ?? null
    return end !== null && next !== null && end < date && date < next
  })
  return !isBetween && (firstDay === null || date >= firstDay) && (lastDay === null || date <= lastDay)
}
