import { useRef } from 'react'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'
import { isWhole, type Visitor } from '../signIn/tenantSession.ts'
import { openNewBoard } from './openNewBoard.ts'
import type { NewBoard } from './setUp.ts'
import { SetUpPage } from './SetUpPage.tsx'

interface FirstBoardProps {
  readonly visitor: Visitor
  readonly host: Host
  readonly now: () => EpochMs
  readonly onSession: (session: Session) => void
}

/** Nobody is put back on a board that they have left but by themselves. */
function hasLeft({ displayName }: NewBoard['partner']): string {
  return `${displayName} has left this board and deleted their part. Ask them to open this tab and to choose you: then it is there again.`
}

/** Set-up for somebody who has no board here yet; whoever skips it sees their own year alone. */
export function FirstBoard({ visitor, host, now, onSession }: FirstBoardProps) {
  const opened = useRef<Session | null>(null)
  const open = async ({ partner, myRole, school }: NewBoard) => {
    const board = {
      place: visitor.place,
      myRole,
      myName: visitor.me.displayName,
      myAddress: visitor.me.address,
      partner,
      timeZone: Temporal.Now.timeZoneId(),
    }
    const outcome = await openNewBoard(visitor.client, board, school)
    if (!outcome.ok) return outcome
    if (!isWhole(outcome.value)) return { ok: false, failure: { kind: 'refused', sentence: hasLeft(partner) } } as const
    opened.current = visitor.enter(outcome.value)
    return outcome
  }
  return (
    <SetUpPage
      kind="newBoard"
      host={host}
      me={visitor.me}
      now={now}
      onOpenBoard={open}
      onDone={(how) => onSession((how === 'kept' ? opened.current : null) ?? visitor.alone())}
    />
  )
}
