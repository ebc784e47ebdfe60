import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { Booking, BookingRequest, Person } from '../calendarSource.ts'

/** Who the booking is by and for, and when the file is written. */
export interface BookingAsIcsOptions {
  readonly organizer: Person
  readonly partner: Person
  readonly now: EpochMs
}

/** RFC 5545, 3.3.5, form 2: `20260907T090000Z`. */
function utcTime(instant: EpochMs): string {
  const text = Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' })
  return text.replace(/[-:]/g, '')
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** RFC 5545, 3.2: a quoted parameter holds no quotation marks and no control characters. */
function quoted(text: string): string {
  return `"${text.replace(/["\p{Cc}]/gu, ' ').trim()}"`
}

/** RFC 5545, 3.1: lines of at most 75 octets, folded between letters. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

function address(property: string, parameters: string, person: { displayName: string; address: string }): string {
  return `${property};CN=${quoted(person.displayName)}${parameters}:mailto:${person.address.replace(/[\s\p{Cc}]/gu, '')}`
}

/**
 * A booking as an iCalendar invitation, to be opened in Outlook or another calendar. Times are in UTC, so it needs no
 * time-zone definitions; the calendar shows them in the zone of whoever looks.
 */
export function bookingAsIcs(booking: Booking, request: BookingRequest, options: BookingAsIcsOptions): string {
  const { organizer, partner, now } = options
  const asksForAnAnswer = ';ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tandem//Joint time//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${escaped(booking.iCalUId ?? `${booking.eventId}@tandem`)}`,
    `DTSTAMP:${utcTime(now)}`,
    `DTSTART:${utcTime(booking.startsAt)}`,
    `DTEND:${utcTime(booking.endsAt)}`,
    `SUMMARY:${escaped(request.subject)}`,
    `DESCRIPTION:${escaped(request.agenda)}`,
    address('ORGANIZER', '', organizer),
    ...[partner, ...request.guests].map((person) => address('ATTENDEE', asksForAnAnswer, person)),
    'SEQUENCE:0',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
