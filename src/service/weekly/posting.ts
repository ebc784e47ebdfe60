import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { ConversationRow, DeliveryRow, DeliveryState } from '../store/rows.ts'
import type { BoardStore } from '../store/store.ts'
import type { DeliveryKey } from './deliveryKey.ts'
import type { Wait } from './loop.ts'
import { notes } from './notes.ts'
import { conversationOf } from './planBoard.ts'
import type { Sender } from './sender.ts'
import type { SendCard, SendOutcome } from './sendOutcome.ts'
import type { SendPace } from './sendPace.ts'
import { troublePause } from './troublePause.ts'
import type { TakenJob, WeeklyJobs } from './weeklyJobs.ts'

/** What came of postings, by what became of them. */
export type PostCounts = Record<'posted' | 'perhapsPosted' | 'failed' | 'skipped' | 'triedLater', number>

/** After so many attempts a posting has failed, until somebody taps "post again". */
const mostAttempts = 24

/** How often a posting is tried in one go when Teams names the pause itself; after that it waits its turn in the queue. */
const mostThrottled = 3

/** How many jobs are taken at once. They are still posted one by one. */
const batchLength = 50

const recordPausesMs = [200, 1000, 5000, 15_000]
const never = new AbortController().signal

const day = 24 * 3_600_000

interface PostingOptions {
  readonly store: BoardStore
  readonly jobs: WeeklyJobs
  readonly sender: Sender
  readonly send: SendCard
  readonly pace: SendPace
  readonly now: () => EpochMs
  readonly wait: Wait
  readonly onError: (error: unknown) => void
}

/** A posting with all that is needed to send it. */
interface Prepared {
  readonly row: DeliveryRow
  readonly conversation: ConversationRow | null
}

/** Counts of nothing yet. */
function noPosts(): PostCounts {
  return { posted: 0, perhapsPosted: 0, failed: 0, skipped: 0, triedLater: 0 }
}

/**
 * Posts what is due, one card after the other. At most one request to Teams is under way in a process, between its
 * claim and its record in the store: a process that is killed leaves at most one posting of which nobody can tell
 * whether Teams had it. Meanwhile the next one is prepared.
 */
