import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { suggestSlots } from '../../../src/domain/slots/suggest.ts'
import { whoIsBusy } from '../../../src/domain/slots/stillFree.ts'
import type { SlotAnswer, Suggestion } from '../../../src/domain/slots/slots.ts'
import {
  aBlock,
  aCalendar,
  aMeeting,
  anAllDayEvent,
  aReview,
  london,
  roundSettings,
  year,
} from '../pressure/builders.ts'
import { aWish, slotInput } from './builders.ts'

const empty = aCalendar([])
const clock = ({ startsAt }: Suggestion) =>
  Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO('Europe/London').toString().slice(0, 16)
const slotsOf = (answer: SlotAnswer) => {
  if (answer.kind === 'none') throw new Error('no slots')
  return answer
}

test('the calmest day leads, and the other’s pressure counts as much as one’s own', () => {
  const senco = aCalendar([aMeeting('2026-11-23', '08:00', '14:00')])
  const leader = aCalendar([aMeeting('2026-11-24', '08:00', '14:00'), aMeeting('2026-11-25', '08:00', '10:00')])
  const answer = slotsOf(suggestSlots(slotInput(senco, leader), aWish({ count: 5 })))
  expect(answer.suggestions.map(({ date }) => date)).toEqual([
    '2026-11-26',
    '2026-11-27',
    '2026-11-25',
    '2026-11-23',
    '2026-11-24',
  ])
  expect(answer.suggestions[3]).toMatchObject({
    jointPressure: 0.75,
    pressure: { senco: 0.75, leader: 0 },
    band: 'steady',
  })
})

