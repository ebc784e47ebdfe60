import type { BoardView, WeeklyAction } from '../../contract/board.ts'
import { dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { reasonSentence } from '../../domain/reflection/reasonWords.ts'
import type { WeeklySchedule } from '../../domain/reflection/reflection.ts'
import { mondayOf, nextPosting } from '../../domain/reflection/weekly.ts'
import type { SchoolYearsOf } from '../schoolYears.ts'
import type { BoardRow } from '../store/rows.ts'
import type { BoardStore } from '../store/store.ts'
import type { CardPoster, Done, WeeklyQuestions } from './boardDesk.ts'
import { done, invalid } from './done.ts'
import { nextOpenDate } from './schedule.ts'

interface ActionOptions {
  readonly store: BoardStore
  readonly weekly: WeeklyQuestions
  readonly poster: CardPoster
  readonly schoolYearsOf: SchoolYearsOf
  readonly now: () => EpochMs
  readonly changeSchedule: (schedule: WeeklySchedule) => Promise<Done<BoardView>>
}

/** How many questions are looked at for another one. */
const alternatives = 12

/** The one-tap actions on the weekly question. */
export function createWeeklyActions(options: ActionOptions) {
  const { store, weekly, poster, schoolYearsOf, now, changeSchedule } = options

  async function weeklyPost(board: BoardRow, week: IsoDate) {
    const past = await store.pastPrompts(board.id)
    if (!past.some((each) => each.week === week && each.origin === 'weekly')) return null
    const rows = await store.posts(board.id, 'senco', { before: null, limit: 20 })
    const others = await store.posts(board.id, 'leader', { before: null, limit: 20 })
    return [...rows, ...others].find((post) => post.week === week && post.origin === 'weekly') ?? null
  }

  async function another(board: BoardRow, week: IsoDate): Promise<Done<undefined>> {
    const post = await weeklyPost(board, week)
    if (post === null) return invalid('There is no question yet that could be another one.')
    const choices = await weekly.choose(board, week, alternatives)
    const place = choices.findIndex(({ prompt }) => prompt.id === post.promptId)
    const chosen = choices[place + 1] ?? choices.find(({ prompt }) => prompt.id !== post.promptId)
    if (chosen === undefined) return invalid('The library has no other question that fits this week.')
    const replaced = await store.replaceQuestion(post.id, {
      promptId: chosen.prompt.id,
      text: chosen.prompt.text,
      followUp: chosen.prompt.followUp,
      because: chosen.because.map(reasonSentence),
    })
    if (replaced === null) return invalid('One of you has spoken already, so this question stays.')
    await poster.refresh(post.id)
    return done(undefined)
  }

  async function postAgain(board: BoardRow, week: IsoDate): Promise<Done<undefined>> {
    const doubtful = (await store.deliveries(board.id, 50)).filter(
      (each) => each.week === week && (each.state === 'perhapsPosted' || each.state === 'failed'),
    )
    if (doubtful.length === 0) return invalid('Nothing of that week is waiting to be posted again.')
    for (const { target } of doubtful) {
      const key = { boardId: board.id, week, target }
      await store.settleDelivery(key, {
        state: 'due',
        note: null,
        card: null,
        now: now(),
        onlyFrom: ['perhapsPosted', 'failed'],
      })
    }
    weekly.wake()
    return done(undefined)
  }

  function snoozed(board: BoardRow): WeeklySchedule | null {
    const year = schoolYearsOf(board.ownYears)(now())
    const next = nextPosting(board.schedule, year, now())
    const today = dateAt(now(), board.schedule.timeZone)
    const day =
      next === null
        ? null
        : nextOpenDate(year, mondayOf(today) === next.week ? today : dateAt(next.at, board.schedule.timeZone))
    if (next === null || day === null || mondayOf(day) !== next.week) return null
    const { minuteOfDay, timeZone } = board.schedule
    const time = { hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 }
    const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
    return { ...board.schedule, snoozedUntil: at }
  }

  return async (
    board: BoardRow,
    { action, week }: { readonly action: WeeklyAction['action']; readonly week: IsoDate },
    view: () => Promise<BoardView>,
  ): Promise<Done<BoardView>> => {
    const { schedule } = board
    switch (action) {
      case 'stop':
        return changeSchedule({ ...schedule, isStopped: true })
      case 'start':
        return changeSchedule({ ...schedule, isStopped: false })
      case 'skipWeek':
        if ((await weeklyPost(board, week)) !== null)
          return invalid('The question of that week is here already; pass, or leave it.')
        return changeSchedule({ ...schedule, skippedWeeks: [...new Set([...schedule.skippedWeeks, week])] })
      case 'snooze': {
        const later = snoozed(board)
        return later === null ? invalid('There is no later school day in that week.') : changeSchedule(later)
      }
      case 'another':
      case 'postAgain': {
        const outcome = await (action === 'another' ? another : postAgain)(board, week)
        return outcome.ok ? done(await view()) : outcome
      }
    }
  }
}
