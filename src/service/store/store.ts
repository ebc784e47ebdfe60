import type { BoardExport, Place, Publish } from '../../contract/board.ts'
import type { School } from '../../contract/documents.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { Answer, WeeklySchedule } from '../../domain/reflection/reflection.ts'
import type {
  BoardPlan,
  BoardRow,
  BookingRow,
  CardRow,
  ConversationRow,
  DeliveryRow,
  DeliveryState,
  DeliveryTarget,
  DocumentRow,
  FeedRow,
  LevelRow,
  MemberRow,
  PersonKey,
  PlanningFacts,
  PostRow,
  PublishedRow,
  RetentionDates,
} from './rows.ts'

/** Somebody else changed the same thing first: read it again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
}

/**
 * What the pair shares, kept in Postgres. Every method is one transaction; after each change of a board its id is
 * announced to `onChange` listeners of every process.
 */
export interface BoardStore {
  // --- boards and members
  /** The board of a place and pair, made when it is not there; two at once make one. The caller joins it. */
  openBoard(input: {
    readonly tenantId: string
    readonly place: Place
    readonly members: readonly (Omit<MemberRow, 'joinedAt' | 'address'> & {
      readonly address?: string | null | undefined
    })[]
    readonly joining: string
    readonly schedule: WeeklySchedule
    readonly nextPostingAt: EpochMs | null
    readonly now: EpochMs
  }): Promise<BoardRow>
  /** Null when it does not exist, or the person is not a member: nobody can tell which. */
  boardFor(boardId: string, person: PersonKey): Promise<BoardRow | null>
  boardById(boardId: string): Promise<BoardRow | null>
  /** The boards of a person; of one conversation only, when that is given. */
  boardsOf(person: PersonKey, conversationId?: string): Promise<readonly BoardRow[]>
  /** @throws VersionConflict when the board is no longer at `ifVersion` (null: whatever it is at) */
  changeSchedule(
    boardId: string,
    change: {
      readonly schedule: WeeklySchedule
      readonly nextPostingAt: EpochMs | null
      readonly ifVersion: number | null
    },
  ): Promise<BoardRow>
  /** Deletes a person's part: answers, published days, documents, own words asked, membership. The last one out deletes the board. */
  leave(boardId: string, personId: string): Promise<void>
  /**
   * Deletes what is due by the retention rules: published and hidden days of past school years in August, posts and
   * answers after the end of the following term, a link to subscribe to that no calendar has asked for. Returns how many rows went.
   *
   * @param datesOf what has been kept for long enough on boards with these term dates; null for nothing
   */
  deleteExpired(datesOf: (ownYears: School['years']) => RetentionDates | null): Promise<number>

  // --- posts and answers
  addPost(post: Omit<PostRow, 'answers' | 'hiddenFor' | 'version'>): Promise<PostRow>
  postById(postId: string): Promise<PostRow | null>
  /** Newest first, without those that `role` has removed. */
  posts(
    boardId: string,
    role: Role,
    page: { readonly before: EpochMs | null; readonly limit: number },
  ): Promise<readonly PostRow[]>
  /** All that were ever put to the pair, newest first: week and prompt only. */
  pastPrompts(boardId: string): Promise<readonly Pick<PostRow, 'week' | 'promptId' | 'origin'>[]>
  /** Puts one's answer; refused once both have spoken. @throws VersionConflict */
  putAnswer(postId: string, role: Role, answer: Answer, ifVersion: number | null): Promise<PostRow>
  /** Replaces the question of a post that nobody has answered; null when somebody has. */
  replaceQuestion(
    postId: string,
    change: Pick<PostRow, 'promptId' | 'text' | 'followUp' | 'because'>,
  ): Promise<PostRow | null>
  /** Takes it out of one's history and deletes one's answer; gone when both have. */
  removePost(postId: string, role: Role): Promise<void>

  // --- what the pair and each of them have set
  documents(boardId: string): Promise<readonly DocumentRow[]>
  /** The days of the trainings that both have been to. */
  trainings(boardId: string): Promise<readonly IsoDate[]>
  /**
   * Writes a document whole. The same change again, whose answer was lost, is no conflict. Whoever shares no more than
   * busy times has their published deadlines and minutes deleted with it.
   *
   * @param nextPostingAt when the weekly question comes next, of the board as it is with the document
   * @throws VersionConflict when the document is no longer at `ifVersion` (0: when there is one)
   */
  putDocument(
    boardId: string,
    document: Omit<DocumentRow, 'version'> & { readonly ifVersion: number },
    nextPostingAt: (board: BoardRow) => EpochMs | null,
  ): Promise<DocumentRow>

