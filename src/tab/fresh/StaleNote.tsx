import { useState } from 'react'
import type { CalendarFailure } from '../../calendars/calendarSource.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { failureWords } from '../failure/failureWords.ts'
import { useSignInAgain } from '../session/session.ts'
import { clockTime } from '../words/time.ts'
import './staleNote.css'

/** Says quietly that what is shown could not be read again, and what happens next. */
export function StaleNote(props: {
  readonly failure: CalendarFailure
  readonly readAt: EpochMs
  readonly onReadNow: () => void
}) {
  const { failure, readAt, onReadNow } = props
  const [timeZone] = useState(() => Temporal.Now.timeZoneId())
  const signInAgain = useSignInAgain()
  const { sentence, action } = failureWords(failure)
  const isExpired = action === 'signInAgain' && signInAgain !== null
  return (
    <p className="stale-note" role="status">
      {sentence} You see both calendars as they were at {clockTime(readAt, timeZone)}.{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          if (isExpired) void signInAgain().then((outcome) => outcome.ok && onReadNow())
          else onReadNow()
        }}
      >
        {isExpired ? 'Sign in again' : 'Read again now'}
      </button>
    </p>
  )
}
