import type { ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import { bookedText, cancelledText, nothingElseText, onlineMeetingText, refusedText } from './bookingWords.ts'
import { retryAfterSignIn } from './retryAfterSignIn.ts'
import type { Busy, CancelFailed, BookingStage, MadeBooking } from './useBookings.ts'
import { useFocusWhenShown } from './useFocusWhenShown.ts'

interface BookingNoticeProps {
  readonly stage: BookingStage
  readonly partnerName: string
  readonly isFiles: boolean
  readonly timeZone: string
  readonly busy: Busy
  readonly cancelFailed: CancelFailed | null
  readonly onUndo: (eventId: string) => void
  readonly onSave: (made: MadeBooking) => void
  /** Opens the chat with the partner, with a message to send; null where the host has no chat. */
  readonly onTell: ((made: MadeBooking) => void) | null
}

/** What has just become of a booking: made, cancelled, or refused because the time is taken. */
export function BookingNotice(props: BookingNoticeProps) {
  const { stage, partnerName, isFiles, timeZone } = props
  switch (stage.kind) {
    case 'choosing':
    case 'confirming':
      return null
    case 'refused':
      return (
        <Notice key={`refused ${stage.slot.startsAt}`} kind="refused">
          <p>{refusedText(stage.because, stage.slot, partnerName, timeZone)}</p>
          {stage.nextBest.length === 0 && <p>{nothingElseText}</p>}
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice key={`cancelled ${stage.booking.eventId}`} kind="done">
          <p>{cancelledText(stage.booking, partnerName, isFiles, timeZone)}</p>
        </Notice>
      )
    case 'booked':
      return (
        <Notice key={`booked ${stage.made.booking.eventId}`} kind="done">
          <Booked {...props} made={stage.made} />
        </Notice>
      )
  }
}

function Notice(props: { readonly kind: 'done' | 'refused'; readonly children: ReactNode }) {
  const shown = useFocusWhenShown<HTMLDivElement>()
  return (
    <div ref={shown} tabIndex={-1} role="group" aria-label="What happened" className={`notice notice-${props.kind}`}>
      {props.children}
    </div>
  )
}

function Booked(props: BookingNoticeProps & { readonly made: MadeBooking }) {
  const { made, partnerName, isFiles, busy, cancelFailed, onTell } = props
  const { booking } = made
  const aboutLink = onlineMeetingText(booking, isFiles)
  const undo = () => props.onUndo(booking.eventId)
  const hasFailed = cancelFailed?.eventId === booking.eventId && cancelFailed.isUndo
  return (
    <>
      <p>
        <strong>{bookedText(booking, partnerName, isFiles, props.timeZone)}</strong>
      </p>
      {aboutLink !== null && <p>{aboutLink}</p>}
      <div className="row">
        {isFiles && (
          <Button appearance="primary" onClick={() => props.onSave(made)}>
            Save the invitation (.ics file)
          </Button>
        )}
        <Button disabledFocusable={busy !== null} onClick={undo}>
          {busy === 'cancelling' ? 'Undoing…' : 'Undo'}
        </Button>
        {onTell !== null && <Button onClick={() => onTell(made)}>Say it to {partnerName} in the chat</Button>}
        {!isFiles && (
          <span className="quiet">Undo cancels the meeting and tells {partnerName} that there is nothing to do.</span>
        )}
      </div>
      {hasFailed && busy === null && (
        <FailureNotice failure={cancelFailed.failure} onRetry={retryAfterSignIn(cancelFailed.failure, undo)} />
      )}
    </>
  )
}
