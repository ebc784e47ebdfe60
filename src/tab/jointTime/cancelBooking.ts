import type { Booking, CalendarFailure, CalendarSource } from '../../calendars/calendarSource.ts'
import { dateAt } from '../../domain/calendar/dates.ts'
import { createJointYear, type JointYear } from '../year/jointYear.ts'
import { withoutBooking } from './meetingAt.ts'
import { readDayAgain } from './readDayAgain.ts'

/** What the partner is told when a booking is undone at once. */
export const undoComment = 'This was booked a moment ago and is not needed after all. There is nothing to do.'

/** What the partner is told when no other words are found. */
export const cancelComment = 'This time does not work out after all. We will find another one.'

/** What cancelling works on. */
export interface CancelSituation {
  readonly source: CalendarSource
  readonly year: JointYear
  readonly signal: AbortSignal
}

/** How cancelling ended. */
export type CancelResult =
  | { readonly kind: 'cancelled'; readonly year: JointYear }
  | { readonly kind: 'failed'; readonly failure: CalendarFailure }

/**
 * Cancels a meeting that was booked here and tells the partner why. A meeting that is no longer there counts as
 * cancelled, so that this too can be repeated after an answer was lost.
 */
export async function cancelBooking(
  booking: Booking,
  comment: string,
  { source, year, signal }: CancelSituation,
): Promise<CancelResult> {
  const outcome = await source.cancel(booking.eventId, comment, signal)
  if (!outcome.ok && outcome.failure.kind !== 'notFound') return { kind: 'failed', failure: outcome.failure }
  const date = dateAt(booking.startsAt, year.schoolYear.timeZone)
  const after = await readDayAgain(date, year, source, signal)
  const pair = after.ok ? after.value : withoutBooking(year.pair, booking)
  return { kind: 'cancelled', year: createJointYear(pair, year) }
}
