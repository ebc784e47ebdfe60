import { useEffect, useMemo, useRef } from 'react'
import type { BoardView } from '../../contract/board.ts'
import type { Session } from '../session/session.ts'
import { type BoardHandle, createBoardHandle } from './boardHandle.ts'

interface Latest {
  readonly handle: BoardHandle | null
  readonly onOthersChange: () => void
}

/**
 * The pair's board, kept as it is: what the other one changes appears by itself.
 *
 * @param onView what the board says now; the same function for as long as the session lasts
 * @param onOthersChange somebody else, or another tab, has changed the board
 */
export function useBoardHandle(
  session: Session | null,
  view: BoardView | null,
  onView: (view: BoardView) => void,
  onOthersChange: () => void,
): BoardHandle | null {
  const client = session?.board?.client ?? null
  const boardId = view?.id ?? null
  const handle = useMemo(
    () => (client === null || view === null ? null : createBoardHandle(client, view, onView)),
    [client, view, onView],
  )
  const latest = useRef<Latest>({ handle, onOthersChange })
  useEffect(() => {
    latest.current = { handle, onOthersChange }
  })

  useEffect(() => {
    if (client === null || boardId === null) return undefined
    const ending = new AbortController()
    const readAgain = async () => {
      const before = latest.current.handle
      if (before === null) return
      const now = await before.refresh()
      // What this tab changed itself it has read already.
      if (now !== null && now.version > before.view.version) latest.current.onOthersChange()
    }
    const listen = async () => {
      const { listenForChanges } = await import('./listenForChanges.ts')
      await listenForChanges(client, boardId, { signal: ending.signal, onChange: () => void readAgain() })
    }
    void listen()
    return () => ending.abort()
  }, [client, boardId])

  return handle
}
