import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { NoSlot } from '../../../src/domain/slots/slots.ts'
import { lookedAt, noSlotReasons, relaxationButton, relaxationGives } from '../../../src/tab/jointTime/noSlotWords.ts'
import { timeZone } from '../builders.ts'
import { aSuggestion, pairWords } from './builders.ts'

const nothing: NoSlot['because'] = {
  notBothAtWork: 0,
  sencoBusy: 0,
  leaderBusy: 0,
  bothTogetherBusy: 0,
  tooLittleNotice: 0,
  timeOfDay: 0,
}

function none(schoolDaysLookedAt: number, because: Partial<NoSlot['because']> = {}): NoSlot {
  return { kind: 'none', schoolDaysLookedAt, because: { ...nothing, ...because }, relaxation: null }
}

test('no slot says how many school days each reason ruled out, the most frequent first', () => {
  const answer = none(12, { sencoBusy: 3, leaderBusy: 7, bothTogetherBusy: 1, tooLittleNotice: 1 })
  expect(lookedAt(answer)).toBe('12 school days looked at:')
  expect(noSlotReasons(answer, 60, pairWords)).toEqual([
    '7 days: Ben Okafor has no free hour in the hours that you share.',
    '3 days: you have no free hour in the hours that you share.',
    '1 day: each of you has room, but not at the same time.',
    '1 day: it is too soon for the notice that you asked for.',
  ])
})

test('the partner reads the same the other way round', () => {
  const asBen = { me: 'leader', partnerName: 'Amina Shah' } as const
  expect(noSlotReasons(none(3, { sencoBusy: 3 }), 30, asBen)).toEqual([
    '3 days: Amina Shah has no 30 minutes free in the hours that you share.',
  ])
})

test('dates without a school day between them say so', () => {
  expect(lookedAt(none(0))).toBe('There is no school day between those dates.')
})

test('what would make room is a button, and says which time it gives', () => {
  expect(relaxationButton({ kind: 'shorter', lengthMinutes: 30 })).toBe('30 minutes instead')
  expect(relaxationButton({ kind: 'anyTimeOfDay' })).toBe('Any working hour')
  expect(relaxationButton({ kind: 'lessNotice', noticeMinutes: 0 })).toBe('No notice')
  expect(relaxationButton({ kind: 'later', to: isoDate('2026-12-07') })).toBe('Look until 7 December')
  expect(relaxationGives(aSuggestion(), timeZone)).toBe(
    'The smallest change that makes room gives Tuesday 24 November, 10:00–11:00.',
  )
})
