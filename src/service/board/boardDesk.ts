import type {
  Ask,
  BoardExport,
  BoardView,
  ChangeSchedule,
  FeedView,
  GiveAnswer,
  MadeFeed,
  OpenBoard,
  PartnerDigest,
  Place,
  PostView,
  Publish,
  WeeklyAction,
} from '../../contract/board.ts'
import type { BoardDocument, PutDocument } from '../../contract/documents.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { ChosenPrompt } from '../../domain/reflection/reflection.ts'
import type { BoardRow, BookingRow, PersonKey } from '../store/rows.ts'

/** Why something was refused; the sentence is for the person. */
export type Refusal =
  /** There is no such thing, or the person has no part in it: nobody can tell which. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'conflict'; readonly sentence: string; readonly current: unknown }
  | { readonly kind: 'invalid'; readonly sentence: string }

/** What came of a call. */
export type Done<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal }

/** How a question came to be asked: by itself, or beside a message; and the card that it is in already, if it is. */
export interface AskedFrom {
  readonly origin: 'asked' | 'message'
  /** Null when the bot is to post one. */
  readonly card: { readonly conversationId: string; readonly activityId: string } | null
}

/**
 * Everything that one of the two can do with a board, whoever asks: the tab through the API, or a card through the bot.
 * Membership decides every call.
 */
export interface BoardDesk {
  open(person: PersonKey, input: OpenBoard): Promise<Done<BoardView>>
  read(person: PersonKey, boardId: string): Promise<Done<BoardView>>
  /** The boards of a place that the person is a member of; none for anybody else. */
  find(person: PersonKey, place: Place): Promise<Done<{ readonly boards: readonly BoardView[] }>>
  changeSchedule(person: PersonKey, boardId: string, input: ChangeSchedule): Promise<Done<BoardView>>
  weeklyAction(person: PersonKey, boardId: string, input: WeeklyAction): Promise<Done<BoardView>>
  posts(
    person: PersonKey,
    boardId: string,
    before: number | null,
  ): Promise<Done<{ readonly posts: readonly PostView[]; readonly next: number | null }>>
  post(person: PersonKey, postId: string): Promise<Done<PostView>>
  ask(person: PersonKey, boardId: string, input: Ask, from: AskedFrom): Promise<Done<PostView>>
  giveAnswer(person: PersonKey, postId: string, input: GiveAnswer): Promise<Done<PostView>>
  removePost(person: PersonKey, postId: string): Promise<Done<undefined>>
  publish(person: PersonKey, boardId: string, what: Publish): Promise<Done<undefined>>
  withdraw(person: PersonKey, boardId: string): Promise<Done<undefined>>
  /** What the other publishes, as far as they share it. */
  readPartner(person: PersonKey, boardId: string): Promise<Done<PartnerDigest>>
  putDocument(person: PersonKey, boardId: string, document: PutDocument): Promise<Done<BoardDocument>>
  readFeed(person: PersonKey, boardId: string): Promise<Done<{ feed: FeedView }>>
  /** Makes the link to subscribe to, in place of the one made at `ifMadeAt`. This is the only time that it is told. */
  makeFeed(person: PersonKey, boardId: string, ifMadeAt: EpochMs | null): Promise<Done<MadeFeed>>
  endFeed(person: PersonKey, boardId: string): Promise<Done<undefined>>
  putBooking(person: PersonKey, boardId: string, booking: BookingRow): Promise<Done<undefined>>
  removeBooking(person: PersonKey, boardId: string, eventUid: string): Promise<Done<undefined>>
  exportMine(person: PersonKey, boardId: string): Promise<Done<BoardExport>>
  leave(person: PersonKey, boardId: string): Promise<Done<undefined>>
  /** The boards of a person, of one conversation only when that is given. */
  boardIds(person: PersonKey, conversationId?: string): Promise<readonly string[]>
}

/** What the desk has the bot do. Without a bot, questions live in the tab alone. */
export interface CardPoster {
  /** Posts a question's card where the board lives. Failures are logged, never thrown: the tab has the question. */
  post(postId: string): Promise<void>
  /** Refreshes the cards of a question in place. Failures are logged, never thrown. */
  refresh(postId: string): Promise<void>
}

/** What the desk asks of the weekly delivery. */
export interface WeeklyQuestions {
  /** The questions that would suit a board this week, the best first. */
  choose(board: BoardRow, week: IsoDate, count: number): Promise<readonly ChosenPrompt[]>
  /** A board has become due, or a posting is to be tried again: look now rather than at the next tick. */
  wake(): void
}
