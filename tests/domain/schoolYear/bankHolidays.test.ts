import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate, weekdayOf } from '../../../src/domain/calendar/dates.ts'
import { bankHolidays } from '../../../src/domain/schoolYear/bankHolidays.ts'
import { easterSunday } from '../../../src/domain/schoolYear/easter.ts'

// https://www.gov.uk/bank-holidays, England and Wales, with the weekend days that others stand for
const published = `
2026-01-01 New Year's Day
2026-04-03 Good Friday
2026-04-06 Easter Monday
2026-05-04 May Day
2026-05-25 Spring Bank Holiday
2026-08-31 Late Summer Bank Holiday
2026-12-25 Christmas Day
2026-12-26 Boxing Day
2026-12-28 Boxing Day (observed)
2027-01-01 New Year's Day
2027-03-26 Good Friday
2027-03-29 Easter Monday
2027-05-03 May Day
2027-05-31 Spring Bank Holiday
2027-08-30 Late Summer Bank Holiday
2027-12-25 Christmas Day
2027-12-26 Boxing Day
2027-12-27 Christmas Day (observed)
2027-12-28 Boxing Day (observed)
2028-01-01 New Year's Day
2028-01-03 New Year's Day (observed)
2028-04-14 Good Friday
2028-04-17 Easter Monday
2028-05-01 May Day
2028-05-29 Spring Bank Holiday
2028-08-28 Late Summer Bank Holiday
2028-12-25 Christmas Day
2028-12-26 Boxing Day
`

test('the bank holidays of 2026 to 2028 are those of England', () => {
  const computed = bankHolidays(isoDate('2026-01-01'), isoDate('2028-12-31'))
  expect(computed.map(({ date, name }) => `${date} ${name}`)).toEqual(published.trim().split('\n'))
})

test('only the bank holidays between the two dates are given, both dates included', () => {
  const dates = bankHolidays(isoDate('2026-12-25'), isoDate('2027-01-01')).map(({ date }) => date)
  expect(dates).toEqual(['2026-12-25', '2026-12-26', '2026-12-28', '2027-01-01'])
})

test('when Christmas Day is a Sunday, Boxing Day keeps its Monday and Christmas is taken on the Tuesday', () => {
  const christmas = bankHolidays(isoDate('2022-12-25'), isoDate('2022-12-31'))
  expect(christmas).toEqual([
    { date: '2022-12-25', name: 'Christmas Day' },
    { date: '2022-12-26', name: 'Boxing Day' },
    { date: '2022-12-27', name: 'Christmas Day (observed)' },
  ])
})

test.each([
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i is %s', (year, sunday) => {
  expect(easterSunday(year)).toBe(sunday)
})

test('Easter is always a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2400 }), (year) => {
      const easter = easterSunday(year)
      expect(weekdayOf(easter)).toBe(7)
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
    }),
  )
})

test('every year has eight bank holidays on weekdays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1978, max: 2200 }), (year) => {
      const all = bankHolidays(isoDate(`${year}-01-01`), isoDate(`${year}-12-31`))
      expect(all.filter(({ date }) => weekdayOf(date) < 6)).toHaveLength(8)
    }),
  )
})
