import type { SendOutcome } from './sendOutcome.ts'
import type { Wait } from './loop.ts'

/** Spaces out what a process asks of Teams. */
export interface SendPace {
  /** Resolves when it is this process's turn to ask, or at once when the signal aborts. */
  turn(signal: AbortSignal): Promise<void>
  /** What came of it: a Teams that asks to wait is asked less often for a while. */
  heed(outcome: SendOutcome): void
  /** How many processes share what Teams takes, this one included. */
  share(processes: number): void
}

/** Each "wait" of Teams makes the gaps so many times longer, */
const slower = 1.5
/** up to so many times, */
const slowest = 20
/** and each card that it takes makes them a little shorter again. */
const faster = 0.998

/**
 * Whoever asks for as much as goes through is stopped by Teams for a whole second each time, and posts fewer cards than
 * whoever stays just below the limit. Turns that were missed are not made up for: that would be a burst.
 *
 * @param gapMs the least time from one card to the next, of all processes together
 * @param clock milliseconds that only ever go forward
 */
export function createSendPace(gapMs: number, wait: Wait, clock = () => performance.now()): SendPace {
  let [processes, stretch, nextAt] = [1, 1, -Infinity]
  return {
    async turn(signal) {
      const now = clock()
      const mine = Math.max(now, nextAt)
      nextAt = mine + gapMs * processes * stretch
      // Timers count whole milliseconds. One that is late delays this turn alone: the next is counted from the plan.
      if (mine - now >= 1) await wait(mine - now, signal)
    },
    heed({ kind }) {
      if (kind === 'retry') stretch = Math.min(stretch * slower, slowest)
      if (kind === 'posted') stretch = Math.max(stretch * faster, 1)
    },
    share(count) {
      processes = Math.max(1, count)
    },
  }
}
