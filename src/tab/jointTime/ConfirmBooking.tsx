import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { CalendarFailure, Person } from '../../calendars/calendarSource.ts'
import type { Suggestion } from '../../domain/slots/slots.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import { agendaText, planningQuestions } from './agenda.ts'
import { type BookingMeans, BookWithout } from './BookWithout.tsx'
import { afterFailure, whatWillHappen } from './bookingWords.ts'
import type { Invitation } from './bookSlot.ts'
import type { InvitationDraft } from './invitationDraft.ts'
import { retryAfterSignIn } from './retryAfterSignIn.ts'
import { slotTime } from './suggestionWords.ts'
import { useFocusWhenShown } from './useFocusWhenShown.ts'

interface ConfirmBookingProps {
  readonly slot: Suggestion
  readonly partner: Person
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
  const { slot, partner, timeZone, isFiles, isBusy, draft, onDraft, failed, onClose } = props
  const id = useId()
  const title = useFocusWhenShown<HTMLHeadingElement>()
  const [wasWithoutTitle, setWasWithoutTitle] = useState(false)
  const [mayBook, setMayBook] = useState(() => isFiles || props.means.permissions.has('Calendars.ReadWrite'))
  const subject = draft.subject.trim()
  const isUnsettled = failed?.mayBeMade === true
  const hasNoTitle = wasWithoutTitle && subject === ''

  function hasTitle(): boolean {
    if (subject !== '') return true
    setWasWithoutTitle(true)
    document.getElementById(`${id}-subject`)?.focus()
    return false
  }

  function book() {
    if (!hasTitle()) return
    const agenda = agendaText(draft.questions)
    props.onBook({ subject, agenda, wantsOnlineMeeting: draft.wantsOnlineMeeting && !isFiles })
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
        <Questions draft={draft} onDraft={onDraft} />
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
      </fieldset>
      <details className="preview">
        <summary>Exactly what {isFiles ? 'is in the invitation file' : `${partner.displayName} receives`}</summary>
        <dl>
          <dt>To</dt>
          <dd>
            {partner.displayName}, {partner.address}
          </dd>
          <dt>Title</dt>
          <dd>{subject}</dd>
          <dt>When</dt>
          <dd>{slotTime(slot, timeZone)}</dd>
          <dt>Text</dt>
          <dd className="preview-text">{agendaText(draft.questions)}</dd>
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
              const agenda = agendaText(draft.questions)
              return hasTitle() ? { subject, agenda, startsAt, endsAt, attendees: [partner.address] } : null
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

function Questions({ draft, onDraft }: Pick<ConfirmBookingProps, 'draft' | 'onDraft'>) {
  return (
    <fieldset className="plain">
      <legend>To talk about, if it helps</legend>
      {planningQuestions.map((question) => {
        const isChosen = draft.questions.includes(question)
        return (
          <label key={question} className="check">
            <input
              type="checkbox"
              checked={isChosen}
              onChange={() =>
                onDraft({
                  ...draft,
                  questions: planningQuestions.filter((each) => (each === question) !== draft.questions.includes(each)),
                })
              }
            />
            {question}
          </label>
        )
      })}
    </fieldset>
  )
}
