import { addDays, dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { mondayOf } from '../../domain/reflection/weekly.ts'
import type { ChosenPrompt } from '../../domain/reflection/reflection.ts'
import type { Log } from '../log.ts'
import type { SchoolYearsOf } from '../schoolYears.ts'
import type { BoardRow, PersonKey } from '../store/rows.ts'
import type { BoardStore } from '../store/store.ts'
import { chooseForWeek, middleOfWeek } from './choose.ts'
import { startLoop, waitForReal, type Loop, type Wait } from './loop.ts'
import { planDueBoards } from './planning.ts'
import { createPosting, type PostCounts } from './posting.ts'
import { addMissingJobs, recover } from './recovery.ts'
import { retentionAt } from './retention.ts'
import { createSender, type Sender, type SenderRegister } from './sender.ts'
import type { SendCard } from './sendOutcome.ts'
import { createSendPace } from './sendPace.ts'
import { createWeeklyJobs, type QueueDatabase } from './weeklyJobs.ts'
import { whatBroke } from './whatBroke.ts'

/** How often things are looked for when nobody says that there is something, and how waiting is done. */
export interface WeeklyTick {
  readonly wait: Wait
  readonly postEveryMs: number
  readonly planEveryMs: number
  readonly recoverEveryMs: number
  /** The least time from one card to the next, of all processes together. */
  readonly postGapMs: number
}

/** What a weekly delivery is made of. */
export interface WeeklyDeliveryOptions {
  readonly store: BoardStore
  readonly database: QueueDatabase & SenderRegister
  readonly send: SendCard
  readonly schoolYearsOf: SchoolYearsOf
  readonly now: () => EpochMs
  readonly log: Log
  readonly tick?: Partial<WeeklyTick>
}

/** What one round did. */
export interface WeeklyCounts extends PostCounts {
  readonly planned: number
  readonly missed: number
  readonly doubtful: number
  readonly requeued: number
}

/** Asks each pair its weekly question: never twice, and once for all but a crash in one instant. */
export interface WeeklyDelivery {
  /** Begins; several processes on one database share the work. */
  start(): Promise<void>
  /** Ends when the card that is being sent has been recorded. */
  stop(): Promise<void>
  /** Puts right, plans and posts what there is now, and returns; without `start`. */
  runOnce(): Promise<WeeklyCounts>
  /** Something has become due: look now. */
  wake(): void
  /** The questions that suit a board in a week, the best first. */
  choose(board: BoardRow, week: IsoDate, count: number): Promise<readonly ChosenPrompt[]>
  /** This week's three for a board, with why. */
  chooseFor(board: BoardRow): Promise<readonly ChosenPrompt[]>
  /** This week's three for somebody in a conversation: for the board there, else for any board of theirs, else for nobody in particular. */
  thisWeek(person: PersonKey, conversationId: string | undefined): Promise<readonly ChosenPrompt[]>
  /** Deletes what has been kept for long enough; returns how many rows went. A job does it every night. */
  clean(): Promise<number>
}

/** "This week's three". */
const shownAtOnce = 3

/**
 * Teams takes 50 requests in a second from one app in one tenant; this leaves room for answers and for clocks.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const postGapMs = 1000 / 46

const usualTick: WeeklyTick = {
  wait: waitForReal,
  postEveryMs: 2000,
  planEveryMs: 5000,
  recoverEveryMs: 30_000,
  postGapMs,
}

/** Creates the delivery; nothing happens before `start` or `runOnce`. */
export function createWeeklyDelivery(options: WeeklyDeliveryOptions): WeeklyDelivery {
  const { store, database, send, schoolYearsOf, now, log } = options
  const tick = { ...usualTick, ...options.tick }
  const onError = (error: unknown) => log({ event: 'weekly.trouble', ...whatBroke(error) })
  const jobs = createWeeklyJobs(database, onError)
  const pace = createSendPace(tick.postGapMs, tick.wait)
  let loops: readonly Loop[] = []
  let ready: Promise<Sender> | null = null
  let isWoken = false

  async function open(): Promise<Sender> {
    await jobs.start()
    return createSender(database)
  }
  const opened = () => (ready ??= open())

  const plan = async (signal: AbortSignal, onPlanned: () => void) => {
    const isStopping = () => signal.aborted
    const counts = await planDueBoards({ store, jobs, schoolYearsOf, now, isStopping, onPlanned, onError })
    if (counts.planned + counts.missed > 0) log({ event: 'weekly.planned', ...counts })
    return counts
  }

  const postingFor = (sender: Sender) =>
    createPosting({ store, jobs, sender, send, pace, now, wait: tick.wait, onError })

  async function putRight(sender: Sender) {
    const counts = await recover({ store, jobs, sender, now })
    if (counts.doubtful + counts.requeued > 0) log({ event: 'weekly.recovered', ...counts })
    return counts
  }

  async function clean(): Promise<number> {
    const deleted = await store.deleteExpired((ownYears) => retentionAt(now(), schoolYearsOf(ownYears)))
    log({ event: 'weekly.cleaned', deleted })
    return deleted
  }

  /** Does a job of a kind when one waits. */
  async function doJob(kind: 'plan' | 'clean', sender: Sender, work: () => Promise<unknown>): Promise<void> {
    const taken = await jobs.take(kind, sender.name(), 1)
    if (taken.length === 0) return
    const ids = taken.map(({ id }) => id)
    try {
      await work()
      await jobs.finish(kind, ids)
    } catch (error) {
      // Planning is asked for again as long as a board is due, cleaning comes within a day.
      await jobs.drop(kind, ids)
      throw error
    }
  }

  async function choose(board: BoardRow, week: IsoDate, count: number): Promise<readonly ChosenPrompt[]> {
    const [pastPrompts, levels, trainings] = await Promise.all([
      store.pastPrompts(board.id),
      store.levels(board.id, week, addDays(week, 7)),
      store.trainings(board.id),
    ])
    const year = schoolYearsOf(board.ownYears)(middleOfWeek(week))
    return chooseForWeek(board.id, week, year, { pastPrompts, levels, trainings }, count)
  }

  const chooseFor = (board: BoardRow) => choose(board, mondayOf(dateAt(now(), board.schedule.timeZone)), shownAtOnce)

  function startLoops(sender: Sender): readonly Loop[] {
    const posting = postingFor(sender)
    const poster = startLoop({
      everyMs: tick.postEveryMs,
      wait: tick.wait,
      onError,
      async turn(signal) {
        const counts = await posting.workOff(signal)
        if (Object.values(counts).some((count) => count > 0)) log({ event: 'weekly.posted', ...counts })
      },
    })
    const planner = startLoop({
      everyMs: tick.planEveryMs,
      wait: tick.wait,
      onError,
      async turn(signal) {
        if (isWoken) {
          isWoken = false
          await plan(signal, poster.wake)
          if ((await addMissingJobs(jobs)) > 0) poster.wake()
        }
        if ((await store.boardsDue(now(), 1)).length > 0) await jobs.askForPlan()
        await doJob('plan', sender, () => plan(signal, poster.wake))
        await doJob('clean', sender, clean)
      },
    })
    const recoverer = startLoop({
      everyMs: tick.recoverEveryMs,
      wait: tick.wait,
      onError,
      async turn() {
        const { requeued } = await putRight(sender)
        if (requeued > 0) poster.wake()
      },
    })
    return [planner, poster, recoverer]
  }

  return {
    async start() {
      const sender = await opened()
      await jobs.askForPlan()
      loops = startLoops(sender)
    },

    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
      loops = []
      if (ready === null) return
      await ready
      await jobs.stop()
    },

    async runOnce() {
      const sender = await opened()
      const { signal } = new AbortController()
      const recovered = await putRight(sender)
      const planned = await plan(signal, () => undefined)
      const posted = await postingFor(sender).workOff(signal)
      return { ...recovered, ...planned, ...posted }
    },

    wake() {
      isWoken = true
      loops[0]?.wake()
    },

    choose,
    chooseFor,
    async thisWeek(person, conversationId) {
      const here = conversationId === undefined ? [] : await store.boardsOf(person, conversationId)
      const board = here[0] ?? (await store.boardsOf(person))[0]
      if (board !== undefined) return chooseFor(board)
      const schoolYearAt = schoolYearsOf([])
      const week = mondayOf(dateAt(now(), schoolYearAt(now()).timeZone))
      const nothing = { pastPrompts: [], levels: [], trainings: [] }
      return chooseForWeek(person.personId, week, schoolYearAt(middleOfWeek(week)), nothing, shownAtOnce)
    },
    clean,
  }
}
