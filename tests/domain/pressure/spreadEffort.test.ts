import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadEffort, spreadEvenly } from '../../../src/domain/pressure/spreadEffort.ts'

test('work rises linearly towards the day that it is due', () => {
  expect(spreadEffort(6, 3)).toEqual([1, 2, 3])
  expect(spreadEffort(10, 4)).toEqual([1, 2, 3, 4])
  expect(spreadEffort(5, 1)).toEqual([5])
})

test('the work of a window falls on all its days alike', () => {
  expect(spreadEvenly(6, 3)).toEqual([2, 2, 2])
})

test('no work is lost or added by spreading it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 500, noNaN: true }), fc.integer({ min: 1, max: 200 }), (effort, days) => {
      for (const shares of [spreadEffort(effort, days), spreadEvenly(effort, days)]) {
        expect(shares).toHaveLength(days)
        expect(shares.reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(effort, 8)
      }
    }),
  )
})
