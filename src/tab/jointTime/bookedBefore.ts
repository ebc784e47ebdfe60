import type { BoardView } from '../../contract/board.ts'
import type { Booking } from '../../calendars/calendarSource.ts'
import type { CalendarEvent } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'

/**
 * The meetings of a board that one's calendar still has and that are not over, at the times that it has them now. One
 * that was cancelled in Outlook is not among them, whatever the board says.
 */
export function bookedBefore(
  bookings: BoardView['bookings'],
  events: readonly CalendarEvent[],
  now: EpochMs,
): readonly Booking[] {
  const booked = new Set(bookings.map(({ eventUid }) => eventUid))
  return events.flatMap(({ id, iCalUId, time }) => {
    if (iCalUId === null || !booked.has(iCalUId) || time.kind !== 'timed' || time.endsAt <= now) return []
    return [{ eventId: id, iCalUId, startsAt: time.startsAt, endsAt: time.endsAt, onlineMeeting: 'notAsked' }]
  })
}
