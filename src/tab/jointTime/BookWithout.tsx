import { useState } from 'react'
import type { MeetingDraft } from '../host/host.ts'
import type { PageContext } from '../shell/pageContext.ts'
import { PermissionAsk } from '../sharing/PermissionAsk.tsx'

/** By what a meeting is made: the permission to write into one's calendar, or the host's own form. */
export interface BookingMeans {
  readonly permissions: PageContext['session']['permissions']
  readonly host: Pick<PageContext['host'], 'can' | 'composeMeeting' | 'linkTo' | 'selectPerson'>
}

interface BookWithoutProps extends BookingMeans {
  /** The meeting as it stands; null while it has no title. */
  readonly meeting: () => MeetingDraft | null
  readonly onGiven: () => void
}

/** Instead of the button that books, until somebody may: what the permission is for, and the way that needs none. */
export function BookWithout({ permissions, host, meeting, onGiven }: BookWithoutProps) {
  const [form, setForm] = useState<'closed' | 'open' | 'failed'>('closed')

  async function compose() {
    const draft = meeting()
    if (draft === null) return
    setForm((await host.composeMeeting(draft)) ? 'open' : 'failed')
  }

  return (
    <>
      <PermissionAsk permissions={permissions} permission="Calendars.ReadWrite" onGiven={onGiven}>
        <p>
          To make the meeting for you, Tandem needs to write into your calendar (Calendars.ReadWrite). It makes and
          cancels what you book here and touches nothing else.
          {host.can.composeMeeting && ' Without it, the meeting form opens filled in, and you send it yourself.'}
        </p>
      </PermissionAsk>
      {host.can.composeMeeting && (
        <button type="button" className="button" onClick={() => void compose()}>
          Open the meeting form instead
        </button>
      )}
      <span role="status">
        {form === 'open' && 'Send it from the form; the map shows it when your calendar is read next.'}
        {form === 'failed' && 'The meeting form did not open. Nothing was sent; try again, or book it in Outlook.'}
      </span>
    </>
  )
}
