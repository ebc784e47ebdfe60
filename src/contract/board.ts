import * as z from 'zod/mini'
import { dateText as date } from './dateText.ts'
import { documentSchema } from './documents.ts'

/** How long an answer, a question in one's own words, or a line may be, in characters. */
export const mostCharacters = { answer: 2000, question: 300, line: 200 } as const

const trimmed = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const instant = z.int().check(z.nonnegative())
const version = z.int().check(z.nonnegative())
const uuid = z.uuid()
/** Where somebody's mail goes: free/busy is asked for by it. Null while nobody has told. */
const address = z.optional(z.nullable(trimmed(320)))

const roleSchema = z.enum(['senco', 'leader'])

/** Where a board lives: a Teams channel, a group chat, or with the two alone (a chat of two, the personal app). */
export const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('channel'), id: trimmed(300) }),
  z.object({ kind: z.literal('groupChat'), id: trimmed(300) }),
  z.object({ kind: z.literal('pair') }),
])
export type Place = z.infer<typeof placeSchema>

/** Opens the board of a pair at a place, or makes it. The caller is one of the two. */
export const openBoardSchema = z.object({
  place: placeSchema,
  myRole: roleSchema,
  /** The partner's directory object id and name. */
  partner: z.object({ id: uuid, displayName: trimmed(120), address }),
  myName: trimmed(120),
  myAddress: address,
  timeZone: trimmed(60),
})
export type OpenBoard = z.infer<typeof openBoardSchema>

export const scheduleSchema = z.object({
  weekday: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  minuteOfDay: z.int().check(z.gte(0), z.lte(1439)),
  timeZone: trimmed(60),
  isStopped: z.boolean(),
  skippedWeeks: z.array(date).check(z.maxLength(60)),
  snoozedUntil: z.nullable(instant),
})
export type ScheduleView = z.infer<typeof scheduleSchema>

const memberSchema = z.object({
  personId: uuid,
  role: roleSchema,
  displayName: z.string(),
  address,
  /** False until that person has opened the board. */
  hasJoined: z.boolean(),
  /** Whether that person tells the board how heavy their days are. */
  sharesLevels: z.boolean(),
})

export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('answered'), text: z.string(), at: instant }),
  z.object({ kind: z.literal('passed'), at: instant }),
])
export type AnswerView = z.infer<typeof answerSchema>

/** A question as one of the two sees it. */
export const postSchema = z.object({
  id: uuid,
  version,
  /** Null for a question in somebody's own words. */
  promptId: z.nullable(z.string()),
  text: z.string(),
  followUp: z.nullable(z.string()),
  origin: z.enum(['weekly', 'asked', 'message']),
  /** The Monday of the week that it belongs to. */
  week: date,
  postedAt: instant,
  mine: answerSchema,
  /** Null until both have answered or passed: then what the other said. */
  theirs: z.nullable(answerSchema),
  /** Why it was chosen, as sentences; empty for a question that somebody asked. */
  because: z.array(z.string()),
})
export type PostView = z.infer<typeof postSchema>

/** What became of a week's posting, for the delivery log. */
export const deliverySchema = z.object({
  week: date,
  /** Where it went: to the shared place, or to one of the two in person. */
  target: z.enum(['shared', 'senco', 'leader', 'tab']),
  state: z.enum(['due', 'sending', 'posted', 'perhapsPosted', 'skipped', 'failed']),
  /** What happened, as a sentence; null when there is nothing to say. */
  note: z.nullable(z.string()),
  at: instant,
})
export type DeliveryView = z.infer<typeof deliverySchema>

/** A meeting that was booked from the board: when it was to be, and its `iCalUId`. */
export const bookingSchema = z.object({
  eventUid: trimmed(500),
  startsAt: instant,
  endsAt: instant,
})

export const boardSchema = z.object({
  id: uuid,
  version,
  place: placeSchema,
  myRole: roleSchema,
  members: z.array(memberSchema),
  schedule: scheduleSchema,
  /** When the next weekly question comes, over the summer too; null when it is stopped or no school week is left. */
  nextPostingAt: z.nullable(instant),
  /** This week's question; null when there is none (yet). */
  thisWeek: z.nullable(postSchema),
  deliveries: z.array(deliverySchema),
  /** Whether the bot can post where the board lives: to the place, or to both in person. */
  botReaches: z.enum(['place', 'both', 'mine', 'theirs', 'nobody']),
  /** What the pair and each of them have set: of the other's, what this member's tab needs to draw. */
  documents: z.array(documentSchema),
  /** What this member has booked from the board and what is not over yet, the soonest first. */
  bookings: z.array(bookingSchema),
})
export type BoardView = z.infer<typeof boardSchema>

