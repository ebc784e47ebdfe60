import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { DateSpan } from '../../domain/schoolYear/deadlineRules/rule.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { isWithin, type Narrowing } from './narrowing.ts'

/** What the list is narrowed to; an empty field narrows nothing. */
export interface DeadlineFilter extends Narrowing {
  readonly text: string
}

/** Nothing narrowed. */
export const noFilter: DeadlineFilter = { text: '', category: '', owner: '' }

/** The deadlines of a month, which is `YYYY-MM`. */
export interface MonthOfDeadlines {
  readonly month: string
  readonly deadlines: readonly ResolvedDeadline[]
}

/** The first and the last day of a deadline. */
export function spanOf({ when }: Pick<ResolvedDeadline, 'when'>): DateSpan {
  return when.kind === 'day' ? { from: when.date, to: when.date } : when
}

/** A deadline's title as it is shown: with the code of the school's own date, where it rests on one. */
export function titleOf({ title, code }: Pick<ResolvedDeadline, 'title' | 'code'>): string {
  return code === null ? title : `${title}: ${code}`
}

/**
 * The deadlines of the next four weeks from a day, those that have begun and are not over among them: by their end once
 * they have begun, else by their first day.
 */
export function comingUp(deadlines: readonly ResolvedDeadline[], today: IsoDate): readonly ResolvedDeadline[] {
  const until = addDays(today, 28)
  const next = (deadline: ResolvedDeadline) => {
    const { from, to } = spanOf(deadline)
    return from < today ? to : from
  }
  return deadlines
    .filter((each) => {
      const { from, to } = spanOf(each)
      return to >= today && from < until
    })
    .toSorted((one, other) => next(one).localeCompare(next(other)))
}

/** By their first day; those of one day stay as they are. */
export function inOrder(deadlines: readonly ResolvedDeadline[]): readonly ResolvedDeadline[] {
  return deadlines.toSorted((one, other) => spanOf(one).from.localeCompare(spanOf(other).from))
}

/** By the month in which they begin, the first of the year first. */
export function byMonth(deadlines: readonly ResolvedDeadline[]): readonly MonthOfDeadlines[] {
  const months = new Map<string, ResolvedDeadline[]>()
  for (const deadline of deadlines) {
    const month = spanOf(deadline).from.slice(0, 7)
    const known = months.get(month)
    if (known === undefined) months.set(month, [deadline])
    else known.push(deadline)
  }
  return [...months].map(([month, ofMonth]) => ({ month, deadlines: ofMonth }))
}

/** Those that have all the words somewhere (title, rule, reason), and the category and owner that are asked for. */
export function matching(deadlines: readonly ResolvedDeadline[], filter: DeadlineFilter): readonly ResolvedDeadline[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return deadlines.filter((deadline) => {
    if (!isWithin(deadline, filter)) return false
    if (words.length === 0) return true
    const { title, shortTitle, code, says, because } = deadline
    const read = [title, shortTitle, code ?? '', says ?? '', because ?? ''].join(' ').toLowerCase()
    return words.every((word) => read.includes(word))
  })
}

/** The id that a rule's deadline has a year later; null for one's own. */
export function idNextYear({ id, ruleId }: Pick<ResolvedDeadline, 'id' | 'ruleId'>): string | null {
  if (ruleId === null) return null
  const [rule = '', year = '', ...which] = id.split(':')
  return [rule, String(Number(year) + 1), ...which].join(':')
}

/** Decisions that are still open on a day, or become so in the next `days` days, by when they are decided. */
export function designMoments(
  deadlines: readonly ResolvedDeadline[],
  today: IsoDate,
  days: number,
): readonly (ResolvedDeadline & { readonly design: NonNullable<ResolvedDeadline['design']> })[] {
  const until = addDays(today, days)
  return deadlines.flatMap((deadline) => {
    const { design } = deadline
    if (design === null || design.from > until || spanOf(deadline).to < today) return []
    return [{ ...deadline, design }]
  })
}

/**
 * The days on which a deadline may be put, by where its rule puts it: anywhere in the year, but what the law sets no
 * later than it sets it (a window by its first day).
 */
export function moveLimits(
  original: Pick<ResolvedDeadline, 'when' | 'statutory' | 'movable'>,
  year: { readonly from: IsoDate; readonly to: IsoDate },
): DateSpan {
  if (!original.statutory) return year
  return { from: year.from, to: original.movable?.to ?? spanOf(original).from }
}

/** Whether a title reads like somebody's name: two or three capitalised words and nothing else. */
export function looksLikeName(title: string): boolean {
  return /^\p{Lu}[\p{Ll}'’-]+(\s+\p{Lu}[\p{L}'’-]*\.?){1,2}$/u.test(title.trim())
}
