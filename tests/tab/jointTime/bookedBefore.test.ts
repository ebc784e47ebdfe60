import { expect, test } from 'vitest'
import { bookedBefore } from '../../../src/tab/jointTime/bookedBefore.ts'
import { aMeeting, anAllDayEvent, at } from '../builders.ts'

const [startsAt, endsAt] = [at('2026-11-24', '10:00'), at('2026-11-24', '11:00')]
const booked = [{ eventUid: 'uid-1', startsAt, endsAt }]
const meeting = aMeeting({ on: '2026-11-26', ends: '09:30', id: 'event-1', iCalUId: 'uid-1' })

test('a meeting of the board is listed where the calendar has it now', () => {
  expect(bookedBefore(booked, [aMeeting(), meeting], 0)).toEqual([
    {
      ...{ eventId: 'event-1', iCalUId: 'uid-1', onlineMeeting: 'notAsked' },
      startsAt: at('2026-11-26', '09:00'),
      endsAt: at('2026-11-26', '09:30'),
    },
  ])
})

test('what the calendar no longer has, what is over, and what became a whole day is not listed', () => {
  expect(bookedBefore(booked, [], 0)).toEqual([])
  expect(bookedBefore(booked, [meeting], at('2026-11-26', '09:30'))).toEqual([])
  expect(bookedBefore(booked, [anAllDayEvent('2026-11-26', { iCalUId: 'uid-1' })], 0)).toEqual([])
  expect(bookedBefore([], [meeting], 0)).toEqual([])
})
