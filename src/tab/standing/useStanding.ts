import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TogetherDocument } from '../../contract/together.ts'
import { togetherOf } from '../../contract/togetherOf.ts'
import type { PairCalendars } from '../../calendars/calendarSource.ts'
import { dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import { asInCalendar, seriesIn } from '../../domain/standing/inStep.ts'
import { planOn, type StandingPlan } from '../../domain/standing/plan.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { Session } from '../session/session.ts'
import { saveMerged } from '../together/saveMerged.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { StandingDesk, StandingFailure, StepResult } from './standingSteps.ts'

type Kept = TogetherDocument['standing'][number]

/** Puts a plan on the board in place of the one with its id. A step keeps several in a row, each on what is there by then. */
async function keepOn(board: BoardHandle, plan: StandingPlan) {
  const entry: Kept = { ...plan, meetings: [...plan.meetings] }
  const view = (await board.refresh()) ?? board.view
  return saveMerged(
    { ...board, view },
    {
      kind: 'together',
      change: (kept) => ({ ...kept, standing: [...kept.standing.filter(({ id }) => id !== plan.id), entry] }),
    },
  )
}

/** What is being done just now. */
export interface StandingProgress {
  readonly done: number
  readonly total: number
}

/** How a step ended; “busy” when it did not begin, since another one is under way. */
export type StandingOutcome = StepResult['kind'] | 'busy'

interface Situation {
  readonly board: BoardHandle
  readonly session: Session
  readonly year: JointYear
  readonly now: () => EpochMs
  readonly onCalendarsRead: (pair: PairCalendars) => void
}

/** The pair's standing time, as its organiser's calendar has it, and the one step at a time that changes it. */
export function useStanding({ board, session, year, now, onCalendarsRead }: Situation) {
  const [progress, setProgress] = useState<StandingProgress | null>(null)
  const [failure, setFailure] = useState<StandingFailure | null>(null)
  const [said, setSaid] = useState('')
  const isRunning = useRef(false)
  const { timeZone } = year.schoolYear
  const today = dateAt(now(), timeZone)
  const { role } = session.me
  const kept = useMemo(
    () => planOn(board.documents.together === null ? [] : togetherOf(board.documents.together).standing, today),
    [board.documents.together, today],
  )
  const isMine = kept?.organizer === role
  const plan = useMemo(
    () => (kept !== null && isMine ? asInCalendar(kept, seriesIn(year.calendars[role], kept), timeZone) : kept),
    [kept, isMine, year.calendars, role, timeZone],
  )

  // What was changed in Outlook is told to the board when it is noticed, so that the other sees it too.
  const told = useRef<StandingPlan | null>(null)
  useEffect(() => {
    if (plan === null || plan === kept || told.current === kept || isRunning.current) return
    told.current = kept
    void keepOn(board, plan)
  }, [plan, kept, board])

  const run = useCallback(
    async (step: (desk: StandingDesk) => Promise<StepResult>, sentence: string): Promise<StandingOutcome> => {
      const { source } = session
      if (isRunning.current || source.series === null) return 'busy'
      isRunning.current = true
      setFailure(null)
      setSaid('')
      setProgress({ done: 0, total: 0 })
      try {
        const result = await step({
          ...{ source, series: source.series, year, now, onCalendarsRead },
          // Leaving the page stops nothing: what was sent must come to a definite answer.
          signal: new AbortController().signal,
          keep: (each) => keepOn(board, each),
          onProgress: (done, total) => setProgress({ done, total }),
        })
        if (result.kind === 'failed') setFailure(result.failure)
        if (result.kind === 'done') setSaid(sentence)
        if (result.kind === 'taken')
          setSaid('Something has just come into its way. Nothing was booked or moved; what you see now is up to date.')
        return result.kind
      } finally {
        isRunning.current = false
        setProgress(null)
      }
    },
    [board, session, year, now, onCalendarsRead],
  )

  return { plan, isMine, today, progress, failure, said, run }
}

/** What the parts of the page are given of it. */
export type Standing = ReturnType<typeof useStanding>
