import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { CalendarFailure, Person } from '../../calendars/calendarSource.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { Suggestion } from '../../domain/slots/slots.ts'
import type { AgendaQuestion } from '../../domain/together/agendaQuestions.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import { type BookingMeans, BookWithout } from './BookWithout.tsx'
import { afterFailure, whatWillHappen } from './bookingWords.ts'
import type { Invitation } from './bookSlot.ts'
import { asGuest, GuestField, isAddress, noGuest } from './GuestField.tsx'
import { type InvitationDraft, invitationText, questionsOf } from './invitationDraft.ts'
import { retryAfterSignIn } from './retryAfterSignIn.ts'
import { slotTime } from './suggestionWords.ts'
import { useFocusWhenShown } from './useFocusWhenShown.ts'

interface ConfirmBookingProps {
  readonly slot: Suggestion
  readonly partner: Person
  readonly schoolYear: SchoolYear
  readonly timeZone: string
  readonly isFiles: boolean
  readonly isBusy: boolean
  readonly means: BookingMeans
  readonly draft: InvitationDraft
  readonly onDraft: (draft: InvitationDraft) => void
  readonly failed: { readonly failure: CalendarFailure; readonly mayBeMade: boolean } | null
  readonly onBook: (invitation: Invitation) => void
  readonly onClose: () => void
}

/** The last look before a meeting is made: what will happen, and exactly what the partner receives. */
export function ConfirmBooking(props: ConfirmBookingProps) {
  const { slot, partner, schoolYear, timeZone, isFiles, isBusy, draft, onDraft, failed, onClose } = props
  const id = useId()
  const title = useFocusWhenShown<HTMLHeadingElement>()
  const [wasWithoutTitle, setWasWithoutTitle] = useState(false)
  const [mayBook, setMayBook] = useState(() => isFiles || props.means.permissions.has('Calendars.ReadWrite'))
  const subject = draft.subject.trim()
  const isUnsettled = failed?.mayBeMade === true
  const hasNoTitle = wasWithoutTitle && subject === ''
  const { host } = props.means
  const agenda = invitationText(draft, slot, schoolYear, isFiles ? null : host.linkTo)
  const [guest, setGuest] = useState(noGuest)
  const [wasNoAddress, setWasNoAddress] = useState(false)
  const isGuestReady = guest.address.trim() === '' || isAddress(guest.address)
  const guests = guest.address.trim() === '' ? [] : [asGuest(guest)]

  function isComplete(): boolean {
    if (subject !== '') {
      setWasNoAddress(!isGuestReady)
      if (!isGuestReady) document.getElementById(`${id}-guest`)?.focus()
      return isGuestReady
    }
    setWasWithoutTitle(true)
    document.getElementById(`${id}-subject`)?.focus()
    return false
  }

  function book() {
    if (!isComplete()) return
    props.onBook({ subject, agenda, guests, wantsOnlineMeeting: draft.wantsOnlineMeeting && !isFiles })
  }

  return (
    <section
      className="confirm"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy && !isUnsettled) onClose()
      }}
    >
      <h4 id={`${id}-title`} ref={title} tabIndex={-1}>
        Book {slotTime(slot, timeZone)}?
      </h4>
      <p>{whatWillHappen(partner.displayName, isFiles)}</p>
      <fieldset className="plain" disabled={isBusy || isUnsettled}>
        <div className="field">
          <label htmlFor={`${id}-subject`}>Title</label>
          <input
            id={`${id}-subject`}
            className="input"
            maxLength={120}
            value={draft.subject}
            aria-invalid={hasNoTitle}
            aria-describedby={`${id}-subject-hint`}
            onChange={(event) => onDraft({ ...draft, subject: event.target.value })}
          />
          <p id={`${id}-subject-hint`} className={hasNoTitle ? 'field-problem' : 'quiet'}>
            {hasNoTitle
              ? 'Give the meeting a title, such as “Inclusion time”.'
              : 'Whoever may see one of your calendars can read it: codes such as “Review 3”, no children’s names.'}
          </p>
        </div>
        <Questions questions={questionsOf(draft, slot, schoolYear)} draft={draft} onDraft={onDraft} />
        {!isFiles && (
          <label className="check">
            <input
              type="checkbox"
              checked={draft.wantsOnlineMeeting}
              onChange={(event) => onDraft({ ...draft, wantsOnlineMeeting: event.target.checked })}
            />
            Add a Teams meeting link
          </label>
        )}
        {!isFiles && (
          <details className="preview">
            <summary>Ask a guest to this one meeting</summary>
            <GuestField
              label="Their school e-mail address"
              hint="A phase leader, the pastoral lead. They are asked, and need not come; whether they are free is not looked at."
              hasProblem={wasNoAddress && !isGuestReady}
              isBusy={isBusy}
              host={host}
              id={`${id}-guest`}
              guest={guest}
              onGuest={setGuest}
            />
          </details>
        )}
      </fieldset>
      <details className="preview">
        <summary>Exactly what {isFiles ? 'is in the invitation file' : `${partner.displayName} receives`}</summary>
        <dl>
          <dt>To</dt>
          <dd>{[`${partner.displayName}, ${partner.address}`, ...guests.map(({ address }) => address)].join('; ')}</dd>
          <dt>Title</dt>
          <dd>{subject}</dd>
          <dt>When</dt>
          <dd>{slotTime(slot, timeZone)}</dd>
          <dt>Text</dt>
          <dd className="preview-text">{agenda}</dd>
        </dl>
      </details>
      {failed !== null && !isBusy && (
        <>
          <FailureNotice failure={failed.failure} onRetry={retryAfterSignIn(failed.failure, book)} />
          <p>{afterFailure(failed.mayBeMade)}</p>
        </>
      )}
      <div className="row confirm-buttons">
        {mayBook ? (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={book}>
            {failed !== null ? 'Try again' : isFiles ? 'Keep this time' : `Book and invite ${partner.displayName}`}
          </Button>
        ) : (
          <BookWithout
            {...props.means}
            meeting={() => {
              const { startsAt, endsAt } = slot
              const attendees = [partner.address, ...guests.map(({ address }) => address)]
              return isComplete() ? { subject, agenda, startsAt, endsAt, attendees } : null
            }}
            onGiven={() => setMayBook(true)}
          />
        )}
        <Button disabled={isBusy} onClick={onClose}>
          {isUnsettled ? 'Stop trying' : 'Not now'}
        </Button>
        <span role="status" className="confirm-status">
          {isBusy && (
            <>
              <progress aria-hidden="true" /> Reading both calendars once more, then booking…
            </>
          )}
        </span>
      </div>
    </section>
  )
}

function Questions({
  questions,
  draft,
  onDraft,
}: Pick<ConfirmBookingProps, 'draft' | 'onDraft'> & { readonly questions: readonly AgendaQuestion[] }) {
  if (questions.length === 0) return null
  const { leftOut } = draft
  return (
    <fieldset className="plain">
      <legend>To talk about, if it helps</legend>
      {questions.map(({ topic, text }) => {
        const isChosen = !leftOut.includes(topic)
        return (
          <label key={topic} className="check">
            <input
              type="checkbox"
              checked={isChosen}
              onChange={() =>
                onDraft({
                  ...draft,
                  leftOut: isChosen ? [...leftOut, topic] : leftOut.filter((each) => each !== topic),
                })
              }
            />
            {text}
          </label>
        )
      })}
    </fieldset>
  )
}
