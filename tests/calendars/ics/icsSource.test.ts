import { expect, test } from 'vitest'
import { bookingAsIcs } from '../../../src/calendars/ics/bookingAsIcs.ts'
import { createIcsSource, defaultWorkingWeek } from '../../../src/calendars/ics/icsSource.ts'
import type { BookingRequest, Outcome, Person } from '../../../src/calendars/calendarSource.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { anIcsEvent, anIcsFile, read, savedFile, startsOf } from './builders.ts'

const senco: Person = { id: 'senco', role: 'senco', displayName: 'Priya Nair', address: 'p.nair@school.example' }
const leader: Person = {
  id: 'leader',
  role: 'leader',
  displayName: 'Owen "Ozzie" Hart',
  address: 'o.hart@school.example',
}
const now = Date.UTC(2026, 8, 1, 8)
const { signal } = new AbortController()
const autumn = [{ from: isoDate('2026-09-01'), until: isoDate('2026-10-24') }]

const aSource = () =>
  createIcsSource({
    me: { person: senco, calendar: read(savedFile('outlook.ics')) },
    partner: { person: leader, calendar: read(savedFile('google.ics')) },
    timeZone: 'Europe/London',
    now: () => now,
  })

const request: BookingRequest = {
  transactionId: 'b7d1',
  startsAt: Date.UTC(2026, 8, 16, 13),
  endsAt: Date.UTC(2026, 8, 16, 14),
  timeZone: 'Europe/London',
  subject: 'Joint time; plans, and a very long line about résumés 🎓 '.repeat(3).trim(),
  agenda: 'One decision.\nThree questions\\answers',
  guests: [{ displayName: 'Phase leader', address: 'phase@school.example' }],
  wantsOnlineMeeting: true,
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) expect.fail(outcome.failure.kind)
  return outcome.value
}

test('two files are two calendars that rest on files, with usual hours', async () => {
  const pair = valueOf(await aSource().read({ ranges: autumn, signal, partner: 'calendar' }))
  expect([pair.me.basis, pair.partner.basis, pair.readAt]).toEqual(['file', 'file', now])
  expect(pair.me.calendar.events).toHaveLength(10)
  expect(pair.partner.calendar.workingWeek).toEqual(defaultWorkingWeek('Europe/London'))
  expect(JSON.stringify(pair)).not.toContain('SENCo and head')
})

test('only what touches the ranges is given', async () => {
  const ranges = [{ from: isoDate('2026-10-01'), until: isoDate('2026-10-02') }]
  expect(valueOf(await aSource().read({ ranges, signal, partner: 'calendar' })).me.calendar.events).toHaveLength(1)
})

test("one's own day has its titles, and the partner's has none to give", async () => {
  const entries = valueOf(await aSource().readOwnDay(isoDate('2026-09-15'), signal))
  expect(entries.map(({ title }) => title)).toEqual(['SENCo and head (moved)'])
})

test('a booking is in both calendars, once, however often it is repeated', async () => {
  const source = aSource()
  const booking = valueOf(await source.book(request, signal))
  expect(valueOf(await source.book(request, signal))).toEqual(booking)
  expect(booking.onlineMeeting).toBe('ignored')
  const pair = valueOf(await source.read({ ranges: autumn, signal, partner: 'calendar' }))
  for (const { calendar } of [pair.me, pair.partner]) {
    const made = calendar.events.filter(({ id }) => id === booking.eventId)
    expect(made).toMatchObject([{ showAs: 'busy', time: { kind: 'timed', startsAt: request.startsAt } }])
  }
  const day = valueOf(await source.readOwnDay(isoDate('2026-09-16'), signal))
  expect(day).toContainEqual({ eventId: booking.eventId, title: request.subject })
})

test('a cancelled booking is gone from both, and nothing else can be cancelled', async () => {
  const source = aSource()
  const { eventId } = valueOf(await source.book(request, signal))
  expect(await source.cancel(eventId, 'Sorry', signal)).toEqual({ ok: true, value: null })
  expect(await source.cancel(eventId, 'Sorry', signal)).toEqual({ ok: false, failure: { kind: 'notFound' } })
  expect(
    valueOf(await source.read({ ranges: autumn, signal, partner: 'calendar' })).partner.calendar.events.map(
      ({ id }) => id,
    ),
  ).not.toContain(eventId)
})

test('a call that was stopped does nothing', async () => {
  const source = aSource()
  const stopped = { ok: false, failure: { kind: 'cancelled' } }
  expect(await source.book(request, AbortSignal.abort())).toEqual(stopped)
  expect(await source.read({ ranges: autumn, signal: AbortSignal.abort(), partner: 'calendar' })).toEqual(stopped)
  expect(valueOf(await source.readOwnDay(isoDate('2026-09-16'), signal))).toEqual([])
})

test('a booking becomes an invitation that reads back as the same meeting', async () => {
  const booking = valueOf(await aSource().book(request, signal))
  const text = bookingAsIcs(booking, request, { organizer: senco, partner: leader, now })
  const lines = text.split('\r\n')
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).toContain('ORGANIZER;CN="Priya Nair":mailto:p.nair@school.example')
  expect(unfolded).toMatch(
    /ATTENDEE;CN="Owen {2}?Ozzie {1,2}Hart";ROLE=REQ-PARTICIPANT;.*:mailto:o\.hart@school\.example/,
  )
  expect(unfolded).toContain('DESCRIPTION:One decision.\\nThree questions\\\\answers')
  const again = read(text)
  expect(startsOf(again)).toEqual(['2026-09-16 14:00'])
  expect(again.events[0]).toMatchObject({ title: request.subject, event: { iCalUId: booking.iCalUId, showAs: 'busy' } })
})

test('nothing in a title or an agenda can break out of its line', () => {
  const evil = { ...request, subject: 'A\r\nATTENDEE:mailto:x@example.org', agenda: 'B\nEND:VEVENT\u0007' }
  const booking = {
    eventId: 'e',
    iCalUId: null,
    startsAt: request.startsAt,
    endsAt: request.endsAt,
    onlineMeeting: 'notAsked',
  } as const
  const text = bookingAsIcs(booking, evil, { organizer: senco, partner: leader, now })
  expect(text.match(/^ATTENDEE/gm)).toHaveLength(2)
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1)
  expect(read(anIcsFile(anIcsEvent('DTSTART:20260907T090000Z'))).events).toHaveLength(1)
})
