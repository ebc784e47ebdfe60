import { expect, test } from 'vitest'
import type { CalendarFailure } from '../../../src/calendars/calendarSource.ts'
import { bookSlot, type BookingIntent, type BookingResult, createIntent } from '../../../src/tab/jointTime/bookSlot.ts'
import { hasMeetingAt } from '../../../src/tab/jointTime/meetingAt.ts'
import { aMeeting, at } from '../builders.ts'
import { aJointYear, aPair, aSuggestion, aWish } from './builders.ts'
import { createScriptedSource } from './scriptedSource.ts'

const invitation = { subject: 'Inclusion time', agenda: 'To talk about', guests: [], wantsOnlineMeeting: false }
const tuesdayAtTen = createIntent(aSuggestion(), invitation, 'one intent', 'Europe/London')
const meanwhile = aMeeting({ id: 'new', on: '2026-11-24', starts: '10:30', ends: '11:30' })

function aSchool(options: Parameters<typeof createScriptedSource>[1] = {}, now = at('2026-11-23', '08:00')) {
  const pair = aPair({ senco: [aMeeting()], leader: [aMeeting({ id: 'other', on: '2026-11-25' })] })
  const scripted = createScriptedSource(pair, options)
  const book = (intent: BookingIntent) =>
    bookSlot(intent, {
      source: scripted.source,
      year: aJointYear(pair),
      wish: aWish(),
      now: () => now,
      signal: new AbortController().signal,
    })
  return { ...scripted, book }
}

function intentAfter(result: BookingResult): BookingIntent {
  if (result.kind !== 'failed') throw new Error(`the booking was ${result.kind}`)
  return result.intent
}

test('a booked meeting is on the map of both, and the rest of the year is as it was', async () => {
  const result = await aSchool().book(tuesdayAtTen)
  if (result.kind !== 'booked') throw new Error(result.kind)
  const { me, partner } = result.year.pair
  expect([me, partner].map((read) => hasMeetingAt(read, tuesdayAtTen.request))).toEqual([true, true])
  expect(me.calendar.events).toHaveLength(2)
  expect(partner.calendar.events).toHaveLength(2)
})

test('only the day of the meeting is read again', async () => {
  const school = aSchool()
  await school.book(tuesdayAtTen)
  expect(school.ranges).toEqual([
    { from: '2026-11-24', until: '2026-11-25' },
    { from: '2026-11-24', until: '2026-11-25' },
  ])
})

test.each([
  ['me', ['me']],
  ['partner', ['partner']],
  ['both', ['me', 'partner']],
] as const)('a time that %s took meanwhile is refused, and nothing is booked', async (by, whose) => {
  const school = aSchool()
  for (const each of whose) school.add(each, meanwhile)
  expect(await school.book(tuesdayAtTen)).toMatchObject({ kind: 'taken', by })
  expect(school.requests).toEqual([])
})

test('a refusal offers the next best three, none of which touches what is new', async () => {
  const school = aSchool()
  school.add('partner', meanwhile)
  const result = await school.book(tuesdayAtTen)
  if (result.kind !== 'taken') throw new Error(result.kind)
  const { startsAt, endsAt } = { startsAt: at('2026-11-24', '10:30'), endsAt: at('2026-11-24', '11:30') }
  expect(result.nextBest).toHaveLength(3)
  expect(result.nextBest.filter((next) => next.startsAt < endsAt && next.endsAt > startsAt)).toEqual([])
  expect(hasMeetingAt(result.year.pair.partner, { startsAt, endsAt })).toBe(true)
})

test('a time that is over is not booked', async () => {
  const school = aSchool({}, at('2026-11-24', '10:00'))
  expect((await school.book(tuesdayAtTen)).kind).toBe('passed')
  expect(school.requests).toEqual([])
})

test('a booking whose answer was lost is booked once when it is tried again', async () => {
  const school = aSchool()
  school.failNext('book', { kind: 'offline' }, { isDoneAnyway: true })
  const lost = await school.book(tuesdayAtTen)
  const again = await school.book(intentAfter(lost))
  expect(again.kind).toBe('booked')
  expect(school.requests.map(({ transactionId }) => transactionId)).toEqual(['one intent', 'one intent'])
  expect(school.meetings()).toHaveLength(1)
})

test('a booking that never arrived is still refused when the time is taken before it is tried again', async () => {
  const school = aSchool()
  school.failNext('book', { kind: 'offline' })
  const lost = await school.book(tuesdayAtTen)
  school.add('partner', meanwhile)
  expect(await school.book(intentAfter(lost))).toMatchObject({ kind: 'taken', by: 'partner' })
})

test('a booking whose answer was lost stands, although the partner has taken something beside it since', async () => {
  const school = aSchool()
  school.failNext('book', { kind: 'timedOut' }, { isDoneAnyway: true })
  const lost = await school.book(tuesdayAtTen)
  school.add('partner', meanwhile)
  expect((await school.book(intentAfter(lost))).kind).toBe('booked')
  expect(school.meetings()).toHaveLength(1)
})

test.each<CalendarFailure>([{ kind: 'throttled', retryAfterSeconds: 30 }, { kind: 'signInExpired' }])(
  'a failure of the kind $kind is handed on, and trying again with the same intent books',
  async (failure) => {
    const school = aSchool()
    school.failNext('book', failure)
    const failed = await school.book(tuesdayAtTen)
    expect(failed).toMatchObject({ kind: 'failed', failure })
    expect((await school.book(intentAfter(failed))).kind).toBe('booked')
  },
)

test('a refusal leaves nothing uncertain, unless an earlier answer was lost', async () => {
  const school = aSchool()
  school.failNext('book', { kind: 'signInExpired' })
  const refused = intentAfter(await school.book(tuesdayAtTen))
  expect(refused.mayBeMade).toBe(false)
  school.failNext('book', { kind: 'timedOut' })
  school.failNext('book', { kind: 'signInExpired' })
  expect(intentAfter(await school.book(intentAfter(await school.book(refused)))).mayBeMade).toBe(true)
})

test('when the calendars cannot be read again nothing is booked, and nothing is uncertain', async () => {
  const school = aSchool()
  school.failNext('read', { kind: 'offline' })
  const failed = await school.book(tuesdayAtTen)
  expect(intentAfter(failed)).toEqual(tuesdayAtTen)
  expect(school.requests).toEqual([])
})

test('a booking is on the map although the calendars could not be read after it', async () => {
  const school = aSchool()
  const result = school.book(tuesdayAtTen)
  await Promise.resolve()
  school.failNext('read', { kind: 'offline' })
  const booked = await result
  if (booked.kind !== 'booked') throw new Error(booked.kind)
  expect(hasMeetingAt(booked.year.pair.me, tuesdayAtTen.request)).toBe(true)
  expect(hasMeetingAt(booked.year.pair.partner, tuesdayAtTen.request)).toBe(true)
})

test('two clicks on the button make one meeting', async () => {
  const school = aSchool()
  await Promise.all([school.book(tuesdayAtTen), school.book(tuesdayAtTen)])
  expect(school.meetings()).toHaveLength(1)
})

test('a Teams meeting that the organisation leaves out is told', async () => {
  const school = aSchool({ makesOnlineMeetings: false })
  const wish = createIntent(aSuggestion(), { ...invitation, wantsOnlineMeeting: true }, 'online', 'Europe/London')
  expect(await school.book(wish)).toMatchObject({ kind: 'booked', booking: { onlineMeeting: 'ignored' } })
})
