import type { CalendarFailure, Outcome, PairCalendars } from '../../calendars/calendarSource.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { nextReading, type ReadingsSoFar, returnAfterMs } from './nextReading.ts'

/** What a loop reads with, and what it is told of the world. */
export interface ReadingLoopOptions {
  readonly now: () => EpochMs
  /** When the year that is shown was read. */
  readonly readAt: EpochMs
  /** False while nobody looks at the tab: then nothing is read. */
  readonly isLookedAt: () => boolean
  /** Runs something later; returns how to take that back. */
  readonly later: (run: () => void, ms: number) => () => void
  readonly read: (what: 'visible' | 'whole', signal: AbortSignal) => Promise<Outcome<PairCalendars>>
  /** Draws what was read; true when it shows that the rest of the year has changed too. */
  readonly onRead: (what: 'visible' | 'whole', pair: PairCalendars) => boolean
  /** The failure of the last reading; null when it worked. */
  readonly onFailure: (failure: CalendarFailure | null) => void
}

/** Reads calendars again, on time and when told to. */
export interface ReadingLoop {
  /** Something may have been booked elsewhere. */
  readonly noteChange: () => void
  /** The person asks for it, or has put right what stood in the way. */
  readonly readNow: () => void
  /** The tab is looked at again, or no longer. */
  readonly looked: () => void
  /** The way to the network is open again. */
  readonly online: () => void
  readonly end: () => void
}

function freshlyRead(at: EpochMs): ReadingsSoFar {
  return { wholeReadAt: at, visibleReadAt: at, failures: 0, failedAt: 0, lastFailure: null, isChanged: false }
}

/** Starts reading again and again, one reading at a time, until it is ended. */
export function startReadingLoop(options: ReadingLoopOptions): ReadingLoop {
  const { now, later, isLookedAt } = options
  const ending = new AbortController()
  let soFar = freshlyRead(options.readAt)
  const isOver = () => ending.signal.aborted
  let isReading = false
  let takeBack: () => void = () => undefined

  async function read(what: 'visible' | 'whole'): Promise<void> {
    if (isReading || isOver()) return
    isReading = true
    const isForChange = soFar.isChanged
    soFar = { ...soFar, isChanged: false }
    const outcome = await options.read(what, ending.signal)
    isReading = false
    if (isOver()) return
    if (outcome.ok) {
      const hasMore = options.onRead(what, outcome.value)
      const wholeReadAt = what === 'whole' ? now() : soFar.wholeReadAt
      soFar = { ...freshlyRead(now()), wholeReadAt, isChanged: soFar.isChanged || (hasMore && what === 'visible') }
      options.onFailure(null)
    } else {
      soFar = {
        ...soFar,
        failures: soFar.failures + 1,
        failedAt: now(),
        lastFailure: outcome.failure,
        isChanged: soFar.isChanged || isForChange,
      }
      options.onFailure(outcome.failure)
    }
    plan()
  }

  function plan(): void {
    takeBack()
    const next = nextReading(soFar)
    if (next === null || !isLookedAt() || isOver()) return
    takeBack = later(() => void read(next.what), Math.max(0, next.at - now()))
  }

  plan()
  return {
    noteChange: () => {
      soFar = { ...soFar, isChanged: true }
      plan()
    },
    readNow: () => {
      soFar = { ...soFar, failures: 0, lastFailure: null, isChanged: true }
      plan()
    },
    looked: () => {
      const isOld = now() - soFar.visibleReadAt > returnAfterMs
      if (isLookedAt() && isOld && soFar.lastFailure === null) void read('visible')
      else plan()
    },
    online: () => {
      if (soFar.lastFailure?.kind === 'offline' && isLookedAt()) void read('whole')
    },
    end: () => {
      ending.abort()
      takeBack()
    },
  }
}
