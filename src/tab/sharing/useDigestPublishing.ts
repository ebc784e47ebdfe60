import { useEffect, useRef } from 'react'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { isPaused } from '../board/boardHandle.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { HeldDigest } from './digestPublishing.ts'

/** A year changes several times in a row: read, then with the school's deadlines, then with a tag. One publication will do. */
const settledAfterMs = 1500

/** Whether the owner lets the board have their deadlines just now. */
function isPublishing({ documents, view }: BoardHandle): boolean {
  const { step } = documents.sharing[view.myRole]
  return documents.hasChosen[view.myRole] && step !== 'busyTimes' && !isPaused(documents)
}

/**
 * Publishes one's own deadlines for as long as one shares them: when the year has been read, and again whenever a new
 * reading, a setting or a hidden day has changed them. A failure leaves it to the next of these.
 */
export function useDigestPublishing(board: BoardHandle | null, year: JointYear | null, now: () => EpochMs): void {
  const held = useRef<{ readonly boardId: string; readonly digest: HeldDigest | null } | null>(null)
  useEffect(() => {
    if (board === null || year === null || !isPublishing(board)) {
      held.current = null
      return undefined
    }
    const { client, documents, view } = board
    let isOver = false
    const run = async () => {
      const { publishIfDue } = await import('./publishIfDue.ts')
      const digest = await publishIfDue({
        client,
        boardId: view.id,
        year,
        hiddenDays: documents.sharing[view.myRole].hiddenDays,
        known: held.current?.boardId === view.id ? held.current.digest : null,
        now: now(),
        isOver: () => isOver,
      })
      if (!isOver) held.current = { boardId: view.id, digest }
    }
    const timer = setTimeout(() => void run(), settledAfterMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [board, year, now])
}
