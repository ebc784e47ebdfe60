import { useEffect, useState } from 'react'
import type { CalendarFailure, Person } from '../../calendars/calendarSource.ts'
import { roles } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { Session } from '../session/session.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { Words } from '../words/words.ts'
import { CalendarFilesForm } from './CalendarFilesForm.tsx'
import { practicePeople } from './practiceApi.ts'
import { openPracticeSession } from './practiceSession.ts'
import { prepareReading } from './prepareReading.ts'

interface SignInPageProps {
  readonly world: 'practice' | 'tenant'
  readonly now: () => EpochMs
  readonly words: Words
  readonly onSession: (session: Session) => void
  /** Fetches the map's code ahead of time. */
  readonly onIdle: () => void
}

/** The first page: who are you? Or bring two calendar files. */
export function SignInPage(props: SignInPageProps) {
  return (
    <section className="page page-narrow sign-in">
      <PageHeading title="See the year together" />
      <p className="lead">
        Tandem shows a {props.words.roles.senco} and a {props.words.roles.leader} when each of them is under pressure,
        and finds the hours in which neither is.
      </p>
      {props.world === 'practice' ? (
        <PracticeSignIn {...props} />
      ) : (
        <p className="notice">Signing in with Microsoft 365 is not part of this version yet.</p>
      )}
      <CalendarFilesForm now={props.now} words={props.words} onSession={props.onSession} />
    </section>
  )
}

function PracticeSignIn(props: SignInPageProps) {
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
