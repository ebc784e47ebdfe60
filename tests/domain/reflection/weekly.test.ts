import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateAt, isoDate } from '../../../src/domain/calendar/dates.ts'
import type { WeeklyPosting, WeeklySchedule } from '../../../src/domain/reflection/reflection.ts'
import { isTooLate, mondayOf, nextPosting } from '../../../src/domain/reflection/weekly.ts'
import { createSchoolYear, type SchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
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

/** A year of postings, each found from the one before. */
function allPostings(weekly: WeeklySchedule, each: SchoolYear): readonly WeeklyPosting[] {
  const postings: WeeklyPosting[] = []
  let next = nextPosting(weekly, each, (each.dayStarts[0] ?? 0) - 1)
  while (next !== null) {
    postings.push(next)
    next = nextPosting(weekly, each, next.at)
  }
  return postings
}

test.each(years)('every school week of $name has one posting, and no holiday has any', (each) => {
  fc.assert(
    fc.property(
      fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
      fc.integer({ min: 0, max: 1439 }),
      (weekday, minuteOfDay) => {
        const weekly = schedule({ weekday, minuteOfDay })
        const postings = allPostings(weekly, each)
        for (const { at } of postings) expect(each.openDates).toContain(dateAt(at, 'Europe/London'))
        const mondays = new Set(each.openDates.map(mondayOf))
        expect(postings.map((posting) => posting.week)).toEqual([...mondays])
      },
    ),
    { numRuns: 20 },
  )
})

test.each(years)('eight o’clock is eight o’clock in every week of $name, through both clock changes', (each) => {
  const postings = allPostings(schedule(), each)
  expect(new Set(postings.map(({ at }) => wall(at).slice(11)))).toEqual(new Set(['08:00:00']))
  const summerTime = postings.filter(({ at }) => wall(at, 'UTC').endsWith('T07:00:00'))
  expect(summerTime.length).toBeGreaterThan(0)
  expect(summerTime.length).toBeLessThan(postings.length)
})

test('on the first Monday of summer time it is still eight', () => {
  const [, year2027] = years
  if (year2027 === undefined) throw new Error('There are two years.')
  expect(nextPosting(schedule(), year2027, utc('2028-03-25T12:00Z'))?.at).toBe(utc('2028-03-27T07:00Z'))
  expect(nextPosting(schedule(), year2027, utc('2028-03-18T12:00Z'))?.at).toBe(utc('2028-03-20T08:00Z'))
})

// Egypt changes its clocks in the week: on Friday 30 April 2027 at midnight, and on Thursday 29 October 2026 at midnight.
test('a minute that the clock skips comes as much later, and one that it shows twice is the first', () => {
  const dates = modelTermDates(2026)
  const halfTerms = dates.halfTerms.map((each) =>
    each.half === 'autumn1' ? { ...each, end: isoDate('2026-10-30') } : each,
  )
  const cairo = createSchoolYear({ ...dates, halfTerms }, 'Africa/Cairo')
  const at = (change: Partial<WeeklySchedule>, after: string) =>
    nextPosting(schedule({ timeZone: 'Africa/Cairo', ...change }), cairo, utc(after))?.at ?? 0
  const skipped = at({ weekday: 5, minuteOfDay: 30 }, '2027-04-28T12:00Z')
  expect(wall(skipped, 'Africa/Cairo')).toBe('2027-04-30T01:30:00')
  const twice = at({ weekday: 4, minuteOfDay: 23 * 60 + 30 }, '2026-10-28T12:00Z')
  expect([wall(twice, 'Africa/Cairo'), wall(twice + 3_600_000, 'Africa/Cairo')]).toEqual([
    '2026-10-29T23:30:00',
    '2026-10-29T23:30:00',
  ])
})

test('the clock is that of the schedule, not that of the school', () => {
  const posting = nextPosting(schedule({ timeZone: 'Asia/Dubai' }), year, utc('2026-11-20T12:00Z'))
  expect(posting).toEqual({ week: '2026-11-23', at: utc('2026-11-23T04:00Z') })
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

test('a snooze into the weekend, a holiday or before the usual time counts for nothing', () => {
  const usual = { week: '2026-11-23', at: utc('2026-11-23T08:00Z') }
  for (const until of ['2026-11-28T08:00Z', '2026-11-30T09:00Z', '2026-11-23T07:00Z']) {
    const snoozed = schedule({ snoozedUntil: utc(until) })
    expect(nextPosting(snoozed, year, utc('2026-11-22T12:00Z'))).toEqual(usual)
  }
  const lastWeek = schedule({ snoozedUntil: utc('2027-07-23T08:00Z') })
  expect(year.openDates.at(-1)).toBe('2027-07-21')
  expect(wall(nextPosting(lastWeek, year, utc('2027-07-18T12:00Z'))?.at ?? 0)).toBe('2027-07-19T08:00:00')
})

test('after a day a question has come too late', () => {
  const posting = { week: isoDate('2026-11-23'), at: utc('2026-11-23T08:00Z') }
  expect(isTooLate(posting, posting.at + 24 * 3_600_000)).toBe(false)
  expect(isTooLate(posting, posting.at + 24 * 3_600_000 + 1)).toBe(true)
})
