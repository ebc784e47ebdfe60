import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardStore } from '../store/store.ts'
import { keyText, type DeliveryKey } from './deliveryKey.ts'
import type { Sender } from './sender.ts'
import type { WeeklyJobs } from './weeklyJobs.ts'

/** What was put right. */
export interface RecoveryCounts {
  /** Postings of dead processes of which nobody can tell whether Teams had them. */
  readonly doubtful: number
  /** Due postings that had no job. */
  readonly requeued: number
}

const pageLength = 1000

/**
 * Puts right what processes that died have left: what they were sending has perhaps been posted, the jobs that they
 * had taken are given up, and each posting that is due has a job again. The store's rows are the truth; a job that is
 * added though somebody is working on it finds nothing to do.
 */
export async function recover(options: {
  readonly store: BoardStore
  readonly jobs: WeeklyJobs
  readonly sender: Sender
  readonly now: () => EpochMs
}): Promise<RecoveryCounts> {
  const { store, jobs, sender, now } = options
  const doubtful = await store.markDoubtful((name) => sender.isAlive(name), now())
  for (const taker of await jobs.takers()) {
    if (taker === null || !(await sender.isAlive(taker))) await jobs.dropTakenBy(taker)
  }
  return { doubtful, requeued: await addMissingJobs(store, jobs) }
}

/** Adds a job for each posting that is due and has none. */
export async function addMissingJobs(store: BoardStore, jobs: WeeklyJobs): Promise<number> {
  let requeued = 0
  let after: DeliveryKey | null = null
  let live: ReadonlySet<string> | null = null
  for (;;) {
    const due: readonly DeliveryKey[] = await store.dueDeliveries({ after, limit: pageLength })
    const last = due.at(-1)
    if (last === undefined) return requeued
    live ??= await jobs.livePosts()
    const known = live
    const missing = due.filter((key) => !known.has(keyText(key)))
    await jobs.addPosts(missing)
    requeued += missing.length
    if (due.length < pageLength) return requeued
    after = { boardId: last.boardId, week: last.week, target: last.target }
  }
}
