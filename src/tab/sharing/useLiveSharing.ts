import { useCallback, useEffect, useRef, useState } from 'react'
import { routes } from '../../contract/routes.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { Session } from '../session/session.ts'
import { heldIn } from './held.ts'
import type { LiveSharing } from './inForce.ts'

async function readRole({ permissions, source }: Session, signal: AbortSignal): Promise<LiveSharing['role']> {
  if (source.sharing === null || !permissions.has('Calendars.ReadWrite')) return null
  const outcome = await source.sharing.read(signal)
  return outcome.ok ? outcome.value : null
}

async function readHeld({ client, view }: BoardHandle): Promise<LiveSharing['held']> {
  const outcome = await client.call(routes.exportMine, { board: view.id, body: undefined })
  return outcome.ok ? heldIn(outcome.value.published) : null
}

/**
 * What Outlook and the board answer just now of one's own sharing: asked when the page opens, whenever the board has
 * changed, and on demand. Null until they have answered; of several readings the one that was begun last counts, and
 * whoever asks is answered when it has come.
 */
export function useLiveSharing(session: Session, board: BoardHandle) {
  const [live, setLive] = useState<LiveSharing | null>(null)
  const begun = useRef<AbortController | null>(null)
  const latest = useRef<Promise<void>>(Promise.resolve())
  const read = useCallback(() => {
    begun.current?.abort()
    const reading = new AbortController()
    begun.current = reading
    latest.current = Promise.all([readRole(session, reading.signal), readHeld(board)]).then(([role, held]) => {
      if (!reading.signal.aborted) setLive({ role, held })
    })
    // A board's handle is made anew with each of its versions.
  }, [session, board])
  useEffect(() => {
    read()
    return () => begun.current?.abort()
  }, [read])
  const readAgain = useCallback(async () => {
    read()
    for (let awaited: Promise<void> | null = null; awaited !== latest.current;) {
      awaited = latest.current
      await awaited
    }
  }, [read])
  return { live, readAgain }
}
