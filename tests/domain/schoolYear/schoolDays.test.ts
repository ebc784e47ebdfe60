import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { lastSchoolDayOnOrBefore, readingRanges, schoolDaysBetween } from '../../../src/domain/schoolYear/schoolDays.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'

const year = createSchoolYear(modelTermDates(2026), 'Europe/London')

test.each([
  ['2026-12-31', '2026-12-18'],
  ['2027-02-15', '2027-02-12'],
  ['2027-03-31', '2027-03-25'],
  ['2026-11-23', '2026-11-23'],
  ['2026-09-01', '2026-09-01'],
  ['2027-12-01', '2027-07-21'],
])('the last school day on or before %s is %s', (date, schoolDay) => {
  expect(lastSchoolDayOnOrBefore(year, isoDate(date))).toBe(schoolDay)
})

test('before the first day of school there is none', () => {
  expect(lastSchoolDayOnOrBefore(year, isoDate('2026-08-31'))).toBeNull()
})

test.each([
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-23', '2026-11-24', 1],
  ['2026-11-23', '2026-12-01', 6],
  ['2026-11-27', '2026-11-29', 0],
  ['2026-11-28', '2026-11-30', 1],
  ['2027-02-12', '2027-02-22', 1],
  ['2026-11-24', '2026-11-23', 0],
  ['2026-08-01', '2027-08-31', 195],
])('from %s to %s there are %i school days', (from, to, count) => {
  expect(schoolDaysBetween(year, isoDate(from), isoDate(to))).toBe(count)
})

test('calendars are read in six ranges that cover the year without a gap', () => {
  expect(readingRanges(year)).toEqual([
    { from: '2026-09-01', until: '2026-11-02' },
    { from: '2026-11-02', until: '2027-01-04' },
    { from: '2027-01-04', until: '2027-02-22' },
    { from: '2027-02-22', until: '2027-04-12' },
    { from: '2027-04-12', until: '2027-06-07' },
    { from: '2027-06-07', until: '2027-09-01' },
  ])
})
