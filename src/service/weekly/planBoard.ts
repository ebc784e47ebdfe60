import type { Role } from '../../domain/calendar/calendar.ts'
import { dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { reasonSentence } from '../../domain/reflection/reasonWords.ts'
import { isTooLate, mondayOf } from '../../domain/reflection/weekly.ts'
import type { SchoolYearAt } from '../schoolYears.ts'
import type { BoardPlan, BoardRow, ConversationRow, DeliveryTarget, PlanningFacts, PostRow } from '../store/rows.ts'
import { chooseForWeek, middleOfWeek } from './choose.ts'
import { weeklyPostId } from './deliveryKey.ts'
import { nextPostingAfter } from './nextPosting.ts'
import { notes } from './notes.ts'

const day = 24 * 3_600_000
const roles: readonly Role[] = ['senco', 'leader']

/** The conversation of a target; null when the bot is not there. */
export function conversationOf(
  board: BoardRow,
  target: DeliveryTarget,
  conversations: readonly ConversationRow[],
): ConversationRow | null {
  const present = conversations.filter(({ isPresent }) => isPresent)
  if (target === 'tab') return null
  if (target === 'shared') {
    const { place } = board
    return place.kind === 'pair' ? null : (present.find((each) => each.conversationId === place.id) ?? null)
  }
  const member = board.members.find(({ role }) => role === target)
  return member === undefined
    ? null
    : (present.find(({ kind, personId }) => kind === 'personal' && personId === member.personId) ?? null)
}

/** Where a board's question goes: to the place, else to each of the two in person, else it waits in the tab. */
export function targetsOf(board: BoardRow, conversations: readonly ConversationRow[]): readonly DeliveryTarget[] {
  if (conversationOf(board, 'shared', conversations) !== null) return ['shared']
  const inPerson = roles.filter((role) => conversationOf(board, role, conversations) !== null)
  return inPerson.length > 0 ? inPerson : ['tab']
}

/**
 * Plans a board whose time has come: this week's post and where it goes, or a note that it was missed, and when the
 * next one comes. Pure: two planners at once make the same plan.
 *
 * @param dueAt the board's `nextPostingAt`
 * @param schoolYearAt by the board's own dates
 */
export function planBoard(
  board: BoardRow,
  dueAt: EpochMs,
  facts: PlanningFacts,
  schoolYearAt: SchoolYearAt,
  now: EpochMs,
): BoardPlan {
  const { schedule } = board
  const week = mondayOf(dateAt(dueAt, schedule.timeZone))
  const plan = { boardId: board.id, week, now, nextPostingAt: nextAfter(board, week, dueAt, schoolYearAt, now) }
  // A schedule that moves from Monday to Wednesday on a Tuesday comes due again in a week that has its question.
  const isAsked = facts.pastPrompts.some((past) => past.origin === 'weekly' && past.week === week)
  if (isAsked || schedule.isStopped || schedule.skippedWeeks.includes(week)) {
    return { ...plan, post: null, targets: [] }
  }

  const targets = targetsOf(board, facts.conversations)
  if (isTooLate({ week, at: dueAt }, now)) {
    const missed = targets.slice(0, 1).map((target) => ({ target, state: 'skipped' as const, note: notes.missed }))
    return { ...plan, post: null, targets: missed }
  }
  const post = weeklyPost(board.id, week, facts, schoolYearAt, now)
  if (post === null) return { ...plan, post, targets: [] }
  return {
    ...plan,
    post,
    targets: targets.map((target) =>
      target === 'tab' ? { target, state: 'posted', note: notes.waitsInTab } : { target, state: 'due', note: null },
    ),
  }
}

function weeklyPost(
  boardId: string,
  week: IsoDate,
  facts: PlanningFacts,
  schoolYearAt: SchoolYearAt,
  now: EpochMs,
): Omit<PostRow, 'answers' | 'hiddenFor' | 'version'> | null {
  const [chosen] = chooseForWeek(boardId, week, schoolYearAt(middleOfWeek(week)), facts, 1)
  if (chosen === undefined) return null
  return {
    id: weeklyPostId(boardId, week),
    boardId,
    promptId: chosen.prompt.id,
    text: chosen.prompt.text,
    followUp: chosen.prompt.followUp,
    origin: 'weekly',
    askedBy: null,
    week,
    because: chosen.because.map(reasonSentence),
    postedAt: now,
  }
}

/**
 * The posting after this week's. It is looked for from a day ago, not from now: after a longer outage a posting of
 * this morning is still caught up.
 */
function nextAfter(
  { schedule }: BoardRow,
  week: IsoDate,
  dueAt: EpochMs,
  schoolYearAt: SchoolYearAt,
  now: EpochMs,
): EpochMs | null {
  let next = nextPostingAfter(schedule, schoolYearAt, Math.max(dueAt, now - day))
  while (next !== null && next.week <= week) next = nextPostingAfter(schedule, schoolYearAt, next.at)
  return next?.at ?? null
}
