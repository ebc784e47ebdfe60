import type { CalendarFailure } from '../../calendars/calendarSource.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'

/** How old what is looked at may grow, and the whole year; Graph asks nobody to be polled faster. */
const visibleEveryMs = 5 * 60_000
const wholeEveryMs = 30 * 60_000
/** Whoever comes back sooner sees what they left. */
export const returnAfterMs = 30_000

const firstWaitMs = 30_000
const longestWaitMs = 10 * 60_000

/** What is known of the readings so far. */
export interface ReadingsSoFar {
  readonly wholeReadAt: EpochMs
  readonly visibleReadAt: EpochMs
  /** The failures since the last reading that worked, and when the last of them was. */
  readonly failures: number
  readonly failedAt: EpochMs
  readonly lastFailure: CalendarFailure | null
  /** The board told of a change that may be a meeting: read the whole year as soon as may be. */
  readonly isChanged: boolean
}

/** What to read next, and when. */
export interface NextReading {
  readonly what: 'visible' | 'whole'
  readonly at: EpochMs
}

/** After which failures reading goes on by itself; the others need the person. */
function passes(failure: CalendarFailure): boolean {
  return failure.kind === 'offline' || failure.kind === 'throttled' || failure.kind === 'timedOut'
}

function waitAfter({ failures, lastFailure }: ReadingsSoFar): number {
  const asked = lastFailure?.kind === 'throttled' ? (lastFailure.retryAfterSeconds ?? 0) * 1000 : 0
  return Math.max(asked, Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - 1)))
}

/**
 * When calendars are read again while somebody looks at the tab: the weeks in view every few minutes, the whole year
 * less often, and after a failure later each time. Null when a failure needs the person first.
 */
export function nextReading(soFar: ReadingsSoFar): NextReading | null {
  const { lastFailure, failedAt, wholeReadAt, visibleReadAt, isChanged } = soFar
  if (lastFailure !== null && !passes(lastFailure)) return null
  const earliest = lastFailure === null ? 0 : failedAt + waitAfter(soFar)
  if (isChanged) return { what: 'whole', at: earliest }
  const wholeAt = wholeReadAt + wholeEveryMs
  const visibleAt = visibleReadAt + visibleEveryMs
  return wholeAt <= visibleAt
    ? { what: 'whole', at: Math.max(earliest, wholeAt) }
    : { what: 'visible', at: Math.max(earliest, visibleAt) }
}
