import type { DayOfWeek, Event, PatternedRecurrence } from '@microsoft/microsoft-graph-types'
import type { Interval } from '../../domain/calendar/dates.ts'
import type { BookingRequest, Person, SeriesPattern, SeriesRequest } from '../calendarSource.ts'
import { eventToBook, invited, readBooking, startAndEnd } from './booking.ts'
import type { GraphCalls } from './graphCalls.ts'
import { paths } from './requestGuard.ts'

const weekdayNames = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly DayOfWeek[]

function recurrenceOf({ weekday, everyWeeks, firstDate, lastDate }: SeriesPattern): PatternedRecurrence {
  return {
    pattern: {
      type: 'weekly',
      interval: everyWeeks,
      daysOfWeek: [weekdayNames[weekday - 1] ?? 'monday'],
      firstDayOfWeek: 'monday',
    },
    range: { type: 'endDate', startDate: firstDate, endDate: lastDate },
  }
}

/**
 * Makes a meeting that repeats, and invites the partner to all of it.
 *
 * @throws GraphFailure when that cannot be done, or the answer names no event
 */
export async function bookSeries(request: SeriesRequest, partner: Person, calls: GraphCalls): Promise<string> {
  const single: BookingRequest = { ...request, guests: [] }
  const event: Event = { ...eventToBook(single, partner), recurrence: recurrenceOf(request.pattern) }
  return readBooking(await calls.change('POST', paths.events, event), single).eventId
}

/**
 * Moves a single meeting of a series.
 *
 * @throws GraphFailure when that cannot be done
 */
export async function moveMeeting(
  eventId: string,
  to: Interval & { readonly timeZone: string },
  calls: GraphCalls,
): Promise<void> {
  await calls.change('PATCH', eventPath(eventId), startAndEnd(to, to.timeZone))
}

/**
 * Invites guests to a single meeting of a series. Graph takes the whole list of whom a meeting is for, so the partner is
 * in it.
 *
 * @throws GraphFailure when that cannot be done
 */
export async function inviteTo(
  eventId: string,
  partner: Person,
  guests: BookingRequest['guests'],
  calls: GraphCalls,
): Promise<void> {
  await calls.change('PATCH', eventPath(eventId), { attendees: invited(partner, guests) })
}

/**
 * Lets a series end earlier or later.
 *
 * @throws GraphFailure when that cannot be done
 */
export async function endSeries(seriesId: string, pattern: SeriesPattern, calls: GraphCalls): Promise<void> {
  await calls.change('PATCH', eventPath(seriesId), { recurrence: recurrenceOf(pattern) })
}

function eventPath(id: string): string {
  return `${paths.events}/${encodeURIComponent(id)}`
}
