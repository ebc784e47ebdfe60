import { useMemo } from 'react'
import { notesOf, togetherOf } from '../../contract/togetherOf.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import { type Notes, nothingNoted, nothingTogether, type Together } from '../../domain/together/together.ts'
import type { BoardHandle } from '../board/boardHandle.ts'

/** What the two keep together, and what each has noted. */
export interface KeptTogether {
  readonly together: Together
  /** One's own whole, and of the other's what is shown together. */
  readonly notes: Readonly<Record<Role, Notes>>
}

/** The Together page's own part of the board. */
export function useTogether({ documents }: BoardHandle): KeptTogether {
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
  return { together, notes }
}
