import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { Person } from '../../calendars/calendarSource.ts'
import type { StandingPattern } from '../../domain/slots/standing.ts'
import type { StandingPlan } from '../../domain/standing/plan.ts'
import type { BookingMeans } from '../jointTime/BookWithout.tsx'
import { useFocusWhenShown } from '../jointTime/useFocusWhenShown.ts'
import { PermissionAsk } from '../sharing/PermissionAsk.tsx'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import { invitationText, seriesTitle } from './invitation.ts'
import { rhythmText, weeksThatDiffer, whatWillHappen } from './standingWords.ts'

interface ConfirmStandingProps {
  readonly plan: StandingPlan
  readonly pattern: StandingPattern
  readonly partner: Person
  readonly means: BookingMeans
  readonly isBusy: boolean
  readonly onPlan: (plan: StandingPlan) => void
  readonly onBook: () => void
  readonly onClose: () => void
}

/** The last look before a series is made: what will happen, and exactly what the partner receives. */
export function ConfirmStanding(props: ConfirmStandingProps) {
  const { plan, pattern, partner, means, isBusy } = props
  const id = useId()
  const title = useFocusWhenShown<HTMLHeadingElement>()
  const [mayBook, setMayBook] = useState(() => means.permissions.has('Calendars.ReadWrite'))
  const name = rhythmText(plan)
  return (
    <section
      className="confirm"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) props.onClose()
      }}
    >
      <h4 id={`${id}-title`} ref={title} tabIndex={-1}>
        {`Book ${name}, from ${dayAndMonth(plan.firstDate)} to ${dayAndMonth(plan.on)}?`}
      </h4>
      <p>{whatWillHappen(plan.meetings.length, weeksThatDiffer(plan, pattern.kept), partner.displayName)}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={plan.hasTeamsLink}
          disabled={isBusy}
          onChange={(event) => props.onPlan({ ...plan, hasTeamsLink: event.target.checked })}
        />
        Add a Teams meeting link
      </label>
      <details className="preview">
        <summary>Exactly what {partner.displayName} receives</summary>
        <dl>
          <dt>To</dt>
          <dd>
            {partner.displayName}, {partner.address}
          </dd>
          <dt>Title</dt>
          <dd>{seriesTitle}</dd>
          <dt>When</dt>
          <dd>{`${name}, from ${dayAndMonth(plan.firstDate)} to ${dayAndMonth(plan.on)}`}</dd>
          <dt>Text</dt>
          <dd className="preview-text">{invitationText}</dd>
        </dl>
      </details>
      <div className="row confirm-buttons">
        {mayBook ? (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={props.onBook}>
            {`Book the series and invite ${partner.displayName}`}
          </Button>
        ) : (
          <PermissionAsk
            permissions={means.permissions}
            permission="Calendars.ReadWrite"
            onGiven={() => setMayBook(true)}
          >
            <p>
              To make the series and to move its weeks for you, Tandem needs to write into your calendar
              (Calendars.ReadWrite). It changes what you book here and touches nothing else. Without it, make the series
              in Outlook from what you see above.
            </p>
          </PermissionAsk>
        )}
        <Button disabled={isBusy} onClick={props.onClose}>
          Not now
        </Button>
      </div>
    </section>
  )
}
