import { useCallback, useRef, useState } from 'react'
import type { CalendarFailure, Outcome, PairCalendars } from '../../calendars/calendarSource.ts'
import { defaultPressureSettings } from '../../domain/pressure/settings.ts'
import type { Session } from '../session/session.ts'
import { createJointYear, type JointYear } from './jointYear.ts'
import { readRanges } from './readRanges.ts'

/** How far the reading of two calendars has come; counts the adapter's own steps. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** What the app knows of the signed-in pair's year. */
export type YearState =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'reading'; readonly session: Session; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly session: Session; readonly failure: CalendarFailure }
  | { readonly kind: 'ready'; readonly session: Session; readonly year: JointYear }
  /** A bug: thrown again while drawing, so that the error page shows it. */
  | { readonly kind: 'broken'; readonly error: unknown }

/** The pair's year from sign-in to sign-out. Reading starts in the handlers that call `open` and `retry`. */
export function useJointYear() {
  const [state, setState] = useState<YearState>({ kind: 'signedOut' })
  const reading = useRef<AbortController | null>(null)

  const open = useCallback(async (session: Session) => {
    reading.current?.abort()
    const current = new AbortController()
    reading.current = current
    const setUnlessOver = (next: YearState) => {
      if (!current.signal.aborted) setState(next)
    }
    setState({ kind: 'reading', session, progress: null })
    try {
      const outcome = await session.source.read({
        ranges: readRanges(session.schoolYear),
        signal: current.signal,
        partner: 'calendar',
        onProgress: (progress) => setUnlessOver({ kind: 'reading', session, progress }),
      })
      setUnlessOver(
        outcome.ok
          ? { kind: 'ready', session, year: yearFrom(outcome.value, session) }
          : { kind: 'failed', session, failure: outcome.failure },
      )
    } catch (error) {
      setUnlessOver({ kind: 'broken', error })
    }
  }, [])

  const close = useCallback(() => {
    reading.current?.abort()
    setState({ kind: 'signedOut' })
  }, [])

  /** Draws from calendars that were read again elsewhere, such as before a booking. */
  const update = useCallback((pair: PairCalendars) => {
    setState((before) => {
      // Whoever signed in meanwhile is not shown the calendars of the one before.
      if (before.kind !== 'ready' || before.session.me.id !== pair.me.person.id) return before
      return { ...before, year: yearFrom(pair, before.session) }
    })
  }, [])

  const signInAgain = useCallback(async (session: Session): Promise<Outcome<null>> => {
    reading.current?.abort()
    const current = new AbortController()
    reading.current = current
    return session.signInAgain(current.signal)
  }, [])

  return { state, open, close, update, signInAgain }
}

function yearFrom(pair: PairCalendars, session: Session): JointYear {
  return createJointYear(pair, session.schoolYear, defaultPressureSettings)
}
