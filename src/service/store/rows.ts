import type * as z from 'zod/mini'
import type { bookingSchema, DeliveryView, Place, Publish } from '../../contract/board.ts'
import type { DocumentKind, PutDocument, School } from '../../contract/documents.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { Answer, WeeklySchedule } from '../../domain/reflection/reflection.ts'

/** Somebody of a tenant: Entra's `tid` and `oid`. */
export interface PersonKey {
  readonly tenantId: string
  readonly personId: string
}

export interface MemberRow {
  readonly personId: string
  readonly role: Role
  readonly displayName: string
  /** SMTP address; null while nobody has told. */
  readonly address: string | null
  /** Null until the person has opened the board. */
  readonly joinedAt: EpochMs | null
}

export interface BoardRow {
  readonly id: string
  readonly tenantId: string
  readonly place: Place
  readonly members: readonly MemberRow[]
  readonly schedule: WeeklySchedule
  /** The term dates that the pair has given; the usual ones hold for other years. */
  readonly ownYears: School['years']
  /** When the weekly question comes next; null when never. Kept by whoever changes the schedule or posts. */
  readonly nextPostingAt: EpochMs | null
  /** Rises with every change of the board or of anything on it. */
  readonly version: number
}

export interface PostRow {
  readonly id: string
  readonly boardId: string
  readonly promptId: string | null
  readonly text: string
  readonly followUp: string | null
  readonly origin: 'weekly' | 'asked' | 'message'
  readonly askedBy: Role | null
  readonly week: IsoDate
  readonly because: readonly string[]
  readonly postedAt: EpochMs
  readonly answers: Readonly<Record<Role, Answer>>
  /** Who has taken it out of their history. */
  readonly hiddenFor: readonly Role[]
  /** Rises with every change of the post. */
  readonly version: number
}

/** A conversation in which the bot was installed. */
export interface ConversationRow {
  readonly tenantId: string
  readonly conversationId: string
  readonly kind: 'channel' | 'groupChat' | 'personal'
  readonly serviceUrl: string
  /** For a personal one: whose. */
  readonly personId: string | null
  readonly isPresent: boolean
}

/** A card of a post in a conversation, so that it can be refreshed in place. */
export interface CardRow {
  readonly postId: string
  readonly conversationId: string
  readonly activityId: string
}

export type DeliveryTarget = DeliveryView['target']
export type DeliveryState = DeliveryView['state']

/** One week's posting of a board to one target: the record that keeps it from happening twice. */
export interface DeliveryRow {
  readonly boardId: string
  readonly week: IsoDate
  readonly target: DeliveryTarget
  readonly state: DeliveryState
  readonly postId: string | null
  readonly attempts: number
  readonly note: string | null
  /** Which process is sending it. */
  readonly sender: string | null
  readonly changedAt: EpochMs
}

/** How heavy somebody says that a day is. */
export interface LevelRow {
  readonly personId: string
  readonly date: IsoDate
  readonly level: number
}

/** What a board's question is chosen by, and where it can go. */
export interface PlanningFacts {
  readonly pastPrompts: readonly Pick<PostRow, 'week' | 'promptId' | 'origin'>[]
  readonly levels: readonly LevelRow[]
  /** The days of the trainings that both have been to. */
  readonly trainings: readonly IsoDate[]
  /** Those in which a bot could post for the board; present ones only. */
  readonly conversations: readonly ConversationRow[]
}

/** A board's posting of a week. */
export interface BoardPlan {
  readonly boardId: string
  readonly week: IsoDate
  /** Null when the week gets no question. */
  readonly post: Omit<PostRow, 'answers' | 'hiddenFor' | 'version'> | null
  readonly targets: readonly Pick<DeliveryRow, 'target' | 'state' | 'note'>[]
  readonly nextPostingAt: EpochMs | null
  readonly now: EpochMs
}

export type BookingRow = z.infer<typeof bookingSchema>

/** A document of a board: what the pair or one of them has set. */
export interface DocumentRow {
  readonly kind: DocumentKind
  /** A person's id, or `shared`. */
  readonly owner: string
  /** Rises with every change of the document. */
  readonly version: number
  readonly content: PutDocument['body']
}

/** What somebody publishes, and since when. */
export type PublishedRow = Publish & { readonly at: EpochMs }

/** The link by which a calendar subscribes to a board's deadlines. */
export interface FeedRow {
  /** Whose press made it, by their id. */
  readonly madeBy: string
  readonly madeAt: EpochMs
  /** The last day on which a calendar asked for it. */
  readonly usedOn: IsoDate | null
}

/** What has been kept for long enough: everything of before these dates. */
export interface RetentionDates {
  readonly publishedBefore: IsoDate
  readonly postsBefore: IsoDate
}
