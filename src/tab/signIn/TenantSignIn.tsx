import { useCallback, useEffect } from 'react'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import { SignInNotice } from '../failure/SignInNotice.tsx'
import type { TenantIds } from '../host/bootstrap.ts'
import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'
import type { Words } from '../words/words.ts'
import { prepareReading } from './prepareReading.ts'
import type { TenantOpening, Visitor } from './tenantSession.ts'
import { type TenantStep, useTenantSignIn } from './useTenantSignIn.ts'

/** What the sign-in needs from around it. */
export interface TenantSignInProps {
  readonly tenant: TenantIds
  readonly host: Host
  readonly now: () => EpochMs
  readonly words: Words
  /** True after a sign-out: then nobody is signed in without having pressed anything. */
  readonly hasSignedOut: boolean
  /** Fetches the map's code ahead of time. */
  readonly onIdle: () => void
  readonly onSession: (session: Session) => void
  /** Called when there is no board here yet. */
  readonly onSetUpNeeded: (visitor: Visitor) => void
}

/** Signing in with the school's Microsoft account: what is asked for and why, then Microsoft's own window. */
export function TenantSignIn(props: TenantSignInProps) {
  const { tenant, host, now, words, hasSignedOut, onIdle, onSession, onSetUpNeeded } = props
  const onOpened = useCallback(
    (opening: Exclude<TenantOpening, { kind: 'choose' }>) => {
      if (opening.kind === 'session') onSession(opening.session)
      else onSetUpNeeded(opening.visitor)
    },
    [onSession, onSetUpNeeded],
  )
  const { step, press, stopAsking, lookAgain } = useTenantSignIn({ tenant, host, now, hasSignedOut, onOpened })
  useEffect(() => {
    onIdle()
    prepareReading(now())
  }, [onIdle, now])

  if (step.kind === 'choose') return <ChoosePartner step={step} words={words} onSession={onSession} />
  // A host without nested authentication cannot sign anybody in: Microsoft's windows keep nothing for a page in a frame.
  const canSignInHere = host.kind === 'browser' || host.hasNestedAuthentication
  return (
    <section className="panel" aria-labelledby="tenant-heading">
      <h2 id="tenant-heading">Sign in with your school account</h2>
      <p>Microsoft signs you in; Tandem sees no password. It asks for two things, and for nothing else now:</p>
      <ul>
        <li>your name and email address, so that the board is yours;</li>
        <li>
          when your own calendar is busy, and its categories. Titles only of a day of your own that you open; texts and
          attendees never.
        </li>
      </ul>
      {step.kind === 'signedOut' && step.failure !== null && <SignInNotice failure={step.failure} />}
      {step.kind === 'failed' &&
        (step.failure.of === 'board' ? (
          <BoardNotice failure={step.failure.failure} onRetry={lookAgain} />
        ) : (
          <FailureNotice failure={step.failure.failure} onRetry={lookAgain} />
        ))}
      {canSignInHere ? (
        <SignInButton step={step} onPress={() => void press()} onStop={stopAsking} />
      ) : (
        <p>
          This app cannot sign you in to Tandem.{' '}
          <a href="/" target="_blank" rel="noreferrer">
            Open Tandem in your browser
          </a>
        </p>
      )}
    </section>
  )
}

function SignInButton(props: { readonly step: TenantStep; readonly onPress: () => void; readonly onStop: () => void }) {
  const { step, onPress, onStop } = props
  if (step.kind === 'asking') {
    return (
      <div className="row">
        <p role="status">Microsoft’s window is open. Go on there.</p>
        <button type="button" className="button" onClick={onStop}>
          Stop
        </button>
      </div>
    )
  }
  const isWaiting = step.kind === 'starting' || step.kind === 'opening'
  return (
    <div className="row">
      <button type="button" className="button button-large button-primary" disabled={isWaiting} onClick={onPress}>
        Sign in
      </button>
      <span className="quiet" role="status">
        {step.kind === 'starting' && 'Looking whether you are signed in already…'}
        {step.kind === 'opening' && 'You are signed in. Looking for your board…'}
      </span>
    </div>
  )
}

/** Somebody who works with several partners says whose year this is about. */
function ChoosePartner(props: {
  readonly step: Extract<TenantStep, { kind: 'choose' }>
  readonly words: Words
  readonly onSession: (session: Session) => void
}) {
  const { step, words, onSession } = props
  return (
    <section className="panel" aria-labelledby="choose-heading">
      <h2 id="choose-heading">Whose year do you want to see beside yours?</h2>
      <div className="sign-in-buttons">
        {step.boards.map((board) => {
          const partner = board.members.find(({ role }) => role === partnerOf(board.myRole))
          return partner === undefined ? null : (
            <button
              key={board.id}
              type="button"
              className="button button-large"
              onClick={() => onSession(step.visitor.enter(board))}
            >
              {partner.displayName}, {words.roles[partner.role]}
            </button>
          )
        })}
      </div>
    </section>
  )
}
