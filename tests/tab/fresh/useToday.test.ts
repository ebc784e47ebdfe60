import { expect, test } from 'vitest'
import { msToMidnight } from '../../../src/tab/fresh/useToday.ts'
import { at, timeZone } from '../builders.ts'

const hours = (count: number) => count * 60 * 60_000

test('the day ends at the school’s midnight, also when the clocks change', () => {
  expect(msToMidnight(at('2026-12-17', '09:00'), timeZone)).toBe(hours(15))
  expect(msToMidnight(at('2026-12-17', '00:00'), timeZone)).toBe(hours(24))
  expect(msToMidnight(at('2026-10-25', '00:00'), timeZone)).toBe(hours(25))
  expect(msToMidnight(at('2026-07-01', '23:30'), timeZone)).toBe(hours(0.5))
})
