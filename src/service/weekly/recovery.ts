import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardStore } from '../store/store.ts'
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
    if (taker !== null && (await sender.isAlive(taker))) continue
    await jobs.dropTakenBy(taker)
    // It may have been planning.
    await jobs.askForPlan()
  }
  return { doubtful, requeued: await addMissingJobs(jobs) }
}

/** Adds a job for each posting that is due and has none; returns how many. */
export async function addMissingJobs(jobs: WeeklyJobs): Promise<number> {
  let added = 0
  for (;;) {
    const missing = await jobs.missingPosts(pageLength)
    await jobs.addPosts(missing)
    added += missing.length
    if (missing.length < pageLength) return added
  }
}