test('suggestions are spread over days, and a day gives a second time only when no other is left', () => {
  const answer = slotsOf(suggestSlots(slotInput(empty, empty), aWish({ to: isoDate('2026-11-24'), count: 4 })))
  expect(answer.suggestions.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24', '2026-11-23', '2026-11-24'])
  expect(new Set(answer.suggestions.map(({ startsAt }) => startsAt)).size).toBe(4)
})

test('a suggestion says how much room it has and which deadline is next', () => {
  const senco = aCalendar([aMeeting('2026-11-23', '08:00', '10:00'), aReview('2026-11-26')])
  const leader = aCalendar([aMeeting('2026-11-23', '12:30', '16:00')])
  const [first] = slotsOf(
    suggestSlots(slotInput(senco, leader), aWish({ to: isoDate('2026-11-23'), count: 1 })),
  ).suggestions
  expect(first).toMatchObject({
    clearBeforeMinutes: 45,
    clearAfterMinutes: 45,
    nearestDeadline: { category: 'review', schoolDays: 3, role: 'senco' },
  })
})

test('the time that people would try first is named, with why it did not lead', () => {
  const senco = aCalendar([aMeeting('2026-11-23', '09:00', '16:00')])
  const answer = slotsOf(suggestSlots(slotInput(senco, empty), aWish()))
  expect(answer.obviousTime).toMatchObject({
    startsAt: london('2026-11-23', '08:00'),
    because: { kind: 'heavierDay', role: 'senco', pressure: 0.875, band: 'busy' },
  })
})

test('another order is named only when it would change what leads', () => {
  const senco = aCalendar([aMeeting('2026-11-23', '09:00', '16:00')])
  const calmest = slotsOf(suggestSlots(slotInput(senco, empty), aWish()))
  expect(calmest.otherOrders.map(({ order, first }) => [order, first.date])).toContainEqual(['soonest', '2026-11-23'])
  const oneTime = aWish({ to: isoDate('2026-11-23'), timeOfDay: { from: 600, to: 660 } })
  expect(slotsOf(suggestSlots(slotInput(empty, empty), oneTime)).otherOrders).toEqual([])
})

describe('what stands in the way', () => {
  const onMonday = aWish({ to: isoDate('2026-11-23'), timeOfDay: { from: 600, to: 660 } })
  test.each([
    ['a tentative meeting', aCalendar([aMeeting('2026-11-23', '10:30', '10:45', { showAs: 'tentative' })]), false],
    ['being out of office', aCalendar([anAllDayEvent('2026-11-23', '2026-11-23', { showAs: 'oof' })]), false],
    ['an untagged day that is busy', aCalendar([anAllDayEvent('2026-11-23')]), false],
    ['taught time', aCalendar([], { taught: [aBlock(1, 10, 11)] }), false],
    [
      'a lesson that shows as free',
      aCalendar([aMeeting('2026-11-23', '10:00', '11:00', { showAs: 'free', categories: ['Teaching'] })]),
      false,
    ],
    [
      'an event across midnight',
      aCalendar([aMeeting('2026-11-22', '22:00', '10:15', { endsOn: '2026-11-23' })]),
      false,
    ],
    ['a meeting that ends when it begins', aCalendar([aMeeting('2026-11-23', '09:00', '10:00')]), true],
    ['a free event', aCalendar([aMeeting('2026-11-23', '10:00', '11:00', { showAs: 'free' })]), true],
    ['working elsewhere', aCalendar([aMeeting('2026-11-23', '10:00', '11:00', { showAs: 'workingElsewhere' })]), true],
    ['a deadline of the day', aCalendar([anAllDayEvent('2026-11-23', '2026-11-23', { categories: ['Review'] })]), true],
  ])('%s', (_what, senco, isFree) => {
    expect(suggestSlots(slotInput(senco, empty), onMonday).kind).toBe(isFree ? 'slots' : 'none')
    const interval = { startsAt: london('2026-11-23', '10:00'), endsAt: london('2026-11-23', '11:00') }
    const input = { year, settings: roundSettings, calendars: { senco, leader: empty } }
    expect(whoIsBusy(interval, input)).toEqual(isFree ? [] : ['senco'])
  })
})

test('a guest must be free too', () => {
  const guest = aCalendar([aMeeting('2026-11-23', '10:00', '11:00')])
  const wish = aWish({ to: isoDate('2026-11-23'), timeOfDay: { from: 600, to: 660 } })
  expect(suggestSlots({ ...slotInput(empty, empty), guests: [guest] }, wish).kind).toBe('none')
})

test('nothing is suggested in the holidays, and the school is said to be closed by looking at no day', () => {
  const wish = aWish({ from: isoDate('2026-12-21'), to: isoDate('2026-12-31') })
  expect(suggestSlots(slotInput(empty, empty), wish)).toMatchObject({ kind: 'none', schoolDaysLookedAt: 0 })
})

test('where there is no slot, the days are counted by what ruled them out, and the smallest change is named', () => {
  const busyDays = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
  const senco = aCalendar(busyDays.slice(0, 3).map((day) => anAllDayEvent(day)))
  const leader = aCalendar(busyDays.slice(2).map((day) => aMeeting(day, '08:00', '15:30')))
  const answer = suggestSlots(slotInput(senco, leader), aWish())
  expect(answer).toMatchObject({
    kind: 'none',
    schoolDaysLookedAt: 5,
    because: { sencoBusy: 3, leaderBusy: 2 },
    relaxation: { change: { kind: 'shorter', lengthMinutes: 30 }, gives: { startsAt: london('2026-11-26', '15:30') } },
  })
})

test('two whose free hours never meet are told that it is both together', () => {
  const mornings = aCalendar([aMeeting('2026-11-23', '08:00', '12:00')])
  const afternoons = aCalendar([aMeeting('2026-11-23', '12:00', '16:00')])
  const answer = suggestSlots(slotInput(mornings, afternoons), aWish({ to: isoDate('2026-11-23') }))
  expect(answer).toMatchObject({ because: { bothTogetherBusy: 1 }, relaxation: { change: { kind: 'later' } } })
})

test('notice keeps the next hours free', () => {
  const wish = aWish({ to: isoDate('2026-11-23'), noticeMinutes: 8 * 60, order: 'soonest' })
  const [first] = slotsOf(
    suggestSlots(slotInput(empty, empty, london('2026-11-23', '07:00')), { ...wish, lengthMinutes: 30 }),
  ).suggestions
  expect(first && first.startsAt >= london('2026-11-23', '15:00')).toBe(true)
  expect(suggestSlots(slotInput(empty, empty, london('2026-11-23', '09:00')), wish)).toMatchObject({
    because: { tooLittleNotice: 1 },
    relaxation: { change: { kind: 'lessNotice' } },
  })
})

test('on the night in October that has two one o’clocks, Monday’s hours are Monday’s', () => {
  const wish = aWish({
    from: isoDate('2026-10-23'),
    to: isoDate('2026-11-02'),
    order: 'soonest',
    timeOfDay: { from: 480, to: 540 },
  })
  const answer = slotsOf(suggestSlots(slotInput(empty, empty, london('2026-10-23', '07:00')), wish))
  expect(answer.suggestions.map(clock)).toEqual(['2026-10-23T08:00', '2026-11-02T08:00'])
})

test.each([
  [{ lengthMinutes: 0 }, 'between 1 and 480 minutes'],
  [{ lengthMinutes: 481 }, 'between 1 and 480 minutes'],
  [{ count: 0 }, 'Between 1 and 20 suggestions'],
  [{ noticeMinutes: -1 }, 'Notice'],
  [{ timeOfDay: { from: 700, to: 600 } }, 'earliest time of day'],
])('a wish that makes no sense is refused with a sentence: %j', (change, sentence) => {
  expect(() => suggestSlots(slotInput(empty, empty), aWish(change))).toThrow(sentence)
})
