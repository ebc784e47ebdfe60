import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { SharingStep } from '../../domain/sharing/sharing.ts'
import type { Session } from '../session/session.ts'
import { differences, differenceWords, type LiveSharing, stepInForce } from './inForce.ts'
import { PermissionAsk } from './PermissionAsk.tsx'
import { byHandWords, stepWords } from './stepWords.ts'
import type { SharingActions } from './useSharing.ts'

/** What holds just now by the answers of Outlook and the board, and what differs from what was chosen. */
export function StepInForce(props: {
  readonly session: Session
  readonly chosen: SharingStep | null
  /** Null until both have answered. */
  readonly live: LiveSharing | null
  readonly actions: SharingActions
  readonly onReadAgain: () => void
}) {
  const { session, chosen, live, actions, onReadAgain } = props
  const partnerName = session.partner.displayName
  const [isAsking, setIsAsking] = useState(false)
  if (live === null) return <p role="status">Asking Outlook and the board what {partnerName} can see…</p>
  const found = differences(chosen, live)
  return (
    <>
      <p role="status">
        <InForceWords live={live} chosen={chosen} partnerName={partnerName} />
      </p>
      {live.role === null && (
        <p className="quiet">
          Whether Outlook shares your calendar cannot be seen from here without the permission to change it.{' '}
          {session.source.sharing !== null && !isAsking && (
            <button type="button" className="link-button" onClick={() => setIsAsking(true)}>
              Let Tandem look
            </button>
          )}
        </p>
      )}
      {isAsking && live.role === null && (
        <PermissionAsk permissions={session.permissions} permission="Calendars.ReadWrite" onGiven={onReadAgain}>
          <p>
            Microsoft has one permission for looking at who may open your calendar and for changing it (
            <code>Calendars.ReadWrite</code>). Without it, look in Outlook: {byHandWords(partnerName).takeBack}
          </p>
        </PermissionAsk>
      )}
      {found.map((difference) => {
        const words = differenceWords(difference, partnerName)
        return (
          <div key={difference.kind} className="notice difference">
            <p>{words.sentence}</p>
            <Button
              disabled={actions.isBusy}
              onClick={() => void actions.putRight(difference).then((isDone) => isDone && onReadAgain())}
            >
              {words.button}
            </Button>
          </div>
        )
      })}
    </>
  )
}

function InForceWords(props: {
  readonly live: LiveSharing
  readonly chosen: SharingStep | null
  readonly partnerName: string
}) {
  const { live, chosen, partnerName } = props
  const step = stepInForce(chosen, live)
  return (
    <>
      In force now: <strong>{stepWords(step, partnerName).name}</strong>.
      {live.role === 'other' &&
        ` ${partnerName} has another right on your calendar, which was given in Outlook and can be changed there alone.`}
      {chosen === null && live.role !== 'other' && ` ${unchosenWords(step, partnerName)}`}
    </>
  )
}

function unchosenWords(step: SharingStep, partnerName: string): string {
  return step === 'sharedCalendar'
    ? `Outlook shares your calendar with ${partnerName}; you have not chosen anything here yet.`
    : 'This is what Outlook shows inside your school; you have not chosen anything here yet.'
}
