import type { Interval } from './dates.ts'

/** Milliseconds in a minute. */
export const minute = 60_000

/** The same instants as sorted, disjoint intervals; those that touch become one, empty and reversed ones go. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.filter(({ startsAt, endsAt }) => startsAt < endsAt).sort((a, b) => a.startsAt - b.startsAt)
  const merged: { startsAt: number; endsAt: number }[] = []
  for (const { startsAt, endsAt } of sorted) {
    const last = merged.at(-1)
    if (last === undefined || startsAt > last.endsAt) merged.push({ startsAt, endsAt })
    else if (endsAt > last.endsAt) last.endsAt = endsAt
  }
  return merged
}

/** The instants that two lists have in common. Both must be sorted and disjoint; so is the answer. */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const common: Interval[] = []
  let i = 0
  let j = 0
  let left = a[0]
  let right = b[0]
  while (left !== undefined && right !== undefined) {
    const startsAt = Math.max(left.startsAt, right.startsAt)
    const endsAt = Math.min(left.endsAt, right.endsAt)
    if (startsAt < endsAt) common.push({ startsAt, endsAt })
    if (left.endsAt < right.endsAt) left = a[++i]
    else right = b[++j]
  }
  return common
}

/** The instants of `time` that `taken` leaves. Both must be sorted and disjoint; so is the answer. */
export function subtractIntervals(time: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  const left: Interval[] = []
  let j = 0
  for (const { startsAt, endsAt } of time) {
    let from = startsAt
    for (let next = taken[j]; next !== undefined && next.endsAt <= from; next = taken[j]) j += 1
    for (let k = j, next = taken[k]; next !== undefined && next.startsAt < endsAt; next = taken[++k]) {
      if (next.startsAt > from) left.push({ startsAt: from, endsAt: next.startsAt })
      from = Math.max(from, next.endsAt)
    }
    if (from < endsAt) left.push({ startsAt: from, endsAt })
  }
  return left
}
