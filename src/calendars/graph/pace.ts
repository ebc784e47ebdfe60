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

/** How patient the adapter is. */
export interface Pace {
  readonly clock: Clock
  /** Between 0 and 1, like `Math.random`: spreads the retries of many tabs. */
  readonly random: () => number
}

/** How often one request is tried in all. */
export const tries = 5

/** A wait longer than this is said to the person instead of being waited for. */
const longestWaitSeconds = 60

/**
 * Waits before another try: as long as Graph asks, or 2, 4, 8, ... seconds and a little when it does not say.
 *
 * @param triesSoFar at least 1
 * @throws GraphFailure `throttled` when there have been enough tries or the wait is too long, `cancelled` when aborted
 */
export async function waitToRetry(
  { clock, random }: Pace,
  triesSoFar: number,
  retryAfterSeconds: number | null,
  signal: AbortSignal,
): Promise<void> {
  const seconds = retryAfterSeconds ?? Math.min(longestWaitSeconds, 2 ** triesSoFar) * (1 + random() / 4)
  if (triesSoFar >= tries || (retryAfterSeconds ?? 0) > longestWaitSeconds) {
    throw new GraphFailure({ kind: 'throttled', retryAfterSeconds: Math.ceil(seconds) })
  }
  await clock.sleep(seconds * 1000, signal)
  if (signal.aborted) throw new GraphFailure({ kind: 'cancelled' })
}
