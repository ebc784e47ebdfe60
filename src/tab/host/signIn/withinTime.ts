import type { Outcome } from '../../../calendars/calendarSource.ts'
import type { SignInFailure } from '../../session/permissions.ts'
import { signInFailureOf } from './signInFailure.ts'

/**
 * Waits for something of MSAL's, but not for ever: the library has no time limit of its own for what a host answers.
 *
 * @param signal ends the waiting as `cancelled`
 */
export async function withinTime<Value>(
  work: Promise<Value>,
  limitMs: number,
  signal?: AbortSignal,
): Promise<Outcome<Value, SignInFailure>> {
  const ends = new AbortController()
  const ended = new Promise<Outcome<Value, SignInFailure>>((resolve) => {
    const end = (kind: 'timedOut' | 'cancelled') => () => resolve({ ok: false, failure: { kind } })
    const timer = setTimeout(end('timedOut'), limitMs)
    const cancel = end('cancelled')
    if (signal?.aborted === true) cancel()
    signal?.addEventListener('abort', cancel, { signal: ends.signal })
    ends.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  const done = work.then(
    (value) => ({ ok: true, value }) as const,
    (error: unknown) => ({ ok: false, failure: signInFailureOf(error) }) as const,
  )
  const outcome = await Promise.race([done, ended])
  ends.abort()
  return outcome
}
