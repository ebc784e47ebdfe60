import type { IsoDate } from '../../calendar/dates.ts'
import { type DayNumber, dayNumber } from '../../calendar/dayNumber.ts'
import type { Occurrence } from './occurrences.ts'
import { reviewLimits } from './reviewMeetings.ts'
import type { DateSpan, DeadlineRule, Movable } from './rule.ts'
import type { DaySpan, YearCalendar } from './yearCalendar.ts'

/** Where a move puts days; one day is where the first of them goes. */
export function movedSpan(to: IsoDate | DateSpan, { from, to: last }: DaySpan): DaySpan {
  if (typeof to !== 'string') return { from: dayNumber(to.from), to: dayNumber(to.to) }
  const first = dayNumber(to)
  return { from: first, to: first + last - from }
}

/** Whether days end in a school year; a move into another year is none in this one. */
export function isInYear({ to }: DaySpan, { span }: YearCalendar): boolean {
  return span.from <= to && to <= span.to
}

/**
 * Why a deadline cannot be put there; null when it can. What a school arranges itself goes anywhere; a day that the law
 * or others set can be kept early, as many local authorities ask, and not late.
 */
export function moveProblem(
  { title, duty, movable }: Pick<DeadlineRule, 'title' | 'duty' | 'movable'>,
  from: DaySpan,
  to: DaySpan,
): string | null {
  if (to.to < to.from) return `${title} would end before it begins.`
  if (duty === 'customary' || movable !== undefined || to.to <= from.to) return null
  return `${title} is not the school's to put off: it can be kept earlier, not later.`
}

/**
 * The days within which a school may move an occurrence to make its weeks lighter; null when it may not.
 *
 * @param complete the day by which a review has to be complete; null for everything else, or where it is not known
 */
export function movableWithin(
  movable: Movable | undefined,
  { span, anchor }: Pick<Occurrence, 'span' | 'anchor'>,
  year: YearCalendar,
  complete: DayNumber | null,
): DaySpan | null {
  switch (movable?.within) {
    case undefined:
      return null
    case 'halfTerm':
      return year.halfTerms.findLast(({ from }) => from <= span.from) ?? null
    case 'term':
      return termOf(span.from, year)
    case 'year': {
      const [first, last] = [year.halfTerms[0], year.halfTerms.at(-1)]
      return first && last ? { from: first.from, to: last.to } : null
    }
    case 'days': {
      const term = termOf(span.from, year)
      if (term === null) return null
      const from = Math.min(span.from, Math.max(term.from, span.from - movable.before))
      return { from, to: Math.max(span.to, Math.min(term.to, span.to + movable.after)) }
    }
    case 'reviewLimits':
      return anchor === null ? null : reviewLimits(complete, anchor)
  }
}

/** The two half-terms of the term in which a day is, or after which it comes. */
function termOf(day: DayNumber, { halfTerms }: YearCalendar): DaySpan | null {
  const place = halfTerms.findLastIndex(({ from }) => from <= day)
  const [first, second] = [halfTerms[place - (place % 2)], halfTerms[place - (place % 2) + 1]]
  return place < 0 || !first || !second ? null : { from: first.from, to: second.to }
}