export function createPosting({ store, jobs, sender, send, pace, now, wait, onError }: PostingOptions) {
  const trouble = troublePause()

  async function prepare(key: DeliveryKey): Promise<Prepared | null> {
    const [row, board] = await Promise.all([
      store.delivery(key.boardId, key.week, key.target),
      store.boardById(key.boardId),
    ])
    if (row?.state !== 'due' || board === null) return null
    return { row, conversation: conversationOf(board, key.target, await store.conversationsFor(board)) }
  }

  async function attempt(key: DeliveryKey, { row, conversation }: Prepared): Promise<SendOutcome | 'skipped' | null> {
    const claimed = await claim(key)
    if (claimed === null) return null
    const settle = (state: DeliveryState, note: string | null, activityId?: string) => {
      const { postId } = claimed
      const isPosted = activityId !== undefined && postId !== null && conversation !== null
      const card = isPosted ? { postId, conversationId: conversation.conversationId, activityId } : null
      return record(() => store.settleDelivery(key, { state, note, card, now: now() }))
    }
    if (now() - row.changedAt > day) {
      await settle('skipped', notes.stale)
      return 'skipped'
    }
    if (claimed.postId === null) {
      await settle('skipped', notes.deleted)
      return 'skipped'
    }
    if (conversation === null) {
      await settle('failed', notes.removed)
      return { kind: 'refused', note: notes.removed }
    }
    const outcome = await sendSafely(conversation.conversationId, claimed.postId)
    switch (outcome.kind) {
      case 'posted':
        await settle('posted', null, outcome.activityId)
        return outcome
      case 'unknown':
        await settle('perhapsPosted', outcome.note)
        return outcome
      case 'refused':
        await settle('failed', outcome.note)
        await store.putConversation({ ...conversation, isPresent: false })
        return outcome
      case 'retry': {
        const isLast = claimed.attempts >= mostAttempts
        await settle(isLast ? 'failed' : 'due', isLast ? notes.gaveUp(claimed.attempts, outcome.note) : outcome.note)
        return isLast ? { kind: 'refused', note: outcome.note } : outcome
      }
    }
  }

  async function claim(key: DeliveryKey): Promise<DeliveryRow | null> {
    try {
      return await store.claimDelivery(key, sender.name(), now())
    } catch (error) {
      // The claim may have been kept although its answer was lost; under this name it would never be given up.
      sender.renew()
      throw error
    }
  }

  /** Records what became of a posting, over a database that is away for a moment: what Teams said must not be lost. */
  async function record(write: () => Promise<void>): Promise<void> {
    for (const pause of [...recordPausesMs, null]) {
      try {
        await write()
        return
      } catch (error) {
        if (pause === null) {
          // Under another name, so that what is left as being sent is found to be in doubt.
          sender.renew()
          throw error
        }
        await wait(pause, never)
      }
    }
  }

  async function sendSafely(conversationId: string, postId: string): Promise<SendOutcome> {
    try {
      return await send(conversationId, postId)
    } catch (error) {
      onError(error)
      // A bug, and nobody knows how far it came: posting again unasked could make a second card.
      return { kind: 'unknown', note: notes.broke }
    }
  }

  /** Posts one; true when it is done with, false when it is to be tried later. */
  async function post(key: DeliveryKey, prepared: Prepared, counts: PostCounts, signal: AbortSignal): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      await pace.turn(signal)
      const outcome = await attempt(key, prepared)
      if (outcome === null) return true
      if (outcome === 'skipped') {
        counts.skipped += 1
        return true
      }
      pace.heed(outcome)
      const pause = trouble.after(outcome)
      if (outcome.kind !== 'retry') {
        counts[outcome.kind === 'posted' ? 'posted' : outcome.kind === 'unknown' ? 'perhapsPosted' : 'failed'] += 1
      } else if (outcome.afterMs === null || tries >= mostThrottled) counts.triedLater += 1
      // The pause is the whole process's: Teams' limit is the app's, not the conversation's.
      if (pause > 0) await wait(pause, signal)
      if (outcome.kind !== 'retry') return true
      if (outcome.afterMs === null || tries >= mostThrottled || signal.aborted) return false
    }
  }

  async function postBatch(batch: readonly TakenJob[], counts: PostCounts, signal: AbortSignal): Promise<void> {
    const finished: string[] = []
    const left = new Set(batch.map(({ id }) => id))
    const ready = batch.map((job) => ({ job, prepare: once(() => (job.key === null ? null : prepare(job.key))) }))
    try {
      for (const [i, { job, prepare: prepared }] of ready.entries()) {
        if (signal.aborted) break
        const posting = await prepared()
        // Its failure is not lost: the next turn awaits the same promise.
        void ready[i + 1]?.prepare().catch(() => undefined)
        const isDone = job.key === null || posting === null || (await post(job.key, posting, counts, signal))
        if (isDone) finished.push(job.id)
        else await jobs.tryLater(job.id)
        left.delete(job.id)
      }
    } finally {
      await jobs.finish('post', finished)
      await giveBack(batch.filter(({ id }) => left.has(id)))
    }
  }

  /** For whoever posts next, here or in another process. */
  async function giveBack(rest: readonly TakenJob[]): Promise<void> {
    await jobs.drop(
      'post',
      rest.map(({ id }) => id),
    )
    await jobs.addPosts(rest.flatMap(({ key }) => (key === null ? [] : [key])))
  }

  return {
    /** Posts until no job is waiting, or it is to stop. */
    async workOff(signal: AbortSignal, counts: PostCounts = noPosts()): Promise<PostCounts> {
      while (!signal.aborted) {
        const batch = await jobs.take('post', sender.name(), batchLength)
        if (batch.length === 0) break
        await sender.keepAlive()
        pace.share(await sender.countAlive())
        await postBatch(batch, counts, signal)
      }
      return counts
    },
  }
}

function once<Value>(work: () => Promise<Value> | Value): () => Promise<Value> {
  let running: Promise<Value> | null = null
  return () => (running ??= Promise.resolve(work()))
}
