import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates, schoolYearName, schoolYearOf } from '../../../src/domain/schoolYear/termDates.ts'
import { termPattern } from '../../../src/domain/schoolYear/termPattern.ts'

test('2026/27 is filled in with the commonest English calendar', () => {
  const { name, halfTerms } = modelTermDates(2026)
  expect(name).toBe('2026/27')
  expect(halfTerms.map(({ start, end }) => `${start} ${end}`)).toEqual([
    '2026-09-01 2026-10-23',
    '2026-11-02 2026-12-18',
    '2027-01-04 2027-02-12',
    '2027-02-22 2027-03-25',
    '2027-04-12 2027-05-28',
    '2027-06-07 2027-07-21',
  ])
})

test.each([2026, 2027])('the pattern for years without data gives %i as it is', (startYear) => {
  expect(termPattern(startYear)).toEqual(modelTermDates(startYear).halfTerms)
})

test('in 2023/24, with Easter at the end of March, term ends on Maundy Thursday', () => {
  expect(modelTermDates(2023).halfTerms.map(({ start, end }) => `${start} ${end}`)).toEqual([
    '2023-09-04 2023-10-20',
    '2023-10-30 2023-12-22',
    '2024-01-08 2024-02-09',
    '2024-02-19 2024-03-28',
    '2024-04-15 2024-05-24',
    '2024-06-03 2024-07-23',
  ])
})

test('any year has 195 days for staff, and ends in the second half of July', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2150 }), (startYear) => {
      const termDates = modelTermDates(startYear)
      const year = createSchoolYear(termDates, 'Europe/London')
      expect(year.openDates).toHaveLength(195)
      const lastDay = termDates.halfTerms.at(-1)?.end ?? ''
      expect(lastDay >= `${startYear + 1}-07-15` && lastDay <= `${startYear + 1}-07-31`, lastDay).toBe(true)
    }),
  )
})

test('a school year begins in September', () => {
  expect(schoolYearOf(isoDate('2026-08-31'))).toBe(2025)
  expect(schoolYearOf(isoDate('2026-09-01'))).toBe(2026)
  expect(schoolYearOf(isoDate('2027-02-28'))).toBe(2026)
})

test('a school year is named as schools write it', () => {
  expect(schoolYearName(2026)).toBe('2026/27')
  expect(schoolYearName(2099)).toBe('2099/00')
})
