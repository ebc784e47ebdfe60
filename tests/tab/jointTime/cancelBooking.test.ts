import { expect, test } from 'vitest'
import type { Booking } from '../../../src/calendars/calendarSource.ts'
import { bookSlot, createIntent } from '../../../src/tab/jointTime/bookSlot.ts'
import { cancelBooking, undoComment } from '../../../src/tab/jointTime/cancelBooking.ts'
import type { JointYear } from '../../../src/tab/year/jointYear.ts'
import { at } from '../builders.ts'
import { aJointYear, aPair, aSuggestion, aWish } from './builders.ts'
import { createScriptedSource } from './scriptedSource.ts'

const { signal } = new AbortController()

async function afterBooking() {
  const pair = aPair()
  const scripted = createScriptedSource(pair)
  const invitation = { subject: 'Inclusion time', agenda: '', guests: [], wantsOnlineMeeting: false }
  const intent = createIntent(aSuggestion(), invitation, 'one intent', 'Europe/London')
  const { source } = scripted
  const now = () => at('2026-11-23', '08:00')
  const result = await bookSlot(intent, { source, year: aJointYear(pair), wish: aWish(), now, signal })
  if (result.kind !== 'booked') throw new Error(result.kind)
  return { ...scripted, booking: result.booking, year: result.year }
}

function eventsLeft({ pair }: JointYear): number {
  return pair.me.calendar.events.length + pair.partner.calendar.events.length
}

async function cancelled(school: Awaited<ReturnType<typeof afterBooking>>, booking: Booking, comment: string) {
  const result = await cancelBooking(booking, comment, { source: school.source, year: school.year, signal })
  return result.kind === 'cancelled' ? eventsLeft(result.year) : result.failure
}

test('undoing a booking takes it out of both calendars and tells the partner that there is nothing to do', async () => {
  const school = await afterBooking()
  expect(await cancelled(school, school.booking, undoComment)).toBe(0)
  expect(school.meetings()).toEqual([])
  expect(school.comments).toEqual([undoComment])
})

test('a meeting is cancelled with the words that were written for the partner', async () => {
  const school = await afterBooking()
  await cancelled(school, school.booking, 'The inspector called.')
  expect(school.comments).toEqual(['The inspector called.'])
})

test('a cancellation that fails leaves the meeting where it is', async () => {
  const school = await afterBooking()
  school.failNext('cancel', { kind: 'throttled', retryAfterSeconds: 5 })
  expect(await cancelled(school, school.booking, undoComment)).toEqual({ kind: 'throttled', retryAfterSeconds: 5 })
  expect(school.meetings()).toHaveLength(1)
})

test('a cancellation whose answer was lost can be repeated', async () => {
  const school = await afterBooking()
  school.failNext('cancel', { kind: 'offline' }, { isDoneAnyway: true })
  expect(await cancelled(school, school.booking, undoComment)).toEqual({ kind: 'offline' })
  expect(await cancelled(school, school.booking, undoComment)).toBe(0)
})

test('a cancelled meeting leaves the map although the calendars could not be read after it', async () => {
  const school = await afterBooking()
  school.failNext('read', { kind: 'offline' })
  expect(await cancelled(school, school.booking, undoComment)).toBe(0)
})
