import type { AnswerView, BoardView, DeliveryView, PostView } from '../../contract/board.ts'
import type { BoardDocument } from '../../contract/documents.ts'
import { type Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import { mondayOf } from '../../domain/reflection/weekly.ts'
import { theirAnswer } from '../../domain/reflection/twoSided.ts'
import type { BoardRow, BookingRow, ConversationRow, DeliveryRow, PersonKey, PostRow } from '../store/rows.ts'
import { documentsFor } from './documentViews.ts'

/** The role of a person on a board; null for somebody who has no part in it. */
export function roleOf(board: BoardRow, { personId }: PersonKey): Role | null {
  return board.members.find((member) => member.personId === personId)?.role ?? null
}

/** A question as one of the two sees it: the other's answer only when both have spoken. */
export function postView(post: PostRow, role: Role): PostView {
  const theirs: AnswerView | null = theirAnswer(post.answers, role)
  return {
    id: post.id,
    version: post.version,
    promptId: post.promptId,
    text: post.text,
    followUp: post.followUp,
    origin: post.origin,
    week: post.week,
    postedAt: post.postedAt,
    mine: post.answers[role],
    theirs,
    because: [...post.because],
  }
}

function deliveryView({ week, target, state, note, changedAt }: DeliveryRow): DeliveryView {
  return { week, target, state, note, at: changedAt }
}

/** Whom a bot can reach for a board, as the person with this role says it. */
function botReaches(board: BoardRow, conversations: readonly ConversationRow[], role: Role): BoardView['botReaches'] {
  if (conversations.some(({ kind }) => kind !== 'personal')) return 'place'
  const reached = new Set(conversations.map(({ personId }) => personId))
  const isReached = (wanted: (each: Role) => boolean) =>
    board.members.some((member) => wanted(member.role) && reached.has(member.personId))
  const [mine, theirs] = [isReached((each) => each === role), isReached((each) => each !== role)]
  if (mine) return theirs ? 'both' : 'mine'
  return theirs ? 'theirs' : 'nobody'
}

/** All that goes into the view of a board. */
export interface BoardParts {
  readonly board: BoardRow
  readonly role: Role
  readonly latest: readonly PostRow[]
  readonly today: IsoDate
  readonly nextPostingAt: EpochMs | null
  readonly deliveries: readonly DeliveryRow[]
  readonly conversations: readonly ConversationRow[]
  readonly publishers: readonly string[]
  readonly documents: readonly BoardDocument[]
  readonly bookings: readonly BookingRow[]
}

/** A board as one of the two sees it. */
export function boardView(parts: BoardParts): BoardView {
  const { board, role, latest, today } = parts
  const thisMonday = mondayOf(today)
  const ofThisWeek = latest.filter(({ week }) => week === thisMonday)
  const thisWeek = ofThisWeek.find(({ origin }) => origin === 'weekly') ?? ofThisWeek[0]
  return {
    id: board.id,
    version: board.version,
    place: board.place,
    myRole: role,
    members: board.members.map(({ personId, role: memberRole, displayName, address, joinedAt }) => ({
      personId,
      role: memberRole,
      displayName,
      address,
      hasJoined: joinedAt !== null,
      sharesLevels: parts.publishers.includes(personId),
    })),
    schedule: scheduleView(board),
    nextPostingAt: parts.nextPostingAt,
    thisWeek: thisWeek === undefined ? null : postView(thisWeek, role),
    deliveries: parts.deliveries.map(deliveryView),
    botReaches: botReaches(board, parts.conversations, role),
    documents: documentsFor(parts.documents, role, today),
    bookings: [...parts.bookings],
  }
}

function scheduleView({ schedule }: BoardRow): BoardView['schedule'] {
  const { weekday } = schedule
  // A weekly question comes on a school day: what is kept was checked by the contract when it came in.
  if (weekday === 6 || weekday === 7) throw new Error(`A board's weekday is ${weekday}.`)
  return { ...schedule, weekday, skippedWeeks: [...schedule.skippedWeeks] }
}
