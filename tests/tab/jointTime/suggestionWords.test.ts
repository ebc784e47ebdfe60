import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import type { ObviousTime, Suggestion } from '../../../src/domain/slots/slots.ts'
import {
  answerTitle,
  lengthText,
  otherOrderText,
  slotTime,
  whyNotObvious,
  whySuggested,
} from '../../../src/tab/jointTime/suggestionWords.ts'
import { at, timeZone } from '../builders.ts'
import { aSuggestion, pairWords } from './builders.ts'

const why = (change: Partial<Suggestion> = {}) => whySuggested(aSuggestion(change), defaultPressureSettings, pairWords)

function whyNot(because: ObviousTime['because']): string {
  const date = isoDate('2026-11-23')
  const obvious = { startsAt: at(date, '09:00'), endsAt: at(date, '10:00'), date, because }
  return whyNotObvious(obvious, pairWords, timeZone)
}

test('a calm suggestion says how calm, how far the next deadline and how much room', () => {
  expect(why()).toBe(
    'Both under 50% that day; the nearest deadline (Census, Ben Okafor’s) is 6 school days away; 30 minutes clear either side.',
  )
})

test('a calm day on the edge of a round figure is not said to be under it', () => {
  expect(why({ pressure: { senco: 0.5, leader: 0.1 }, jointPressure: 0.5 })).toMatch(/^Both under 60% that day/)
})

test('a day on which nothing is asked is said to be one', () => {
  expect(why({ pressure: { senco: 0, leader: 0 }, jointPressure: 0 })).toMatch(
    /^Nothing else is asked of either of you/,
  )
})

test('a day that is not calm says both levels, one’s own first', () => {
  const busy = { pressure: { senco: 0.72, leader: 0.9 }, jointPressure: 0.9, band: 'busy' } as const
  expect(why(busy)).toMatch(/^You are at 72% and Ben Okafor is at 90% that day/)
})

test('a day without an hour left has no figure', () => {
  const full = { pressure: { senco: 0.2, leader: Infinity }, jointPressure: Infinity, band: 'peak' } as const
  expect(why(full)).toMatch(/^You are at 20% and Ben Okafor has no hours left that day/)
})

test.each([
  [0, 'the nearest deadline (EHC plan review, yours) is that day'],
  [1, 'the nearest deadline (EHC plan review, yours) is the next school day'],
  [2, 'the nearest deadline (EHC plan review, yours) is 2 school days away'],
])('a deadline %i school days away is said so', (schoolDays, words) => {
  expect(why({ nearestDeadline: { category: 'ehcPlanReview', schoolDays, role: 'senco' } })).toContain(words)
})

test('a time without a deadline near says so', () => {
  expect(why({ nearestDeadline: { category: 'other', schoolDays: 1, role: 'senco' } })).toContain('(Other, yours)')
  expect(why({ nearestDeadline: null })).toContain('no tagged deadline within 20 school days')
})

test.each([
  [0, 0, 'no gap before or after.'],
  [0, 45, 'no gap before, 45 minutes clear after.'],
  [15, 0, '15 minutes clear before, no gap after.'],
  [120, 90, 'an hour or more clear either side.'],
])('%i minutes before and %i after are said as room', (clearBeforeMinutes, clearAfterMinutes, words) => {
  expect(why({ clearBeforeMinutes, clearAfterMinutes })).toMatch(new RegExp(`${words}$`))
})

test('the obvious time says why it does not lead', () => {
  const earliest =
    'The earliest time that is free for both is Monday 23 November, 09:00–10:00. It does not lead, because '
  const heavier = { kind: 'heavierDay', role: 'leader', pressure: 1.21, band: 'hot' } as const
  expect(whyNot(heavier)).toBe(`${earliest}that day is heavier: hot for Ben Okafor (121%).`)
  expect(whyNot({ ...heavier, role: 'senco' })).toContain('hot for you (121%)')
  expect(whyNot({ ...heavier, role: 'both' })).toContain('hot for both of you (121%)')
  expect(whyNot({ kind: 'lessRoom', clearMinutes: 0 })).toBe(`${earliest}there is no gap on one side of it.`)
  expect(whyNot({ kind: 'lessRoom', clearMinutes: 15 })).toBe(`${earliest}only 15 minutes are clear on one side of it.`)
  expect(whyNot({ kind: 'sameDay' })).toContain('another time suits the order that you chose better')
})

test('another order says what would lead, and how heavy that day is', () => {
  expect(otherOrderText('soonest', aSuggestion(), timeZone)).toBe(
    'If the soonest day led: Tuesday 24 November, 10:00–11:00 (calm, 42%).',
  )
})

test('times are those of a clock where the reader is', () => {
  expect(slotTime(aSuggestion(), 'Europe/Paris')).toBe('Tuesday 24 November, 11:00–12:00')
  expect(slotTime({ startsAt: at('2027-06-01', '09:00'), endsAt: at('2027-06-01', '09:30') }, timeZone)).toBe(
    'Tuesday 1 June, 09:00–09:30',
  )
})

test('lengths are said as people say them', () => {
  expect([15, 45, 60, 90, 120].map(lengthText)).toEqual(['15 minutes', '45 minutes', 'an hour', '1½ hours', '2 hours'])
  expect(answerTitle(1, 60)).toBe('1 time free for both of you, an hour')
  expect(answerTitle(5, 45)).toBe('5 times free for both of you, 45 minutes each')
})