/** Answers or passes; refused when the question has changed since `ifVersion` was read. */
export const giveAnswerSchema = z.object({
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('answered'), text: trimmed(mostCharacters.answer) }),
    z.object({ kind: z.literal('passed') }),
    z.object({ kind: z.literal('open') }),
  ]),
  ifVersion: version,
})
export type GiveAnswer = z.infer<typeof giveAnswerSchema>

/** Asks a question now. `requestId` makes a repeated request ask once. */
export const askSchema = z.object({
  requestId: uuid,
  question: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('library'), promptId: trimmed(60) }),
    z.object({ kind: z.literal('ownWords'), text: trimmed(mostCharacters.question) }),
  ]),
})
export type Ask = z.infer<typeof askSchema>

export const changeScheduleSchema = z.object({ schedule: scheduleSchema, ifVersion: version })
export type ChangeSchedule = z.infer<typeof changeScheduleSchema>

/** One tap on the weekly question. `another` replaces this week's, while nobody has answered it. */
export const weeklyActionSchema = z.object({
  action: z.enum(['skipWeek', 'snooze', 'another', 'stop', 'start', 'postAgain']),
  week: date,
})
export type WeeklyAction = z.infer<typeof weeklyActionSchema>

/** What somebody tells the board of a school year: a coarse level per day, and dated categories. Never a title. */
export const publishSchema = z.object({
  schoolYear: z.string().check(z.regex(/^\d{4}\/\d{2}$/)),
  days: z
    .array(
      z.object({
        date,
        level: z.int().check(z.gte(0), z.lte(4)),
        /** Minutes of meetings that day; null where somebody gives the level alone. */
        meetingMinutes: z.nullable(z.int().check(z.gte(0), z.lte(1440))),
      }),
    )
    .check(z.maxLength(400)),
  deadlines: z
    .array(
      z.object({
        date,
        /** The code of a category rule. */
        category: z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/)),
      }),
    )
    .check(z.maxLength(400)),
})
export type Publish = z.infer<typeof publishSchema>

const publishedSchema = z.extend(publishSchema, { at: instant })

/**
 * What the other has published, for as long as they share their deadlines and neither has paused, without the days
 * that they hide; `at` says how fresh it is.
 */
export const partnerDigestSchema = z.object({ digest: z.nullable(publishedSchema) })
export type PartnerDigest = z.infer<typeof partnerDigestSchema>

/** One's own boards at a place. */
export const foundBoardsSchema = z.object({ boards: z.array(boardSchema) })

/** The link by which calendars subscribe to the board's deadlines. What it is is told once, to whoever makes it. */
export const feedSchema = z.object({
  feed: z.nullable(z.object({ madeBy: roleSchema, madeAt: instant, usedOn: z.nullable(date) })),
})
export type FeedView = z.infer<typeof feedSchema>['feed']

/** Makes the link, in place of the one that was made at `ifMadeAt`; null where there is none. */
export const makeFeedSchema = z.object({ ifMadeAt: z.nullable(instant) })

/** A link that was just made: where it is on this server, and when it was made. */
export const madeFeedSchema = z.object({
  path: z.string().check(z.regex(/^\/feeds\/[A-Za-z0-9_-]{43}\.ics$/)),
  madeAt: instant,
})
export type MadeFeed = z.infer<typeof madeFeedSchema>

/** Everything that the board holds about one person, for them to take away. */
export const exportSchema = z.object({
  exportedAt: instant,
  board: z.object({
    id: uuid,
    place: placeSchema,
    role: roleSchema,
    displayName: z.string(),
    address: z.nullable(z.string()),
  }),
  schedule: scheduleSchema,
  answers: z.array(z.object({ question: z.string(), week: date, postedAt: instant, answer: answerSchema })),
  asked: z.array(z.object({ question: z.string(), postedAt: instant })),
  published: z.nullable(publishedSchema),
  /** One's own, and what the pair says of its school. */
  documents: z.array(documentSchema),
  bookings: z.array(bookingSchema),
  /** The link to subscribe to, if it is theirs: when it was made, and when a calendar last asked for it. */
  feed: z.nullable(z.object({ madeAt: instant, usedOn: z.nullable(date) })),
})
export type BoardExport = z.infer<typeof exportSchema>

/** An answer that is no answer (RFC 9457): `title` is one sentence for the person. */
export const problemSchema = z.object({
  title: z.string(),
  status: z.int(),
  /** For 409: the thing as it is now. */
  current: z.optional(z.unknown()),
})
export type Problem = z.infer<typeof problemSchema>
