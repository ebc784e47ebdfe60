import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isoDate, weekdayOf } from '../../../src/domain/calendar/dates.ts'
import { addMonths, dateOfDay, dayNumber, daysInMonth, weekdayOfDay } from '../../../src/domain/calendar/dayNumber.ts'

const first = isoDate('1900-01-01')
const aDate = fc.integer({ min: 0, max: 120_000 }).map((days) => addDays(first, days))

test('days are counted from 1 January 1970', () => {
  expect(dayNumber(isoDate('1970-01-01'))).toBe(0)
  expect(dayNumber(isoDate('1969-12-31'))).toBe(-1)
})

test('counting days agrees with Temporal for every date of three centuries', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
      const number = dayNumber(date)
      expect(dateOfDay(number)).toBe(date)
      expect(dateOfDay(number + days)).toBe(addDays(date, days))
      expect(weekdayOfDay(number)).toBe(weekdayOf(date))
      expect(dayNumber(addDays(date, days)) - number).toBe(daysBetween(date, addDays(date, days)))
    }),
    { numRuns: 500 },
  )
})

test('counting months agrees with Temporal, at the ends of months too', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
      const plain = Temporal.PlainDate.from(date)
      expect(dateOfDay(addMonths(dayNumber(date), months))).toBe(plain.add({ months }).toString())
      expect(daysInMonth(plain.year, plain.month)).toBe(plain.daysInMonth)
    }),
    { numRuns: 500 },
  )
})

test('a text that is no date has no number', () => {
  expect(dayNumber('next Thursday')).toBeNaN()
})
