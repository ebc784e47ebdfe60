import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { counted, hoursText, percent, roundToTenths } from '../../../src/tab/words/numbers.ts'

test('rounded hours add up to the rounded total', () => {
  const hours = fc.array(fc.double({ min: 0, max: 24, noNaN: true }), { maxLength: 200 })
  fc.assert(
    fc.property(hours, (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0)
      const shown = roundToTenths(parts).reduce((sum, part) => sum + part, 0)
      expect(Math.abs(shown - Math.round(total * 10) / 10)).toBeLessThan(0.051)
    }),
  )
})

test('no part is rounded by a tenth or more', () => {
  const hours = fc.array(fc.double({ min: 0, max: 24, noNaN: true }), { maxLength: 50 })
  fc.assert(
    fc.property(hours, (parts) => {
      roundToTenths(parts).forEach((shown, index) => expect(Math.abs(shown - (parts[index] ?? 0))).toBeLessThan(0.1001))
    }),
  )
})

test('three thirds of an hour are shown as one hour', () => {
  expect(roundToTenths([1 / 3, 1 / 3, 1 / 3])).toEqual([0.4, 0.3, 0.3])
})

test('hours have one decimal only where they need it', () => {
  expect(hoursText(1.5)).toBe('1.5 h')
  expect(hoursText(2)).toBe('2 h')
})

test('pressure is a whole percentage, rounded down; more than any hours is said in words', () => {
  expect(percent(1.219)).toBe('121%')
  expect(percent(0.29)).toBe('29%')
  expect(percent(Infinity)).toBe('no hours left')
})

test('one thing and several are counted in good English', () => {
  expect(counted(1, 'event')).toBe('1 event')
  expect(counted(1200, 'event')).toBe('1,200 events')
})
