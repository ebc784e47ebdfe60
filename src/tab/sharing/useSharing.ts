import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { SharingStep } from '../../domain/sharing/sharing.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { Session } from '../session/session.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { Difference } from './inForce.ts'
import {
  chooseStep,
  putRight,
  setHidden,
  setPaused,
  type SharingFailure,
  type SharingOutcome,
  type SharingSituation,
} from './sharingCalls.ts'

/** What can be done about one's sharing. Each answers whether it was done, and keeps why not. */
export interface SharingActions {
  readonly isBusy: boolean
  /** Why the last one was not done; null when it was. */
  readonly failure: SharingFailure | null
  readonly choose: (step: SharingStep) => Promise<boolean>
  readonly pause: (isPaused: boolean) => Promise<boolean>
  readonly hide: (date: IsoDate, isHidden: boolean) => Promise<boolean>
  readonly putRight: (difference: Difference) => Promise<boolean>
}

/** Changes to one's own sharing, one at a time. */
export function useSharing(context: {
  readonly session: Session
  readonly board: BoardHandle
  readonly year: JointYear
  /** Asks what holds now; a change is done when that is known. Left out where nobody looks at it. */
  readonly readAgain?: () => Promise<void>
}): SharingActions {
  const { session, board, year, readAgain } = context
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<SharingFailure | null>(null)
  const leaving = useRef<AbortController | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])

  const run = useCallback(
    async (change: (situation: SharingSituation) => Promise<SharingOutcome>) => {
      setIsBusy(true)
      setFailure(null)
      const outlook = session.permissions.has('Calendars.ReadWrite') ? session.source.sharing : null
      const signal = leaving.current?.signal ?? AbortSignal.abort()
      const outcome = await change({ board, year, outlook, signal })
      await readAgain?.()
      setIsBusy(false)
      if (!outcome.ok) setFailure(outcome.failure)
      return outcome.ok
    },
    [session, board, year, readAgain],
  )

  return useMemo(
    () => ({
      isBusy,
      failure,
      choose: (step) => run((situation) => chooseStep(step, situation)),
      pause: (isPaused) => run((situation) => setPaused(isPaused, situation)),
      hide: (date, isHidden) => run((situation) => setHidden(date, isHidden, situation)),
      putRight: (difference) => run((situation) => putRight(difference, situation)),
    }),
    [isBusy, failure, run],
  )
}
