/** The middle one of some figures; of an even number, the mean of the two in the middle. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) throw new RangeError('No figures were taken.')
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The figure that so many of a hundred do not exceed: `percentile(figures, 99)`. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const figure = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]
  if (figure === undefined) throw new RangeError('No figures were taken.')
  return figure
}

/** Two ways of doing one thing. */
export interface Contest {
  readonly ours: () => unknown
  readonly other: () => unknown
}

/** The median processor time of each, in milliseconds. On an idle machine that is the time by the clock. */
export type ContestTimes = Readonly<Record<keyof Contest, number>>

const warmUpMilliseconds = 300
const turnMilliseconds = 100

/**
 * Times two ways of doing one thing in turn (A, B, A, B, …), so that whatever else the machine does meets both. A turn
 * is one run, or as many quick ones as go into a short while. Both are warmed up first in the same way.
 */
export function timeContest({ ours, other }: Contest, rounds: number): ContestTimes {
  timesWithin(warmUpMilliseconds, ours)
  timesWithin(warmUpMilliseconds, other)
  const times = { ours: [] as number[], other: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(...timesWithin(turnMilliseconds, ours))
    times.other.push(...timesWithin(turnMilliseconds, other))
  }
  return { ours: median(times.ours), other: median(times.other) }
}

/**
 * The processor times of runs, one after the other until the time given is over; of one run at least. By the clock,
 * whatever else runs on the machine would be counted too, and more often against the longer of two runs.
 */
function timesWithin(milliseconds: number, work: () => unknown): readonly number[] {
  const times: number[] = []
  const end = performance.now() + milliseconds
  do {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  } while (performance.now() < end)
  return times
}
