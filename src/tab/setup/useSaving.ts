import { useState } from 'react'
import type { BoardFailure, BoardOutcome } from '../board/boardClient.ts'

/** How far a form has come to being kept. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly failure: BoardFailure }

/** Saves one thing after the other, and stops at the first that is refused. */
export function useSaving() {
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  return {
    state,
    /** Forgets what came of the last saving, when something is typed again. */
    clear: () => setState({ kind: 'idle' }),
    run: async (calls: readonly (() => Promise<BoardOutcome<unknown>>)[]): Promise<boolean> => {
      setState({ kind: 'saving' })
      for (const call of calls) {
        const outcome = await call()
        if (outcome.ok) continue
        setState({ kind: 'failed', failure: outcome.failure })
        return false
      }
      setState({ kind: 'saved' })
      return true
    },
  }
}