  // --- what each publishes
  publish(boardId: string, personId: string, what: Publish, now: EpochMs): Promise<void>
  withdraw(boardId: string, personId: string): Promise<void>
  /** What a person publishes; null when nothing. */
  published(boardId: string, personId: string): Promise<PublishedRow | null>
  /**
   * Levels of both from a date to another (excluded), by person, for the choice of a question: without the days that
   * they hide, and none while one of the two has paused.
   */
  levels(boardId: string, from: IsoDate, until: IsoDate): Promise<readonly LevelRow[]>
  /** Who publishes anything. */
  publishers(boardId: string): Promise<readonly string[]>

  // --- the link to subscribe to
  feed(boardId: string): Promise<FeedRow | null>
  /**
   * Makes a board's link, in place of the one that there was.
   *
   * @param ifMadeAt when the one was made that it replaces; null where there is none
   * @throws VersionConflict when that is not so any more
   */
  putFeed(
    boardId: string,
    feed: { readonly secretHash: string; readonly madeBy: string; readonly madeAt: EpochMs },
    ifMadeAt: EpochMs | null,
  ): Promise<void>
  endFeed(boardId: string): Promise<void>
  /** The board whose link has a secret with this hash; null when none has. */
  boardOfFeed(secretHash: string): Promise<string | null>
  /** Remembers the day on which a calendar asked for it. */
  noteFeedUse(secretHash: string, day: IsoDate): Promise<void>

  // --- small things that are kept for one
  /** What a person has booked and what ends after an instant, the soonest first. */
  bookings(boardId: string, personId: string, after: EpochMs): Promise<readonly BookingRow[]>
  putBooking(boardId: string, personId: string, booking: BookingRow): Promise<void>
  removeBooking(boardId: string, eventUid: string): Promise<void>
  exportOf(board: BoardRow, personId: string, now: EpochMs): Promise<BoardExport>

  // --- the bot
  putConversation(conversation: ConversationRow): Promise<void>
  conversation(tenantId: string, conversationId: string): Promise<ConversationRow | null>
  /** The conversations in which a bot could post for a board: the place's own, and each member's personal one. Present ones only. */
  conversationsFor(board: BoardRow): Promise<readonly ConversationRow[]>
  addCard(card: CardRow): Promise<void>
  cards(postId: string): Promise<readonly CardRow[]>
  /** What a person has set in the message extension: the theme that searches start with. */
  extensionSettings(person: PersonKey): Promise<{ readonly theme: string | null }>
  putExtensionSettings(person: PersonKey, settings: { readonly theme: string | null }): Promise<void>

  // --- weekly delivery
  /** Boards whose `nextPostingAt` has come, oldest first. */
  boardsDue(now: EpochMs, limit: number): Promise<readonly BoardRow[]>
  /** What planning asks of boards; levels from a date to another (excluded). By the boards' ids, each of them there. */
  planningFacts(boards: readonly BoardRow[], from: IsoDate, until: IsoDate): Promise<ReadonlyMap<string, PlanningFacts>>
  /**
   * Makes the rows of a week's postings, once: existing ones stay as they are. Moves the boards' `nextPostingAt` on in
   * the same transaction. One plan for each board.
   */
  planDeliveries(plans: readonly BoardPlan[]): Promise<void>
  delivery(boardId: string, week: IsoDate, target: DeliveryTarget): Promise<DeliveryRow | null>
  deliveries(boardId: string, limit: number): Promise<readonly DeliveryRow[]>
  /** Marks a due one as being sent by `sender`; null when it is not due any more. */
  claimDelivery(
    key: Pick<DeliveryRow, 'boardId' | 'week' | 'target'>,
    sender: string,
    now: EpochMs,
  ): Promise<DeliveryRow | null>
  /** Records what became of one, with its card when it was posted. */
  settleDelivery(
    key: Pick<DeliveryRow, 'boardId' | 'week' | 'target'>,
    outcome: {
      readonly state: DeliveryState
      readonly note: string | null
      readonly card: CardRow | null
      readonly now: EpochMs
      /** Only when it is in one of these states; in whatever state, when left out. */
      readonly onlyFrom?: readonly DeliveryState[]
    },
  ): Promise<void>
  /** Marks what a dead process was sending as perhaps posted; returns how many. `isAlive` names the senders that live. */
  markDoubtful(isAlive: (sender: string) => boolean | Promise<boolean>, now: EpochMs): Promise<number>

  /** Called with the id and version of every board that changes, by whatever process; returns how to stop. */
  onChange(listener: (boardId: string, version: number) => void): Promise<() => Promise<void>>
}
