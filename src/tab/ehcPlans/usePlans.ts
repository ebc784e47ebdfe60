import { useMemo, useState } from 'react'
import type { ChainKind } from '../../domain/ehcPlans/changePlans.ts'
import { restored } from '../../domain/ehcPlans/changePlans.ts'
import { type DeadlineAdjustments, noAdjustments } from '../../domain/schoolYear/deadlineRules/adjustments.ts'
import type { BoardFailure } from '../board/boardClient.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { adjustmentsOf } from '../../domain/schoolYear/deadlineRules/keptAdjustments.ts'
import { deadlinesWith } from './keptDeadlines.ts'

/** One thing that somebody does to plans or assessments. */
export interface PlanChange {
  readonly kind: ChainKind
  /** Whose dates change: what undoing puts back. */
  readonly codes: readonly string[]
  /** What was done, once it is: "Review 3 is removed." */
  readonly sentence: string
  readonly apply: (now: DeadlineAdjustments) => DeadlineAdjustments
}

/** The plans' dates, and what can be done about them, one thing at a time. */
export interface Plans {
  readonly adjustments: DeadlineAdjustments
  readonly isBusy: boolean
  /** Why the last change was not made; null when it was. */
  readonly failure: BoardFailure | null
  /** What was done last; null at first, and after it was undone. */
  readonly done: string | null
  /** Answers whether it was done. */
  readonly change: (change: PlanChange) => Promise<boolean>
  readonly undo: () => void
}

interface Done {
  readonly change: PlanChange
  readonly before: DeadlineAdjustments
}

/** Keeps the plans' dates on the board; without one, in this page for as long as it is open. */
export function usePlans(board: BoardHandle | null): Plans {
  const [inPage, setInPage] = useState(noAdjustments)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<BoardFailure | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const kept = board?.documents.deadlines ?? null
  const adjustments = useMemo(() => (board === null ? inPage : adjustmentsOf(kept)), [board, inPage, kept])

  async function keep(next: DeadlineAdjustments): Promise<boolean> {
    if (board === null) {
      setInPage(next)
      return true
    }
    setIsBusy(true)
    setFailure(null)
    const outcome = await board.save({ kind: 'deadlines', body: deadlinesWith(kept, next) })
    setIsBusy(false)
    if (!outcome.ok) setFailure(outcome.failure)
    return outcome.ok
  }

  async function undo({ change, before }: Done) {
    if (await keep(restored(adjustments, before, change.kind, change.codes))) setDone(null)
  }

  return {
    adjustments,
    isBusy,
    failure,
    done: done?.change.sentence ?? null,
    change: async (change) => {
      const isDone = await keep(change.apply(adjustments))
      if (isDone) setDone({ change, before: adjustments })
      return isDone
    },
    undo: () => {
      if (done !== null) void undo(done)
    },
  }
}
