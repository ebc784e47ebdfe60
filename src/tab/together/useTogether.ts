import { useCallback, useMemo, useState } from 'react'
import { notesOf, togetherOf } from '../../contract/togetherOf.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import { type Notes, nothingNoted, nothingTogether, type Together } from '../../domain/together/together.ts'
import type { BoardFailure } from '../board/boardClient.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { type KeptChange, saveMerged } from './saveMerged.ts'

/** What the two keep together and each has noted, and how it is changed. */
export interface KeptTogether {
  readonly together: Together
  /** One's own whole, and of the other's what is shown together. */
  readonly notes: Readonly<Record<Role, Notes>>
  readonly isBusy: boolean
  /** Why the last change was not made; null when it was. */
  readonly failure: BoardFailure | null
  /** Answers whether the change was made. */
  readonly save: (change: KeptChange) => Promise<boolean>
}

/** The Together page's own part of the board. */
export function useTogether(board: BoardHandle): KeptTogether {
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<BoardFailure | null>(null)
  const { documents } = board
  const together = useMemo(
    () => (documents.together === null ? nothingTogether : togetherOf(documents.together)),
    [documents.together],
  )
  const notes = useMemo(() => {
    const [senco, leader] = roles.map((role) => {
      const noted = documents.notes[role]
      return noted === null ? nothingNoted : notesOf(noted)
    })
    return { senco: senco ?? nothingNoted, leader: leader ?? nothingNoted }
  }, [documents.notes])
  const save = useCallback(
    async (change: KeptChange) => {
      setIsBusy(true)
      setFailure(null)
      const outcome = await saveMerged(board, change)
      setIsBusy(false)
      if (!outcome.ok) setFailure(outcome.failure)
      return outcome.ok
    },
    [board],
  )
  return { together, notes, isBusy, failure, save }
}
