import type { SendOutcome } from './sendOutcome.ts'

/** So many failures in a row may be bad luck; from then on Teams is taken to be unwell. */
const fewFailures = 2
const firstPauseMs = 1000
const longestPauseMs = 60_000
/** Teams may name any pause; an hour's would keep the process from the boards that come due. */
const longestNamedPauseMs = 10 * 60_000

/**
 * How long a process waits before it asks Teams for anything again. A pause that Teams names is kept. When failures
 * follow each other the pauses grow, so that an ill Teams is not hurried, and few postings are left in doubt.
 */
export function troublePause(): { readonly after: (outcome: SendOutcome) => number } {
  let failures = 0
  return {
    after(outcome) {
      if (outcome.kind === 'posted' || outcome.kind === 'refused') {
        failures = 0
        return 0
      }
      if (outcome.kind === 'retry' && outcome.afterMs !== null) return Math.min(outcome.afterMs, longestNamedPauseMs)
      failures += 1
      if (failures <= fewFailures) return 0
      return Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - fewFailures - 1))
    },
  }
}
