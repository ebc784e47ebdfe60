import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interval } from '../../../src/domain/calendar/dates.ts'
import { intersectIntervals, mergeIntervals, subtractIntervals } from '../../../src/domain/calendar/intervals.ts'

const anyIntervals = fc.array(
  fc
    .record({ startsAt: fc.integer({ min: 0, max: 60 }), lasts: fc.integer({ min: -2, max: 12 }) })
    .map(({ startsAt, lasts }): Interval => ({ startsAt, endsAt: startsAt + lasts })),
  { maxLength: 12 },
)

const covers = (intervals: readonly Interval[], instant: number) =>
  intervals.some(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt)

const everyInstant = Array.from({ length: 80 }, (_, instant) => instant)

const isSortedAndDisjoint = (intervals: readonly Interval[]) =>
  intervals.every(({ startsAt, endsAt }, i) => startsAt < endsAt && endsAt <= (intervals[i + 1]?.startsAt ?? Infinity))

test('merged intervals are sorted, apart from each other, and cover the same instants', () => {
  fc.assert(
    fc.property(anyIntervals, (intervals) => {
      const merged = mergeIntervals(intervals)
      for (const [i, { endsAt }] of merged.entries()) expect(endsAt).toBeLessThan(merged[i + 1]?.startsAt ?? Infinity)
      for (const instant of everyInstant) expect(covers(merged, instant)).toBe(covers(intervals, instant))
    }),
  )
})

test('what two lists have in common is what both cover', () => {
  fc.assert(
    fc.property(anyIntervals.map(mergeIntervals), anyIntervals.map(mergeIntervals), (a, b) => {
      const common = intersectIntervals(a, b)
      expect(isSortedAndDisjoint(common)).toBe(true)
      for (const instant of everyInstant) expect(covers(common, instant)).toBe(covers(a, instant) && covers(b, instant))
    }),
  )
})

test('what is left of time is what is not taken', () => {
  fc.assert(
    fc.property(anyIntervals.map(mergeIntervals), anyIntervals.map(mergeIntervals), (time, taken) => {
      const left = subtractIntervals(time, taken)
      expect(isSortedAndDisjoint(left)).toBe(true)
      for (const instant of everyInstant) {
        expect(covers(left, instant)).toBe(covers(time, instant) && !covers(taken, instant))
      }
    }),
  )
})
