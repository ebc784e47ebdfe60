import { useState } from 'react'
import type { CalendarFailure } from '../../calendars/calendarSource.ts'
import { useSignInAgain } from '../session/session.ts'
import { failureWords } from './failureWords.ts'

/**
 * What went wrong with a calendar, and the one button that helps. After a renewed sign-in `onRetry` is called, so
 * that the person is back where they were.
 */
export function FailureNotice(props: { readonly failure: CalendarFailure; readonly onRetry: (() => void) | null }) {
  const signInAgain = useSignInAgain()
  const [latest, setLatest] = useState<{ of: CalendarFailure; now: CalendarFailure } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const failure = latest?.of === props.failure ? latest.now : props.failure
  const words = failureWords(failure)
  const { onRetry } = props

  async function renew() {
    if (signInAgain === null) return
    setIsBusy(true)
    const outcome = await signInAgain()
    setIsBusy(false)
    if (outcome.ok) onRetry?.()
    else setLatest({ of: props.failure, now: outcome.failure })
  }

  return (
    <div className="notice notice-failure" role="alert">
      <p>
        <strong>{words.sentence}</strong> {words.nextStep}
      </p>
      {words.action === 'signInAgain' && signInAgain !== null && (
        <button type="button" className="button button-primary" disabled={isBusy} onClick={() => void renew()}>
          Sign in again
        </button>
      )}
      {words.action === 'tryAgain' && onRetry !== null && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}
