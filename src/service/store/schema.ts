import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { ConversationRow, DeliveryState, DeliveryTarget, PostRow } from './rows.ts'
import type { Place } from '../../contract/board.ts'
import type { DocumentKind, PutDocument } from '../../contract/documents.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { WeeklySchedule } from '../../domain/reflection/reflection.ts'

// What the pair shares. Nothing of a calendar but coarse levels and dated categories: there is no column for a title.

/** Milliseconds since 1970, as the domain counts. */
const instant = (name: string) => bigint(name, { mode: 'number' }).$type<EpochMs>()
/** `YYYY-MM-DD`: sorts and compares as text. */
const date = (name: string) => text(name).$type<IsoDate>()
/** What people write. Postgres cannot hold the character U+0000, which nobody types but a request may carry. */
const words = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.replaceAll('\u0000', ''),
})

/** One board per place and pair. */
export const boards = pgTable(
  'boards',
  {
    id: text('id').primaryKey(),
    tenantId: text('tenant_id').notNull(),
    placeKind: text('place_kind').$type<Place['kind']>().notNull(),
    /** The conversation; empty for a board of the two alone. */
    placeId: text('place_id').notNull(),
    /** The two people's ids in order, so that either opens the same board. */
    pair: text('pair').notNull(),
    schedule: jsonb('schedule').$type<WeeklySchedule>().notNull(),
    nextPostingAt: instant('next_posting_at'),
    version: integer('version').notNull().default(1),
    openedAt: instant('opened_at').notNull(),
    /** By the database's own clock, to find what changed while nobody listened. */
    changedAt: instant('changed_at')
      .notNull()
      .default(sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`),
  },
  (table) => [
    unique('boards_place_and_pair').on(table.tenantId, table.placeKind, table.placeId, table.pair),
    index('boards_due')
      .on(table.nextPostingAt, table.id)
      .where(sql`next_posting_at is not null`),
  ],
)

const boardId = () => text('board_id').notNull()
const ofBoard = () => boardId().references(() => boards.id, { onDelete: 'cascade' })

/** The two of a board; one alone when the other has left. */
export const members = pgTable(
  'members',
  {
    boardId: ofBoard(),
    tenantId: text('tenant_id').notNull(),
    personId: text('person_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    displayName: words('display_name').notNull(),
    address: words('address'),
    joinedAt: instant('joined_at'),
  },
  (table) => [
    primaryKey({ columns: [table.boardId, table.personId] }),
    unique('members_role').on(table.boardId, table.role),
    index('members_person').on(table.tenantId, table.personId),
  ],
)

/** Questions put to the pair. */
export const posts = pgTable(
  'posts',
  {
    id: text('id').primaryKey(),
    boardId: ofBoard(),
    promptId: text('prompt_id'),
    question: words('question').notNull(),
    followUp: words('follow_up'),
    origin: text('origin').$type<PostRow['origin']>().notNull(),
    askedBy: text('asked_by').$type<Role>(),
    week: date('week').notNull(),
    because: jsonb('because').$type<readonly string[]>().notNull(),
    postedAt: instant('posted_at').notNull(),
    hiddenForSenco: boolean('hidden_for_senco').notNull().default(false),
    hiddenForLeader: boolean('hidden_for_leader').notNull().default(false),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('posts_newest').on(table.boardId, table.postedAt),
    // Two processes that plan the same week at once cannot both ask a question.
    uniqueIndex('posts_one_weekly')
      .on(table.boardId, table.week)
      .where(sql`origin = 'weekly'`),
  ],
)

/** What each has said; no row while nothing is said. */
export const answers = pgTable(
  'answers',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
    /** Null for a pass. */
    words: words('words'),
    saidAt: instant('said_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.role] })],
)

/** The link by which a calendar subscribes to a board's deadlines. The link itself is nowhere: whoever has it is known by its hash. */
export const feeds = pgTable(
  'feeds',
  {
    boardId: text('board_id')
      .primaryKey()
      .references(() => boards.id, { onDelete: 'cascade' }),
    secretHash: text('secret_hash').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
    /** The last day on which a calendar asked for it; null when none has. */
    usedOn: date('used_on'),
  },
  (table) => [unique('feeds_secret').on(table.secretHash)],
)

/** Who tells the board how heavy their days are, and of which school year. */
export const publications = pgTable(
  'publications',
  {
    boardId: ofBoard(),
    personId: text('person_id').notNull(),
    schoolYear: text('school_year').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.boardId, table.personId] })],
)

/** The coarse level of a day, and how many of its minutes are meetings where somebody tells that. */
export const publishedDays = pgTable(
  'published_days',
  {
    boardId: boardId(),
    personId: text('person_id').notNull(),
    date: date('date').notNull(),
    level: integer('level').notNull(),
    meetingMinutes: integer('meeting_minutes'),
  },
  (table) => [
    primaryKey({ columns: [table.boardId, table.personId, table.date] }),
    foreignKey({
      name: 'published_days_publication',
      columns: [table.boardId, table.personId],
      foreignColumns: [publications.boardId, publications.personId],
    }).onDelete('cascade'),
  ],
)

/** A deadline's date and category, and nothing else of it. */
export const publishedDeadlines = pgTable(
  'published_deadlines',
  {
    boardId: boardId(),
    personId: text('person_id').notNull(),
    position: integer('position').notNull(),
    date: date('date').notNull(),
    category: text('category').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.boardId, table.personId, table.position] }),
    foreignKey({
      name: 'published_deadlines_publication',
      columns: [table.boardId, table.personId],
      foreignColumns: [publications.boardId, publications.personId],
    }).onDelete('cascade'),
  ],
)

/**
 * What the pair and each of them have set, whole and by kind. The owner is a person's id, which stays theirs whatever
 * role a board gives them, or `shared`.
 */
export const documents = pgTable(
  'documents',
  {
    boardId: ofBoard(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    owner: text('owner').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').$type<PutDocument['body']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.boardId, table.kind, table.owner] })],
)

/** Meetings booked from the board: when, and the event's id. */
export const bookings = pgTable(
  'bookings',
  {
    boardId: ofBoard(),
    eventUid: text('event_uid').notNull(),
    personId: text('person_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.boardId, table.eventUid] })],
)

/** Conversations in which the bot was installed. */
export const conversations = pgTable(
  'conversations',
  {
    tenantId: text('tenant_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    kind: text('kind').$type<ConversationRow['kind']>().notNull(),
    serviceUrl: text('service_url').notNull(),
    personId: text('person_id'),
    isPresent: boolean('is_present').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.conversationId] }),
    index('conversations_person').on(table.tenantId, table.personId),
  ],
)

/** Cards of a question, so that they can be refreshed in place. */
export const cards = pgTable(
  'cards',
  {
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    conversationId: text('conversation_id').notNull(),
    activityId: text('activity_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.conversationId, table.activityId] })],
)

/** One week's posting of a board to one target: its key is what keeps it from happening twice. */
export const deliveries = pgTable(
  'deliveries',
  {
    boardId: ofBoard(),
    week: date('week').notNull(),
    target: text('target').$type<DeliveryTarget>().notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    postId: text('post_id').references(() => posts.id, { onDelete: 'set null' }),
    attempts: integer('attempts').notNull().default(0),
    note: text('note'),
    sender: text('sender'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.boardId, table.week, table.target] }),
    index('deliveries_under_way')
      .on(table.state, table.sender)
      .where(sql`state in ('due', 'sending')`),
    index('deliveries_post').on(table.postId),
  ],
)

/** What a person has set in the message extension. */
export const extensionSettings = pgTable(
  'extension_settings',
  { tenantId: text('tenant_id').notNull(), personId: text('person_id').notNull(), theme: text('theme') },
  (table) => [primaryKey({ columns: [table.tenantId, table.personId] })],
)
