import { expect, test } from 'vitest'
import { computeLane } from '../../../../src/domain/pressure/lane.ts'
import { defaultPressureSettings } from '../../../../src/domain/pressure/settings.ts'
import { weekPressure, weeksOf } from '../../../../src/domain/pressure/weeks.ts'
import { noAdjustments } from '../../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { deadlinesForMap } from '../../../../src/domain/schoolYear/deadlineRules/deadlinesForMap.ts'
import { resolveDeadlines } from '../../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import { aCalendar } from '../../pressure/builders.ts'
import { aSchool, aYear } from './builders.ts'

/** The weeks of a term in which the rules alone put its peak, by their Mondays. */
const peaks = {
  autumn: ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'],
  spring: ['2027-02-22', '2027-03-01', '2027-03-08'],
  summer: ['2027-06-07', '2027-06-14', '2027-06-21', '2027-06-28', '2027-07-05'],
}
/** The first two weeks are heavy for everybody, and no peak of deadlines. */
const startOfYear = ['2026-08-31', '2026-09-07']
const calmWeeks = ['2026-10-05', '2026-10-12', '2027-01-04', '2027-01-25', '2027-02-01', '2027-03-22', '2027-04-19']

const weeks = jointWeeksOfPrimarySchool()

test.each([
  ['autumn', 'late November to mid-December', '2026-08-31', '2026-12-31'],
  ['spring', 'late February to mid-March', '2027-01-01', '2027-03-31'],
  ['summer', 'June to early July', '2027-04-01', '2027-07-31'],
] as const)('with no calendar at all, a primary school’s %s is heaviest from %s', (term, _, from, to) => {
  const ofTerm = [...weeks].filter(([monday]) => from <= monday && monday <= to && !startOfYear.includes(monday))
  const inPeak = ofTerm.filter(([monday]) => peaks[term].includes(monday)).map(([, hours]) => hours)
  const outside = ofTerm.filter(([monday]) => !peaks[term].includes(monday)).map(([, hours]) => hours)
  expect(inPeak).toHaveLength(peaks[term].length)
  expect(mean(inPeak)).toBeGreaterThan(1.25 * mean(outside))
  expect(Math.max(...inPeak)).toBeGreaterThan(Math.max(...outside))
})

test('the weeks that are known to be calm are lighter than every week of a peak', () => {
  const lightestOfPeaks = Math.min(...Object.values(peaks).flatMap((mondays) => mondays.map(hoursOf)))
  for (const monday of calmWeeks) expect(hoursOf(monday)).toBeLessThan(0.8 * lightestOfPeaks)
})

test('the rules alone fill no ordinary week of anybody’s hours', () => {
  for (const [monday, hours] of weeks) if (!startOfYear.includes(monday)) expect(hours).toBeLessThan(2 * 40)
})

/** Hours that a week asks of both together, by its Monday. */
function jointWeeksOfPrimarySchool(): ReadonlyMap<string, number> {
  const year = aYear(2026)
  const library = deadlinesForMap(resolveDeadlines(aSchool(), year, noAdjustments))
  const [senco, leader] = (['senco', 'leader'] as const).map((role) =>
    computeLane(aCalendar([]), role, year, defaultPressureSettings, library),
  )
  return new Map(
    weeksOf(year).flatMap((week) => {
      if (!senco || !leader) return []
      const [one, other] = [senco, leader].map((lane) => weekPressure(lane, week, defaultPressureSettings))
      return one && other ? [[week.monday, one.hoursAsked + other.hoursAsked]] : []
    }),
  )
}

function hoursOf(monday: string): number {
  return weeks.get(monday) ?? NaN
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
