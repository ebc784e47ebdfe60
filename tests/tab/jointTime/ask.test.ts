import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { type Ask, dateOf, firstAsk, readAsk, relaxedAsk } from '../../../src/tab/jointTime/ask.ts'
import { aSchoolYear, at } from '../builders.ts'

const year = aSchoolYear()
const mondayMorning = at('2026-11-23', '08:00')

function problemsOf(change: Partial<Ask>): readonly string[] {
  const reading = readAsk({ ...firstAsk(year, mondayMorning, null), ...change }, year, mondayMorning, 5)
  return reading.kind === 'problems' ? reading.problems.map(({ sentence }) => sentence) : []
}

function wishOf(change: Partial<Ask>) {
  const reading = readAsk({ ...firstAsk(year, mondayMorning, null), ...change }, year, mondayMorning, 5)
  if (reading.kind !== 'wish') throw new Error(reading.problems.map(({ sentence }) => sentence).join(' '))
  return reading.wish
}

function firstDays(now: number, from: string | null): readonly string[] {
  const ask = firstAsk(year, now, from === null ? null : isoDate(from))
  return [ask.from, ask.to]
}

test('the question starts with three weeks from today', () => {
  expect(firstDays(mondayMorning, null)).toEqual(['2026-11-23', '2026-12-14'])
})

test('in the holidays the question starts with the next school day', () => {
  expect(firstDays(at('2026-12-27', '12:00'), null)[0]).toBe('2027-01-04')
})

test('a day chosen on the map starts the question, unless it is over', () => {
  expect(firstDays(mondayMorning, '2027-01-11')[0]).toBe('2027-01-11')
  expect(firstDays(mondayMorning, '2026-10-01')[0]).toBe('2026-11-23')
})

test('the question ends with the last school day of the year', () => {
  expect(firstDays(at('2027-07-12', '08:00'), null)[1]).toBe(year.openDates.at(-1))
})

test('the first question can be answered as it is', () => {
  expect(wishOf({})).toMatchObject({ lengthMinutes: 45, timeOfDay: null, order: 'calmest', count: 5 })
})

test.each<[string, Partial<Ask>]>([
  ['Choose the first day to look at.', { from: '' }],
  ['Choose the last day to look at.', { to: '2026-13-40' }],
  [
    '1 November 2026 comes before 23 November 2026. Choose a last day from 23 November 2026 on.',
    { from: '2026-11-23', to: '2026-11-01' },
  ],
  [
    'The calendars here are those of 2026/27. Choose days between 1 September 2026 and 31 August 2027.',
    { from: '2026-11-23', to: '2027-09-10' },
  ],
  ['Those days are over. Choose a last day from today on.', { from: '2026-09-10', to: '2026-09-20' }],
  ['Choose an earliest and a latest time.', { hours: 'chosen', earliest: '' }],
  ['Choose a latest time after 15:00.', { hours: 'chosen', earliest: '15:00', latest: '09:00' }],
  [
    '45 minutes do not fit between 09:00 and 09:30. Widen the hours or choose a shorter time together.',
    { hours: 'chosen', earliest: '09:00', latest: '09:30' },
  ],
])('a question that cannot be answered says what to do: %s', (sentence, change) => {
  expect(problemsOf(change)).toEqual([sentence])
})

test('hours of the day reach the suggester as minutes', () => {
  expect(wishOf({ hours: 'afternoon' }).timeOfDay).toEqual({ from: 720, to: 1440 })
  expect(wishOf({ hours: 'chosen', earliest: '09:15', latest: '15:30' }).timeOfDay).toEqual({ from: 555, to: 930 })
})

test('a relaxation changes the one thing that is given up', () => {
  const ask: Ask = { ...firstAsk(year, mondayMorning, null), hours: 'morning' }
  expect(relaxedAsk(ask, { kind: 'anyTimeOfDay' })).toEqual({ ...ask, hours: 'any' })
  expect(relaxedAsk(ask, { kind: 'shorter', lengthMinutes: 30 })).toEqual({ ...ask, lengthMinutes: 30 })
  expect(relaxedAsk(ask, { kind: 'lessNotice', noticeMinutes: 0 })).toEqual({ ...ask, noticeMinutes: 0 })
  expect(relaxedAsk(ask, { kind: 'later', to: isoDate('2027-01-08') })).toEqual({ ...ask, to: '2027-01-08' })
})

test('an address with something else than a date in it is an address without a date', () => {
  expect([dateOf('2026-11-23'), dateOf('tomorrow'), dateOf('2026-02-31'), dateOf(null)]).toEqual([
    '2026-11-23',
    null,
    null,
    null,
  ])
})
