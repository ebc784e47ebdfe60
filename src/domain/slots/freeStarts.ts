import type { EpochMs, Interval } from '../calendar/dates.ts'
import { minute } from '../calendar/intervals.ts'

/**
 * Every start on the grid at which a meeting fits into free time.
 *
 * @param free sorted, disjoint intervals
 * @param stepMinutes the grid, counted from the full hour
 * @returns starts, oldest first
 */
export function freeStarts(free: readonly Interval[], lengthMinutes: number, stepMinutes: number): readonly EpochMs[] {
  const step = stepMinutes * minute
  const length = lengthMinutes * minute
  const starts: EpochMs[] = []
  for (const { startsAt, endsAt } of free) {
    const last = endsAt - length
    for (let start = Math.ceil(startsAt / step) * step; start <= last; start += step) starts.push(start)
  }
  return starts
}
