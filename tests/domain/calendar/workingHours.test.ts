import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkingWeek } from '../../../src/domain/calendar/calendar.ts'
import { addDays, isoDate, type Weekday } from '../../../src/domain/calendar/dates.ts'
import { createWallClock } from '../../../src/domain/calendar/wallClock.ts'
import {
  laidOver,
  wallDates,
  wholeDay,
  wholeDays,
  workingIntervals,
} from '../../../src/domain/calendar/workingHours.ts'

const everyDay = (from: number, to: number, timeZone = 'Europe/London'): WorkingWeek => ({
  timeZone,
  hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday: Weekday) => ({ weekday, from, to })),
  taught: [],
})
const utc = (text: string) => Temporal.Instant.from(text).epochMilliseconds

test('working hours stay on the wall when the clocks change', () => {
  const dates = ['2026-10-24', '2026-10-25', '2026-10-26'].map(isoDate)
  expect(workingIntervals(everyDay(8 * 60, 16 * 60), dates)).toEqual([
    [{ startsAt: utc('2026-10-24T07:00Z'), endsAt: utc('2026-10-24T15:00Z') }],
    [{ startsAt: utc('2026-10-25T08:00Z'), endsAt: utc('2026-10-25T16:00Z') }],
    [{ startsAt: utc('2026-10-26T08:00Z'), endsAt: utc('2026-10-26T16:00Z') }],
  ])
})

test('a day on which the clocks change has 25 or 23 hours', () => {
  const hours = wholeDays('Europe/London', ['2026-10-25', '2027-03-27', '2027-03-28'].map(isoDate)).map(
    ({ startsAt, endsAt }) => (endsAt - startsAt) / 3_600_000,
  )
  expect(hours).toEqual([25, 24, 23])
})

test('an hour that the clock skips begins when it has jumped, and one that it repeats is the first of the two', () => {
  const spring = isoDate('2027-03-28')
  const autumn = isoDate('2026-10-25')
  expect(createWallClock('Europe/London', spring, spring)(spring).at(90)).toBe(utc('2027-03-28T01:30Z'))
  expect(createWallClock('Europe/London', autumn, autumn)(autumn).at(90)).toBe(utc('2026-10-25T00:30Z'))
})

test('blocks that overlap are one stretch, and taught ones are told apart', () => {
  const monday = [isoDate('2026-11-23')]
  const week: WorkingWeek = {
    timeZone: 'Europe/London',
    hours: [
      { weekday: 1, from: 480, to: 720 },
      { weekday: 1, from: 700, to: 960 },
    ],
    taught: [{ weekday: 1, from: 540, to: 600 }],
  }
  expect(workingIntervals(week, monday)).toEqual([
    [{ startsAt: utc('2026-11-23T08:00Z'), endsAt: utc('2026-11-23T16:00Z') }],
  ])
  expect(laidOver(wallDates(week.timeZone, monday), week.taught)).toEqual([
    [{ startsAt: utc('2026-11-23T09:00Z'), endsAt: utc('2026-11-23T10:00Z') }],
  ])
})

test('a zone that does not exist is refused', () => {
  expect(() => wholeDay('Europe/Camelot', isoDate('2026-11-23'))).toThrow(RangeError)
})

test('every minute of every zone is where Temporal has it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'Europe/London',
        'America/St_Johns',
        'Australia/Lord_Howe',
        'Asia/Kathmandu',
        'Africa/Casablanca',
      ),
      fc.integer({ min: 0, max: 730 }),
      fc.integer({ min: 0, max: 1439 }),
      (timeZone, day, minute) => {
        const first = isoDate('2026-01-01')
        const date = addDays(first, day)
        const wall = Temporal.PlainDate.from(date).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        })
        const clock = createWallClock(timeZone, first, isoDate('2028-01-01'))
        expect(clock(date).at(minute)).toBe(wall.toZonedDateTime(timeZone).epochMilliseconds)
      },
    ),
    { numRuns: 1500 },
  )
})
