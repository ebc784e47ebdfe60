import { addDays, dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import { mondayOf } from '../../domain/reflection/weekly.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { BoardRow, BoardStore } from '../store/store.ts'
import type { DeliveryKey } from './deliveryKey.ts'
import type { SchoolYearAt } from './nextPosting.ts'
import { planBoard, type BoardPlan } from './planBoard.ts'
import type { WeeklyJobs } from './weeklyJobs.ts'

interface PlanningOptions {
  readonly store: BoardStore
  readonly jobs: WeeklyJobs
  readonly schoolYearAt: SchoolYearAt
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

/** Boards are planned in pages: one read, one write and one insertion of jobs for so many. */
const pageLength = 400

const hour = 3_600_000
const day = 24 * hour

/**
 * Plans every board whose time has come, page by page, and has each page's postings sent while the next is planned.
 * Planning again what is planned already changes nothing, so it may be ended at any moment and done by two at once.
 */
export async function planDueBoards(options: PlanningOptions): Promise<PlanCounts> {
  const { store, jobs, now, isStopping } = options
  const schoolYearAt = remembered(options.schoolYearAt)
  const counts = { planned: 0, missed: 0 }
  const seen = new Set<string>()
  for (;;) {
    if (isStopping()) return counts
    const boards = await store.boardsDue(now(), pageLength)
    const known = seen.size
    for (const { id, nextPostingAt } of boards) seen.add(`${id} ${nextPostingAt ?? ''}`)
    // Boards that stay due though they were planned would be planned for ever.
    if (seen.size === known) return counts
    const plans = await planPage(boards, { ...options, schoolYearAt })
    await store.planDeliveries(plans)
    await jobs.addPosts(plans.flatMap(dueKeys))
    for (const { targets } of plans) {
      if (targets.length > 0) counts[targets.some(({ state }) => state === 'skipped') ? 'missed' : 'planned'] += 1
    }
    options.onPlanned()
    if (boards.length < pageLength) return counts
  }
}

async function planPage(
  boards: readonly BoardRow[],
  { store, schoolYearAt, now, onError }: Pick<PlanningOptions, 'store' | 'schoolYearAt' | 'now' | 'onError'>,
): Promise<readonly BoardPlan[]> {
  const due = boards.flatMap((board) => (board.nextPostingAt === null ? [] : [{ board, dueAt: board.nextPostingAt }]))
  const [earliest, latest] = [Math.min(...due.map(({ dueAt }) => dueAt)), Math.max(...due.map(({ dueAt }) => dueAt))]
  if (due.length === 0) return []
  // A day either way, for boards in other zones.
  const from = mondayOf(dateAt(earliest - day, 'UTC'))
  const until = addDays(mondayOf(dateAt(latest + day, 'UTC')), 7)
  const facts = await store.planningFacts(
    due.map(({ board }) => board.id),
    from,
    until,
  )
  return due.flatMap(({ board, dueAt }) => {
    const known = facts.get(board.id)
    if (known === undefined) return []
    try {
      return [planBoard(board, dueAt, known, schoolYearAt, now())]
    } catch (error) {
      // One board's broken schedule must not keep the others from their question.
      onError(error)
      const week = mondayOf(dateAt(dueAt, 'UTC'))
      return [{ boardId: board.id, week, dueAt, post: null, targets: [], nextPostingAt: now() + hour, now: now() }]
    }
  })
}

function dueKeys({ boardId, week, targets }: BoardPlan): readonly DeliveryKey[] {
  return targets.filter(({ state }) => state === 'due').map(({ target }) => ({ boardId, week, target }))
}

/** Laying out a school year takes a while, and nearly all boards ask for the same one. */
function remembered(schoolYearAt: SchoolYearAt): SchoolYearAt {
  const years = new Map<EpochMs, SchoolYear>()
  return (instant) => {
    const year = years.get(instant) ?? schoolYearAt(instant)
    years.set(instant, year)
    return year
  }
}
