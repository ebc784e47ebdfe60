import { addMonths, type DayNumber, dayNumber } from '../../calendar/dayNumber.ts'
import type { AnchorDate } from './anchors.ts'
import type { Occurrence } from './occurrences.ts'
import type { DaySpan, YearCalendar } from './yearCalendar.ts'

/** Time that the local authority has after a meeting: to decide, and to issue the amended plan (regs 20 and 22). */
const daysToDecide = 28
const daysToAmend = 84

/** A review meeting of a plan. */
export interface ReviewMeeting {
  readonly day: DayNumber
  readonly anchor: AnchorDate
}

/**
 * The meetings that have a date; and for each review that has to be complete and has none, the last school day that
 * leaves the local authority its time. Where the school days of that time are not known, there is no such meeting yet.
 */
export function reviewMeetings(
  dated: readonly AnchorDate[],
  due: readonly Occurrence[],
  year: YearCalendar,
): readonly ReviewMeeting[] {
  const given = dated.map((anchor) => ({ day: dayNumber(anchor.date), anchor }))
  const planned = due.flatMap(({ span, anchor }): readonly ReviewMeeting[] => {
    if (
      anchor === null ||
      given.some((meeting) => meeting.anchor.code === anchor.code && isInReviewYear(meeting.day, span))
    ) {
      return []
    }
    const day = year.lastPupilDay(lastSafeMeeting(span.to, anchor))
    return day === null ? [] : [{ day, anchor }]
  })
  return [...given, ...planned]
}

/** The last day for a meeting that leaves the local authority its time before the twelve months end, and a transfer. */
function lastSafeMeeting(complete: DayNumber, { transferBefore }: Pick<AnchorDate, 'transferBefore'>): DayNumber {
  const beforeTransfer = transferBefore === undefined ? Infinity : dayNumber(transferBefore) - daysToAmend
  const isOfThisReview = isInReviewYear(beforeTransfer, { from: complete, to: complete })
  return isOfThisReview ? Math.min(complete - daysToDecide, beforeTransfer) : complete - daysToDecide
}

/** How far a meeting may be moved: up to the last safe day, and no more than eight weeks before it. */
export function reviewLimits(complete: DayNumber | null, anchor: Pick<AnchorDate, 'transferBefore'>): DaySpan | null {
  const { transferBefore } = anchor
  if (complete !== null) return weeksUpTo(lastSafeMeeting(complete, anchor))
  return transferBefore === undefined ? null : weeksUpTo(dayNumber(transferBefore) - daysToAmend)
}

function weeksUpTo(to: DayNumber): DaySpan {
  return { from: to - 56, to }
}

/** Whether a day is in the twelve months by the end of which a review has to be complete. */
export function isInReviewYear(day: DayNumber, { to }: DaySpan): boolean {
  return addMonths(to, -12) < day && day <= to
}
