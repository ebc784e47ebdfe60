import type { Booking } from '../../calendars/calendarSource.ts'
import type { BoardClient } from '../board/boardClient.ts'
import { type BookingChange, tellBoard } from '../board/tellBoard.ts'

/** Keeps the pair's board informed of the meetings that are booked here. It never fails and nobody waits for it. */
export interface BoardNews {
  readonly booked: (booking: Booking) => void
  readonly cancelled: (booking: Booking) => void
}

/** How a change is told (true when there is nothing left to tell), and what is done after a while. */
export interface BoardNewsOptions {
  readonly tell: (change: BookingChange) => Promise<boolean>
  readonly later: (deed: () => void) => void
}

const pauseMs = 30_000
/** With the pauses a quarter of an hour; after that, the next meeting is the occasion to tell of this one too. */
const mostTries = 30

/** What the tab does. */
export function toldOverHttp(client: BoardClient, board: string): BoardNewsOptions {
  return { tell: (change) => tellBoard(client, board, change), later: (deed) => setTimeout(deed, pauseMs) }
}

/**
 * Starts telling the pair's board. What cannot be told now is told later; of one meeting only the latest is told.
 * The calendars have the meeting in any case: a board that was not told misses a line and nothing else.
 */
export function createBoardNews({ tell, later }: BoardNewsOptions): BoardNews {
  const untold = new Map<string, BookingChange>()
  let isTelling = false
  let tries = 0

  async function tellAll(): Promise<void> {
    if (isTelling) return
    isTelling = true
    for (const change of untold.values()) {
      if (!(await tell(change).catch(() => false))) break
      // It may have been cancelled while it was told; then that is still to be told, and comes last in this loop.
      if (untold.get(change.eventUid) === change) untold.delete(change.eventUid)
    }
    isTelling = false
    tries += 1
    if (untold.size > 0 && tries < mostTries) later(() => void tellAll())
  }

  function note(change: BookingChange): void {
    untold.delete(change.eventUid)
    untold.set(change.eventUid, change)
    tries = 0
    void tellAll()
  }

  return {
    booked({ iCalUId, startsAt, endsAt }) {
      if (iCalUId !== null) note({ kind: 'booked', eventUid: iCalUId, startsAt, endsAt })
    },
    cancelled({ iCalUId }) {
      if (iCalUId !== null) note({ kind: 'cancelled', eventUid: iCalUId })
    },
  }
}
