import PgBoss from 'pg-boss'
import { keyText, parseKey, type DeliveryKey } from './deliveryKey.ts'

/** Runs SQL of the queue on the service's own database. */
export interface QueueDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** What there is to do: look which boards are due, post one card, delete what has expired. */
export type JobKind = 'plan' | 'post' | 'clean'

/** A job that this process has taken. */
export interface TakenJob {
  readonly id: string
  /** For a posting: which; null for the others. */
  readonly key: DeliveryKey | null
}

const schema = 'pgboss'
const queueNames: Readonly<Record<JobKind, string>> = {
  plan: 'weekly-plan',
  post: 'weekly-post',
  clean: 'weekly-clean',
}

/** A job without the mark of who took it is left alone for so long: its taker is about to put the mark. */
const markSeconds = 5

/**
 * pg-boss gives out what was due before now. PGlite counts whole milliseconds, in which a job that is asked for as soon
 * as it was added would not be due yet, and nobody would look again for seconds.
 */
const atOnce = { startAfter: '-1 second' }

/** The first pause before a posting is tried again; pg-boss doubles it each time, and adds up to as much at random. */
const retryDelaySeconds = 15

/**
 * The jobs of the weekly delivery in pg-boss, in its own schema beside the store. Jobs only wake workers: whether
 * something is still to be done is decided by the store, so that a job too many does no harm.
 */
export interface WeeklyJobs {
  start(): Promise<void>
  stop(): Promise<void>
  /** Has somebody plan soon; nothing happens when that is waiting already. */
  askForPlan(): Promise<void>
  addPosts(keys: readonly DeliveryKey[]): Promise<void>
  /** Takes the next jobs for `sender`. */
  take(kind: JobKind, sender: string, most: number): Promise<readonly TakenJob[]>
  finish(kind: JobKind, ids: readonly string[]): Promise<void>
  /** Has a posting tried again later, after a pause that grows. */
  tryLater(id: string): Promise<void>
  /** Deletes jobs that were taken and not done; whoever looks for missing ones adds them again. */
  drop(kind: JobKind, ids: readonly string[]): Promise<void>
  /** Who has taken jobs and not finished them; null for jobs without a mark, that nobody will finish. */
  takers(): Promise<readonly (string | null)[]>
  /** Deletes the jobs that a taker has not finished. */
  dropTakenBy(sender: string | null): Promise<void>
  /** Postings that are due and have no job, neither waiting nor taken. */
  missingPosts(most: number): Promise<readonly DeliveryKey[]>
}

/** Opens the queues. `onError` hears of what fails in pg-boss's own timers. */
export function createWeeklyJobs(database: QueueDatabase, onError: (error: Error) => void): WeeklyJobs {
  const pending = new Set<Promise<unknown>>()
  let isClosed = false

  async function executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    // pg-boss may finish a job of its own after it was told to stop; the database is about to be closed by then.
    if (isClosed) return { rows: [] }
    const running = database.executeSql(text, values)
    pending.add(running)
    try {
      return await running
    } finally {
      pending.delete(running)
    }
  }

  const boss = new PgBoss({
    db: { executeSql },
    schema,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 1,
  })
  boss.on('error', onError)

  /** A queue is a partition; two processes that start at once and make it get into each other's way. */
  async function createQueue(queue: PgBoss.Queue): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await boss.createQueue(queue.name, { ...queue, expireInSeconds: 900 })
        return
      } catch (error) {
        const isDeadlock = error instanceof Error && 'code' in error && error.code === '40P01'
        if (!isDeadlock || tries >= 5) throw error
      }
    }
  }

  return {
    async start() {
      await boss.start()
      // `short` and `stately` keep a second job of the same key from waiting. `stately` also keeps a second one from
      // being taken; for postings that would hold up a whole batch, and the store sees to it that none goes twice.
      await createQueue({ name: queueNames.plan, policy: 'stately' })
      await createQueue({ name: queueNames.clean, policy: 'stately' })
      const retries = { retryLimit: 100, retryDelay: retryDelaySeconds, retryBackoff: true }
      await createQueue({ name: queueNames.post, policy: 'short', ...retries })
      await boss.schedule(queueNames.clean, '15 3 * * *', {}, { tz: 'Europe/London' })
    },

    async stop() {
      await boss.stop({ graceful: false, close: false })
      await Promise.allSettled(pending)
      isClosed = true
    },

    async askForPlan() {
      await boss.send(queueNames.plan, {}, atOnce)
    },

    async addPosts(keys) {
      if (keys.length === 0) return
      await boss.insert(keys.map((key) => ({ name: queueNames.post, data: {}, singletonKey: keyText(key), ...atOnce })))
    },

    async take(kind, sender, most) {
      const jobs = await boss.fetch<object>(queueNames[kind], { batchSize: most, includeMetadata: true })
      const ids = jobs.map(({ id }) => id)
      if (ids.length > 0) {
        const mark = `update ${schema}.job set output = jsonb_build_object('takenBy', $3::text)
          where name = $1 and id = any($2::uuid[]) and state = 'active'`
        await executeSql(mark, [queueNames[kind], ids, sender])
      }
      return jobs.map(({ id, singletonKey }) => ({
        id,
        key: singletonKey === null ? null : parseKey(singletonKey),
      }))
    },

    async finish(kind, ids) {
      if (ids.length > 0) await boss.complete(queueNames[kind], [...ids])
    },

    async tryLater(id) {
      await boss.fail(queueNames.post, id)
    },

    async drop(kind, ids) {
      if (ids.length > 0) await boss.deleteJob(queueNames[kind], [...ids])
    },

    async takers() {
      const { rows } = await executeSql(
        `select distinct output->>'takenBy' as "takenBy" from ${schema}.job
          where name = any($1::text[]) and state = 'active'
            and (output ? 'takenBy' or started_on < now() - $2 * interval '1 second')`,
        [Object.values(queueNames), markSeconds],
      )
      return rows.map((row) => textIn(row, 'takenBy'))
    },

    async dropTakenBy(sender) {
      await executeSql(
        `delete from ${schema}.job where name = any($1::text[]) and state = 'active'
          and output->>'takenBy' is not distinct from $3::text
          and (output ? 'takenBy' or started_on < now() - $2 * interval '1 second')`,
        [Object.values(queueNames), markSeconds, sender],
      )
    },

    async missingPosts(most) {
      // The one question that concerns the store's table and the queue's: row by row it would be thousands of them on
      // a Monday morning. EXCEPT is quick however little the server knows yet of two tables that have just been filled.
      const { rows } = await executeSql(
        `select board_id || ':' || week || ':' || target as "key" from deliveries where state = 'due'
          except
          select singleton_key from ${schema}.job where name = $1 and state < 'completed'
          limit $2`,
        [queueNames.post, most],
      )
      return rows.flatMap((row) => parseKey(textIn(row, 'key') ?? '') ?? [])
    },
  }
}

/** A column of a row that is text or null. */
function textIn(row: unknown, column: string): string | null {
  if (typeof row !== 'object' || row === null || !(column in row)) return null
  const value: unknown = Reflect.get(row, column)
  return typeof value === 'string' ? value : null
}
