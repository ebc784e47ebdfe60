import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { SharingStep } from '../../domain/sharing/sharing.ts'
import type { Session } from '../session/session.ts'
import { PermissionAsk } from './PermissionAsk.tsx'
import { byHandWords, stepWords } from './stepWords.ts'
import type { SharingActions } from './useSharing.ts'

/** The button that makes a step hold, and what has to be known or allowed before it can. */
export function ChooseStep(props: {
  readonly step: SharingStep
  /** Null while nothing has been chosen. */
  readonly chosen: SharingStep | null
  readonly session: Session
  readonly actions: SharingActions
}) {
  const { step, chosen, session, actions } = props
  const partnerName = session.partner.displayName
  const [isGiven, setIsGiven] = useState(() => session.permissions.has('Calendars.ReadWrite'))
  const { name } = stepWords(step, partnerName)
  const choose = () => void actions.choose(step)
  if (step === chosen) return <p className="chosen">You have chosen “{name}”.</p>
  if (step !== 'sharedCalendar') {
    return (
      <Button appearance="primary" disabled={actions.isBusy} onClick={choose}>
        Share “{name}” with {partnerName}
      </Button>
    )
  }
  if (isGiven && session.source.sharing !== null) {
    return (
      <Button appearance="primary" disabled={actions.isBusy} onClick={choose}>
        Share my calendar with {partnerName} in Outlook
      </Button>
    )
  }
  const byHand = byHandWords(partnerName)
  return (
    <>
      {session.source.sharing !== null && (
        <PermissionAsk
          permissions={session.permissions}
          permission="Calendars.ReadWrite"
          onGiven={() => {
            setIsGiven(true)
            choose()
          }}
        >
          <p>
            To share your calendar from here, Tandem has to be allowed to change your calendar (
            <code>Calendars.ReadWrite</code>). It uses that to give {partnerName} this one right and to take it back, to
            book, and to tag events when you press a button for it. Without it, share by hand; the rest works as it is.
          </p>
        </PermissionAsk>
      )}
      <details className="by-hand" open={session.source.sharing === null}>
        <summary>Share it by hand in Outlook</summary>
        <p>{byHand.share}</p>
        <Button disabled={actions.isBusy} onClick={choose}>
          I have shared it in Outlook
        </Button>
      </details>
    </>
  )
}
