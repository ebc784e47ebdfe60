import type { Booking, PairCalendars, ReadCalendar } from '../../calendars/calendarSource.ts'
import type { CalendarEvent, ShowAs } from '../../domain/calendar/calendar.ts'
import type { Interval } from '../../domain/calendar/dates.ts'

function isAt({ time }: CalendarEvent, { startsAt, endsAt }: Interval): boolean {
  return time.kind === 'timed' && time.startsAt === startsAt && time.endsAt === endsAt
}

/** Whether a calendar has a meeting at exactly this time. */
export function hasMeetingAt({ calendar }: ReadCalendar, interval: Interval): boolean {
  return calendar.events.some((event) => isAt(event, interval))
}

function withEvents(read: ReadCalendar, events: readonly CalendarEvent[]): ReadCalendar {
  return { ...read, calendar: { ...read.calendar, events } }
}

/**
 * The calendars with a booking in them, for when they could not be read again after it was made, or do not show it
 * yet. An invitation is tentative until it is answered.
 */
export function withBooking(pair: PairCalendars, booking: Booking): PairCalendars {
  const add = (read: ReadCalendar, showAs: ShowAs): ReadCalendar => {
    if (hasMeetingAt(read, booking)) return read
    const { eventId, iCalUId, startsAt, endsAt } = booking
    const event: CalendarEvent = {
      id: eventId,
      iCalUId,
      seriesMasterId: null,
      time: { kind: 'timed', startsAt, endsAt },
      showAs,
      sensitivity: 'normal',
      categories: [],
    }
    return withEvents(read, [...read.calendar.events, event])
  }
  return { ...pair, me: add(pair.me, 'busy'), partner: add(pair.partner, 'tentative') }
}

/** The calendars without a booking, for when they could not be read again after it was cancelled. */
export function withoutBooking(pair: PairCalendars, booking: Booking): PairCalendars {
  const remove = (read: ReadCalendar) =>
    withEvents(
      read,
      read.calendar.events.filter((event) => event.id !== booking.eventId && !isAt(event, booking)),
    )
  return { ...pair, me: remove(pair.me), partner: remove(pair.partner) }
}
