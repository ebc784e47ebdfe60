import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import { onlineMeetingText } from './bookingWords.ts'
import { cancelComment } from './cancelBooking.ts'
import { retryAfterSignIn } from './retryAfterSignIn.ts'
import { slotTime } from './suggestionWords.ts'
import type { BookedMeeting, Busy, CancelFailed, MadeBooking } from './useBookings.ts'
import { useFocusWhenShown } from './useFocusWhenShown.ts'

interface MadeBookingsProps {
  readonly booked: readonly BookedMeeting[]
  readonly partnerName: string
  readonly isFiles: boolean
  readonly timeZone: string
  readonly busy: Busy
  readonly cancelFailed: CancelFailed | null
  readonly onCancel: (eventId: string, comment: string) => void
  readonly onSave: (made: MadeBooking) => void
}

/** The meetings that were booked here, on this visit or before, each of which can be cancelled where it was made. */
export function MadeBookings(props: MadeBookingsProps) {
  if (props.booked.length === 0) return null
  return (
    <section className="panel made" aria-labelledby="made-title">
      <h2 id="made-title">Booked here</h2>
      <ul>
        {props.booked.map((meeting) => (
          <MeetingLine key={meeting.booking.eventId} {...props} of={meeting} />
        ))}
      </ul>
    </section>
  )
}

function MeetingLine(props: MadeBookingsProps & { readonly of: BookedMeeting }) {
  const { isFiles, busy, timeZone } = props
  const { booking, request } = props.of
  const [isCancelling, setIsCancelling] = useState(false)
  const id = useId()
  const aboutLink = onlineMeetingText(booking, isFiles)
  const time = slotTime(booking, timeZone)
  return (
    <li>
      <div className="made-line">
        <span>
          <strong>{time}</strong> {request?.subject}
        </span>
        <span className="row">
          {isFiles && request !== null && (
            <Button
              size="small"
              aria-label={`Save the invitation for ${time}`}
              onClick={() => props.onSave({ booking, request })}
            >
              Save the invitation (.ics file)
            </Button>
          )}
          <Button
            id={id}
            size="small"
            aria-label={`Cancel the meeting on ${time}`}
            disabled={busy !== null}
            {...(isFiles
              ? { onClick: () => props.onCancel(booking.eventId, '') }
              : { 'aria-expanded': isCancelling, onClick: () => setIsCancelling(!isCancelling) })}
          >
            Cancel this meeting
          </Button>
        </span>
      </div>
      {aboutLink !== null && <p className="quiet">{aboutLink}</p>}
      {isCancelling && (
        <CancelForm
          {...props}
          onKeep={() => {
            document.getElementById(id)?.focus()
            setIsCancelling(false)
          }}
        />
      )}
    </li>
  )
}

function CancelForm(props: MadeBookingsProps & { readonly of: BookedMeeting; readonly onKeep: () => void }) {
  const { partnerName, busy, cancelFailed } = props
  const { eventId } = props.of.booking
  const id = useId()
  const [comment, setComment] = useState(cancelComment)
  const field = useFocusWhenShown<HTMLTextAreaElement>()
  const cancel = () => props.onCancel(eventId, comment.trim())
  const hasFailed = cancelFailed?.eventId === eventId && !cancelFailed.isUndo
  return (
    <form
      className="cancel-form"
      onSubmit={(event) => {
        event.preventDefault()
        cancel()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && busy === null) props.onKeep()
      }}
    >
      <div className="field">
        <label htmlFor={id}>What {partnerName} is told</label>
        <textarea
          id={id}
          ref={field}
          className="input"
          rows={2}
          maxLength={500}
          value={comment}
          disabled={busy !== null}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
      {hasFailed && busy === null && (
        <FailureNotice failure={cancelFailed.failure} onRetry={retryAfterSignIn(cancelFailed.failure, cancel)} />
      )}
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={busy !== null}>
          {busy === 'cancelling' ? 'Cancelling…' : `Cancel and tell ${partnerName}`}
        </Button>
        <Button disabled={busy !== null} onClick={props.onKeep}>
          Keep the meeting
        </Button>
      </div>
    </form>
  )
}
