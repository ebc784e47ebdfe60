import { useEffect, useState } from 'react'
import type { CalendarFailure, Person } from '../../calendars/calendarSource.ts'
import { roles } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { Session } from '../session/session.ts'
import type { Words } from '../words/words.ts'
import { CalendarFilesForm } from './CalendarFilesForm.tsx'
import { practicePeople } from './practiceApi.ts'
import { openPracticeSession } from './practiceSession.ts'
import { prepareReading } from './prepareReading.ts'

/** What the practice school's door needs from around it. */
export interface PracticeSignInProps {
  readonly now: () => EpochMs
  readonly words: Words
  readonly onSession: (session: Session) => void
  /** Fetches the map's code ahead of time. */
  readonly onIdle: () => void
}

/** Whom one can be in the practice school; or bring two calendar files. */
export function PracticeSignIn(props: PracticeSignInProps) {
  return (
    <>
      <ChoosePerson {...props} />
      <CalendarFilesForm now={props.now} words={props.words} onSession={props.onSession} />
    </>
  )
}

function ChoosePerson(props: PracticeSignInProps) {
  const { words, now, onSession, onIdle } = props
  const [people, setPeople] = useState<readonly Person[]>([])
  const [failure, setFailure] = useState<CalendarFailure | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [isBusy, setIsBusy] = useState(false)

  useEffect(() => {
    const asking = new AbortController()
    void practicePeople(asking.signal).then((outcome) => {
      if (asking.signal.aborted) return
      if (outcome.ok) setPeople(outcome.value)
      else setFailure(outcome.failure)
      onIdle()
      prepareReading(now())
    })
    return () => asking.abort()
  }, [attempt, onIdle, now])

  async function signIn(person: Person) {
    setIsBusy(true)
    setFailure(null)
    const outcome = await openPracticeSession(person.role, now, new AbortController().signal)
    setIsBusy(false)
    if (outcome.ok) onSession(outcome.value)
    else setFailure(outcome.failure)
  }

  return (
    <section className="panel" aria-labelledby="practice-heading">
      <h2 id="practice-heading">Step into the practice school</h2>
      <p>Two invented people, each with a believable year. No password: choose whose day it is.</p>
      {failure !== null && (
        <FailureNotice
          failure={failure}
          onRetry={() => {
            setFailure(null)
            setAttempt(attempt + 1)
          }}
        />
      )}
      <div className="sign-in-buttons">
        {roles.map((role) => {
          const person = people.find((each) => each.role === role)
          return person === undefined ? null : (
            <button
              key={role}
              type="button"
              className={`button button-large ${role === 'senco' ? 'button-primary' : ''}`}
              disabled={isBusy}
              onClick={() => void signIn(person)}
            >
              Sign in as {person.displayName}, {words.roles[role]}
            </button>
          )
        })}
      </div>
    </section>
  )
}
