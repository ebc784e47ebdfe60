import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardView } from '../../contract/board.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { TenantIds } from '../host/bootstrap.ts'
import type { Host } from '../host/host.ts'
import type { TenantSignIn } from '../host/signIn/tenantSignIn.ts'
import type { SignInFailure } from '../session/permissions.ts'
import { openTenantSession, type OpeningFailure, type TenantOpening, type Visitor } from './tenantSession.ts'

/** How far somebody has come with signing in. */
export type TenantStep =
  /** Microsoft's library is fetched, and whoever the host or the browser knows already is signed in. */
  | { readonly kind: 'starting' }
  /** There is a button to press; `failure` says what came of the last press. */
  | { readonly kind: 'signedOut'; readonly failure: SignInFailure | null }
  /** Microsoft's own window is open. */
  | { readonly kind: 'asking' }
  /** Signed in: the board of this place is looked for. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: OpeningFailure }
  | { readonly kind: 'choose'; readonly visitor: Visitor; readonly boards: readonly BoardView[] }

/** What signing in is made of. */
export interface TenantSignInOptions {
  readonly tenant: TenantIds
  readonly host: Host
  readonly now: () => EpochMs
  /** True after a sign-out: then nobody is signed in without having pressed anything. */
  readonly hasSignedOut: boolean
  /** Called once it is known whose board this is, or that there is none yet. */
  readonly onOpened: (opening: Exclude<TenantOpening, { kind: 'choose' }>) => void
}

/** Signs somebody in to their school's Microsoft 365, without a press where that can be. */
export function useTenantSignIn(options: TenantSignInOptions) {
  const { tenant, host, now, hasSignedOut, onOpened } = options
  const [step, setStep] = useState<TenantStep>({ kind: 'starting' })
  const [attempt, setAttempt] = useState(0)
  const signIn = useRef<TenantSignIn | null>(null)
  const running = useRef(new AbortController())

  const open = useCallback(
    async (using: TenantSignIn, signal: AbortSignal) => {
      setStep({ kind: 'opening' })
      const opened = await openTenantSession({ host, signIn: using, now, signal })
      if (signal.aborted) return
      if (!opened.ok) setStep({ kind: 'failed', failure: opened.failure })
      else if (opened.value.kind === 'choose') setStep(opened.value)
      else onOpened(opened.value)
    },
    [host, now, onOpened],
  )

  useEffect(() => {
    const current = new AbortController()
    running.current = current
    const isOver = () => current.signal.aborted
    const start = async () => {
      const { createMsalSignIn } = await import('../host/signIn/msalSignIn.ts')
      const made = await createMsalSignIn({ tenant, host, view: window })
      if (isOver()) return
      if (!made.ok) {
        setStep({ kind: 'signedOut', failure: made.failure })
        return
      }
      signIn.current = made.value
      if (hasSignedOut) await made.value.forget()
      const known = hasSignedOut ? null : await made.value.signInQuietly()
      if (isOver()) return
      // That nobody is known here, or has to agree first, is no failure yet: there is a button for it.
      if (known?.ok === true) await open(made.value, current.signal)
      else setStep({ kind: 'signedOut', failure: known?.failure.kind === 'wrongTenant' ? known.failure : null })
    }
    void start()
    return () => current.abort()
  }, [tenant, host, hasSignedOut, open, attempt])

  /** To be called from a press: a browser opens windows for nothing else. */
  const press = useCallback(async () => {
    const using = signIn.current
    if (using === null) {
      setStep({ kind: 'starting' })
      setAttempt((before) => before + 1)
      return
    }
    running.current.abort()
    const current = new AbortController()
    running.current = current
    setStep({ kind: 'asking' })
    const outcome = await using.signIn(current.signal)
    if (running.current !== current) return
    if (outcome.ok) await open(using, current.signal)
    else setStep({ kind: 'signedOut', failure: outcome.failure })
  }, [open])

  const stopAsking = useCallback(() => running.current.abort(), [])

  const lookAgain = useCallback(() => {
    const using = signIn.current
    if (using === null) return
    running.current.abort()
    running.current = new AbortController()
    void open(using, running.current.signal)
  }, [open])

  return { step, press, stopAsking, lookAgain }
}
