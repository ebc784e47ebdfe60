import { addDays, dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import { mondayOf } from '../../domain/reflection/weekly.ts'
import type { SchoolYearsOf } from '../schoolYears.ts'
import type { BoardPlan, BoardRow, PlanningFacts } from '../store/rows.ts'
import type { BoardStore } from '../store/store.ts'
import type { DeliveryKey } from './deliveryKey.ts'
import { planBoard } from './planBoard.ts'
import type { WeeklyJobs } from './weeklyJobs.ts'

interface PlanningOptions {
  readonly store: BoardStore
  readonly jobs: WeeklyJobs
  readonly schoolYearsOf: SchoolYearsOf
  readonly now: () => EpochMs
  readonly isStopping: () => boolean
  /** Jobs were added. */
  readonly onPlanned: () => void
  /** A board could not be planned; it is looked at again in an hour. */
  readonly onError: (error: unknown) => void
}

/** What came of a round of planning. */
export interface PlanCounts {
  readonly planned: number
  readonly missed: number
}

/** Boards are planned in pages, so that the first cards go out while the last boards are planned, and nobody waits long. */
const pageLength = 50

const hour = 3_600_000

/**
 * Plans every board whose time has come, page by page, and has each page's postings sent while the next is planned.
 * Planning again what is planned already changes nothing, so it may be ended at any moment and done by two at once.
 */
export async function planDueBoards(options: PlanningOptions): Promise<PlanCounts> {
  const { store, jobs, now, isStopping } = options
  const counts = { planned: 0, missed: 0 }
  const seen = new Set<string>()
  for (;;) {
    if (isStopping()) return counts
    const boards = await store.boardsDue(now(), pageLength)
    const known = seen.size
    for (const { id, nextPostingAt } of boards) seen.add(`${id} ${nextPostingAt ?? ''}`)
    // Boards that stay due though they were planned would be planned for ever.
    if (seen.size === known) return counts
    const plans = await plansFor(boards, options)
    await store.planDeliveries(plans)
    await jobs.addPosts(plans.flatMap(dueKeys))
    for (const { targets } of plans) {
      if (targets.length > 0) counts[targets.some(({ state }) => state === 'skipped') ? 'missed' : 'planned'] += 1
    }
    options.onPlanned()
    if (boards.length < pageLength) return counts
  }
}

async function plansFor(
  boards: readonly BoardRow[],
  { store, schoolYearsOf, now, onError }: PlanningOptions,
): Promise<readonly BoardPlan[]> {
  const due = boards.map((board) => ({ board, dueAt: board.nextPostingAt ?? now() }))
  const weeks = due.map(({ dueAt }) => mondayOf(dateAt(dueAt, 'UTC'))).sort()
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return []
  // A week either way, for boards in other zones.
  const facts = await store.planningFacts(boards, addDays(first, -7), addDays(last, 14))
  return due.flatMap(({ board, dueAt }) => {
    const known = facts.get(board.id)
    return known === undefined ? [] : [planSafely(board, dueAt, known)]
  })

  function planSafely(board: BoardRow, dueAt: EpochMs, known: PlanningFacts): BoardPlan {
    try {
      return planBoard(board, dueAt, known, schoolYearsOf(board.ownYears), now())
    } catch (error) {
      // One board's broken schedule must not keep the others from their question.
      onError(error)
      const week = mondayOf(dateAt(dueAt, 'UTC'))
      return { boardId: board.id, week, post: null, targets: [], nextPostingAt: now() + hour, now: now() }
    }
  }
}

function dueKeys({ boardId, week, targets }: BoardPlan): readonly DeliveryKey[] {
  return targets.filter(({ state }) => state === 'due').map(({ target }) => ({ boardId, week, target }))
}
