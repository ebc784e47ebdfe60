import { useCallback } from 'react'
import type { Outcome } from '../../calendars/calendarSource.ts'
import type { BoardView } from '../../contract/board.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardOutcome } from '../board/boardClient.ts'
import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'
import { openNewBoard } from '../setup/openNewBoard.ts'
import type { ChosenPartner, NewBoard, PartnerChoice } from '../setup/setUp.ts'
import { SetUpPage } from '../setup/SetUpPage.tsx'
import type { Visitor } from './tenantSession.ts'

/** The partner as the host's picker told of them. Nobody is looked up: that would take a permission of its own. */
function chosenPartner(choice: PartnerChoice): Outcome<ChosenPartner, string> {
  if (choice.kind === 'typed') {
    return {
      ok: false,
      failure: 'Tandem may not look people up by their address. Open it in Teams once, and choose your partner there.',
    }
  }
  const { id, displayName, address } = choice.person
  return address === null
    ? { ok: false, failure: 'Teams does not tell where this person’s mail goes. Is it a colleague with a mailbox?' }
    : { ok: true, value: { id, displayName, address } }
}

/** Set-up for somebody who has signed in where no pair has a board yet. */
export function NewPair(props: {
  readonly host: Host
  readonly visitor: Visitor
  readonly now: () => EpochMs
  readonly onSession: (session: Session) => void
  readonly onSkipped: () => void
}) {
  const { host, visitor, now, onSession, onSkipped } = props
  const openBoard = useCallback(
    async ({ partner, myRole, school }: NewBoard): Promise<BoardOutcome<BoardView>> => {
      const { me, place, client } = visitor
      const opened = await openNewBoard(
        client,
        {
          place,
          myRole,
          partner,
          myName: me.displayName,
          myAddress: me.address,
          timeZone: Temporal.Now.timeZoneId(),
        },
        school,
      )
      if (opened.ok) onSession(visitor.enter(opened.value))
      return opened
    },
    [visitor, onSession],
  )
  return (
    <SetUpPage
      kind="newBoard"
      host={host}
      me={visitor.me}
      now={now}
      onChoosePartner={(choice) => Promise.resolve(chosenPartner(choice))}
      onOpenBoard={openBoard}
      onDone={(how) => {
        if (how === 'skipped') onSkipped()
      }}
    />
  )
}
