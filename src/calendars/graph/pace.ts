import type { CalendarFailure } from '../calendarSource.ts'
import { GraphFailure } from './failures.ts'

/** Time, as the adapter needs it. */
export interface Clock {
  now(): number
  /** Resolves after the time, or at once when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** The real clock. */
export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve()
        return
      }
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      signal.addEventListener('abort', done)
    }),
}

/** What waiting needs. */
export interface Pace {
  readonly clock: Clock
  /** Between 0 and 1, like `Math.random`: spreads the retries of many tabs. */
  readonly random: () => number
}

/** Why another try is needed. */
interface TurnedAway {
  /** At least 1. */
  readonly triesSoFar: number
  /** How long Graph asks us to wait, where it says so. */
  readonly retryAfterSeconds: number | null
  /** What is said when patience is at its end. */
  readonly failure: CalendarFailure
}

/** The patience for one thing that somebody asked for, however many requests it takes. */
export interface Patience {
  readonly signal: AbortSignal
  /**
   * Waits before another try: as long as Graph asks, or 2, 4, 8, ... seconds and a little when it does not say.
   *
   * @throws GraphFailure the failure, when there have been enough tries or the wait is too long; `cancelled` when aborted
   */
  waitToRetry(turnedAway: TurnedAway): Promise<void>
}

/** How often one request is tried in all. */
const mostTries = 5

/** A wait longer than this is said to the person instead of being waited for. */
const longestWaitSeconds = 60

/** All waits together are no longer than this. */
const longestPatienceSeconds = 120

/** New patience, for one thing that somebody asked for. */
export function createPatience({ clock, random }: Pace, signal: AbortSignal): Patience {
  let waitedSeconds = 0
  return {
    signal,
    waitToRetry: async ({ triesSoFar, retryAfterSeconds, failure }) => {
      const backoff = Math.min(longestWaitSeconds, 2 ** triesSoFar * (1 + random() / 4))
      const seconds = retryAfterSeconds ?? backoff
      waitedSeconds += seconds
      if (triesSoFar >= mostTries || seconds > longestWaitSeconds || waitedSeconds > longestPatienceSeconds) {
        throw new GraphFailure(
          failure.kind === 'throttled' ? { kind: 'throttled', retryAfterSeconds: Math.ceil(seconds) } : failure,
        )
      }
      await clock.sleep(seconds * 1000, signal)
      if (signal.aborted) throw new GraphFailure({ kind: 'cancelled' })
    },
  }
}
