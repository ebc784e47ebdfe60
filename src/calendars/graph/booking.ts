import type { Attendee, AttendeeType, Event } from '@microsoft/microsoft-graph-types'
import type { Interval } from '../../domain/calendar/dates.ts'
import type { Booking, BookingRequest, Person } from '../calendarSource.ts'
import { GraphFailure } from './failures.ts'
import { instantOf } from './graphEvent.ts'
import { asObject, asText } from './json.ts'

function wallTime(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString()
}

/** From when to when, by the clocks of the zone. */
export function startAndEnd({ startsAt, endsAt }: Interval, timeZone: string): Pick<Event, 'start' | 'end'> {
  return {
    start: { dateTime: wallTime(startsAt, timeZone), timeZone },
    end: { dateTime: wallTime(endsAt, timeZone), timeZone },
  }
}

/** The partner, who is needed, and guests, who are not. */
export function invited(partner: Person, guests: BookingRequest['guests']): Attendee[] {
  return [attendee(partner, 'required'), ...guests.map((guest) => attendee(guest, 'optional'))]
}

function attendee({ address, displayName }: Pick<Person, 'address' | 'displayName'>, type: AttendeeType): Attendee {
  return { emailAddress: { address, name: displayName }, type }
}

/** What Graph is asked to make: an invitation to the partner, in wall-clock time of the zone they both live in. */
export function eventToBook(request: BookingRequest, partner: Person): Event {
  return {
    subject: request.subject,
    body: { contentType: 'text', content: request.agenda },
    ...startAndEnd(request, request.timeZone),
    attendees: invited(partner, request.guests),
    showAs: 'busy',
    categories: ['Joint time'],
    allowNewTimeProposals: true,
    transactionId: request.transactionId,
    ...(request.wantsOnlineMeeting ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
  }
}

/**
 * Reads what Graph has made.
 *
 * @throws GraphFailure when the answer names no event
 */
export function readBooking(answer: unknown, request: BookingRequest): Booking {
  const fields = asObject(answer)
  const eventId = asText(fields?.['id'])
  if (eventId === undefined) throw new GraphFailure({ kind: 'unexpected', detail: 'a booking without an id' })
  const joinUrl = asText(asObject(fields?.['onlineMeeting'])?.['joinUrl']) ?? ''
  const hasLink = fields?.['isOnlineMeeting'] !== false && joinUrl !== ''
  return {
    eventId,
    iCalUId: asText(fields?.['iCalUId']) ?? null,
    startsAt: instantOf(fields?.['start']) ?? request.startsAt,
    endsAt: instantOf(fields?.['end']) ?? request.endsAt,
    onlineMeeting: !request.wantsOnlineMeeting ? 'notAsked' : hasLink ? 'made' : 'ignored',
  }
}
