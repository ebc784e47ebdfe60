import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { dateAt } from '../../domain/calendar/dates.ts'
import type { PromisedMeeting } from '../../domain/standing/plan.ts'
import { slotDay, slotTime } from '../jointTime/suggestionWords.ts'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import { clockTimes } from '../words/time.ts'
import { GuestForm } from './GuestForm.tsx'
import type { KeptProps } from './KeptPlan.tsx'
import { inviteGuests, leaveOut } from './standingSteps.ts'

/** One meeting to come: when it is, and for its organiser a guest or its week off. */
export function MeetingLine(props: KeptProps & { readonly meeting: PromisedMeeting }) {
  const { plan, meeting, isMine, pair, year, standing, host } = props
  const [open, setOpen] = useState<'guest' | 'leaveOut' | null>(null)
  const id = useId()
  const { timeZone } = year.schoolYear
  const time = slotTime(meeting, timeZone)
  const isMoved = dateAt(meeting.startsAt, timeZone) !== meeting.usualDate
  const isBusy = standing.progress !== null
  return (
    <li>
      <div className="made-line">
        <span>
          <strong>
            {slotDay(meeting, timeZone)},{' '}
            <span className="suggestion-hours">{clockTimes(meeting.startsAt, meeting.endsAt, timeZone)}</span>
          </strong>
          {isMoved && ` instead of ${dayAndMonth(meeting.usualDate)}`}
        </span>
        {isMine && plan.isInStep && (
          <span className="row">
            <Button
              size="small"
              aria-label={`Ask a guest to the meeting of ${time}`}
              aria-expanded={open === 'guest'}
              disabledFocusable={isBusy}
              onClick={() => setOpen(open === 'guest' ? null : 'guest')}
            >
              Ask a guest
            </Button>
            <Button
              id={id}
              size="small"
              aria-label={`Leave out the meeting of ${time}`}
              aria-expanded={open === 'leaveOut'}
              disabledFocusable={isBusy}
              onClick={() => setOpen(open === 'leaveOut' ? null : 'leaveOut')}
            >
              Leave out
            </Button>
          </span>
        )}
      </div>
      {open === 'leaveOut' && (
        <div className="cancel-form" role="group" aria-label={`Leave out the meeting of ${time}`}>
          <p>{`It leaves both calendars, and ${pair.partnerName} is told. The other meetings stay.`}</p>
          <div className="row">
            <Button
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() =>
                void standing.run(
                  (desk) => leaveOut(plan, meeting.usualDate, desk),
                  `Left out. ${pair.partnerName} has been told; the other meetings stay.`,
                )
              }
            >
              Leave it out
            </Button>
            <Button
              disabled={isBusy}
              onClick={() => {
                document.getElementById(id)?.focus()
                setOpen(null)
              }}
            >
              Keep it
            </Button>
          </div>
        </div>
      )}
      {open === 'guest' && (
        <GuestForm
          host={host}
          isBusy={isBusy}
          onInvite={async (guest) => {
            const outcome = await standing.run(
              (desk) => inviteGuests(plan, meeting.usualDate, [guest], desk),
              `${guest.displayName} has the invitation for this one meeting.`,
            )
            if (outcome === 'done') setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </li>
  )
}
