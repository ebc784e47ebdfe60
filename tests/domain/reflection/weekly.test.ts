import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateAt, isoDate } from '../../../src/domain/calendar/dates.ts'
import type { WeeklySchedule } from '../../../src/domain/reflection/reflection.ts'
import { isTooLate, mondayOf, nextPosting } from '../../../src/domain/reflection/weekly.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'

const years = [2026, 2027].map((start) => createSchoolYear(modelTermDates(start), 'Europe/London'))
const [year] = years
if (year === undefined) throw new Error('There is a year.')

const schedule = (change: Partial<WeeklySchedule> = {}): WeeklySchedule => ({
  weekday: 1,
  minuteOfDay: 480,
  timeZone: 'Europe/London',
  isStopped: false,
  skippedWeeks: [],
  snoozedUntil: null,
  ...change,
})
const utc = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const wall = (instant: number, timeZone = 'Europe/London') =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString()

test.each(years)('every school week of $name has one posting, and no holiday has any', (each) => {
  fc.assert(
    fc.property(
      fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
      fc.integer({ min: 0, max: 1439 }),
      (weekday, minuteOfDay) => {
        const weekly = schedule({ weekday, minuteOfDay })
        const weeks: string[] = []
        let after = each.dayStarts[0] ?? 0
        for (;;) {
          const posting = nextPosting(weekly, each, after - 1)
          if (posting === null) break
          weeks.push(posting.week)
          expect(each.openDates).toContain(dateAt(posting.at, 'Europe/London'))
          after = posting.at + 2
        }
        const mondays = new Set(each.openDates.map(mondayOf))
        expect(weeks).toEqual([...mondays])
      },
    ),
    { numRuns: 20 },
  )
})

test('eight o’clock stays eight o’clock when the clocks change', () => {
  const before = nextPosting(schedule(), year, utc('2026-10-12T12:00Z'))
  const after = nextPosting(schedule(), year, utc('2026-10-26T12:00Z'))
  expect([before, after].map((posting) => wall(posting?.at ?? 0).slice(11))).toEqual(['08:00:00', '08:00:00'])
  expect((after?.at ?? 0) - (before?.at ?? 0)).not.toBe(0)
})

test('when the chosen day is closed it is the next open day of the week, else the last before', () => {
  const bankHoliday = isoDate('2027-05-03')
  expect(year.openDates).not.toContain(bankHoliday)
  expect(wall(nextPosting(schedule(), year, utc('2027-05-01T12:00Z'))?.at ?? 0)).toBe('2027-05-04T08:00:00')
  const last = year.openDates.at(-1)
  if (last === undefined) throw new Error('The year has days.')
  const friday = nextPosting(schedule({ weekday: 5 }), year, utc(`${addDays(mondayOf(last), -1)}T12:00Z`))
  expect(dateAt(friday?.at ?? 0, 'Europe/London')).toBe(last)
})

test('a posting is strictly after the instant', () => {
  const at = utc('2026-11-23T08:00Z')
  expect(nextPosting(schedule(), year, at - 1)?.at).toBe(at)
  expect(nextPosting(schedule(), year, at)?.week).toBe('2026-11-30')
})

test('a stopped schedule has none, a skipped week is left out, and after the year there is none', () => {
  const now = utc('2026-11-20T12:00Z')
  expect(nextPosting(schedule({ isStopped: true }), year, now)).toBeNull()
  expect(nextPosting(schedule({ skippedWeeks: [isoDate('2026-11-23')] }), year, now)?.week).toBe('2026-11-30')
  expect(nextPosting(schedule(), year, utc('2027-07-30T12:00Z'))).toBeNull()
})

test('a snooze moves the posting of its own week, and of no other', () => {
  const snoozedUntil = utc('2026-11-24T08:00Z')
  const snoozed = schedule({ snoozedUntil })
  expect(nextPosting(snoozed, year, utc('2026-11-22T12:00Z'))).toEqual({ week: '2026-11-23', at: snoozedUntil })
  expect(nextPosting(snoozed, year, snoozedUntil)?.at).toBe(utc('2026-11-30T08:00Z'))
  expect(nextPosting(snoozed, year, utc('2026-11-14T12:00Z'))?.at).toBe(utc('2026-11-16T08:00Z'))
})

test('after a day a question has come too late', () => {
  const posting = { week: isoDate('2026-11-23'), at: utc('2026-11-23T08:00Z') }
  expect(isTooLate(posting, posting.at + 24 * 3_600_000)).toBe(false)
  expect(isTooLate(posting, posting.at + 24 * 3_600_000 + 1)).toBe(true)
})
