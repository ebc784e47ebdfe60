import type { PersonCalendar, Role } from '../domain/calendar/calendar.ts'
import type { DateRange, EpochMs, Interval, IsoDate, Weekday } from '../domain/calendar/dates.ts'
import type { Permission } from './permissions.ts'

/** Somebody of the pair, as a directory knows them. */
export interface Person {
  readonly id: string
  readonly role: Role
  readonly displayName: string
  /** SMTP address. */
  readonly address: string
}

/** What a lane rests on, shown beside it. Read from live answers, never from a setting. */
export type LaneBasis =
  | 'ownCalendar'
  | 'sharedCalendar'
  | 'busyTimes'
  /** Busy times, and the categories and dates that the owner published to the board. */
  | 'deadlines'
  | 'file'
  /** The partner's calendar was not asked for. */
  | 'notRead'

/** One person's calendar as it was read. */
export interface ReadCalendar {
  readonly person: Person
  readonly basis: LaneBasis
  /** When its owner last published deadlines; only where the lane rests on them. */
  readonly publishedAt?: EpochMs
  readonly calendar: PersonCalendar
  /** Events that could not be understood and were left out. */
  readonly leftOut: number
}

/** Both calendars, read together. */
export interface PairCalendars {
  readonly me: ReadCalendar
  readonly partner: ReadCalendar
  readonly readAt: EpochMs
}

/** Why a calendar could not be read or written. Each kind has one sentence and one next step on screen. */
export type CalendarFailure =
  | { readonly kind: 'signInExpired' }
  /** Null when it is not one of ours that is missing: an account that may not even be looked at. */
  | { readonly kind: 'permissionMissing'; readonly permission: Permission | null }
  | { readonly kind: 'noMailbox'; readonly whose: 'me' | 'partner' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notFound' }
  /** `detail` is a status and an error code, never anything from a calendar. */
  | { readonly kind: 'unexpected'; readonly detail: string }

/** A value, or an expected failure that the caller must handle. */
export type Outcome<Value, Failure = CalendarFailure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

/** What to read: consecutive ranges (the half-terms for a year, one day before a booking). */
export interface ReadRequest {
  readonly ranges: readonly DateRange[]
  readonly signal: AbortSignal
  /** What is asked of the partner's mailbox: nothing, free/busy, or also the calendar as far as it is shared. */
  readonly partner: 'nothing' | 'busyTimes' | 'calendar'
  /** Called as answers arrive; `done` and `total` count inner requests. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** One event of one's own opened day, with its title. Lives on screen only, for as long as the day is open. */
export interface DayEntry {
  readonly eventId: string
  readonly title: string
}

/** A meeting to be made. */
export interface BookingRequest {
  /** Made once per intent and kept until a definite answer, so that repeating the call books once. */
  readonly transactionId: string
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
  /** IANA zone in which the two people read the meeting. */
  readonly timeZone: string
  readonly subject: string
  /** Plain text of the invitation. */
  readonly agenda: string
  readonly guests: readonly { readonly displayName: string; readonly address: string }[]
  readonly wantsOnlineMeeting: boolean
}

/** A meeting that was made here. */
export interface Booking {
  readonly eventId: string
  readonly iCalUId: string | null
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
  /** `ignored`: it was asked for and the organisation's settings left it out. */
  readonly onlineMeeting: 'made' | 'notAsked' | 'ignored'
}

/** How a series repeats, from its first date to its last, by the calendar's weeks. */
export interface SeriesPattern {
  readonly weekday: Weekday
  readonly everyWeeks: 1 | 2
  /** A date of the weekday. */
  readonly firstDate: IsoDate
  readonly lastDate: IsoDate
}

/** A meeting that repeats, to be made; its times are those of the first date. */
export interface SeriesRequest extends Omit<BookingRequest, 'guests'> {
  readonly pattern: SeriesPattern
}

/** A meeting that repeats, and its single meetings, which `read` answers with ids of their own. Each call can be repeated. */
export interface CalendarSeries {
  /** Makes the series and invites the partner; answers its id. */
  book(request: SeriesRequest, signal: AbortSignal): Promise<Outcome<string>>
  /** Moves a single meeting; everybody who is invited is told. */
  move(eventId: string, to: Interval & { readonly timeZone: string }, signal: AbortSignal): Promise<Outcome<null>>
  /** Invites others to a single meeting, beside the partner. */
  invite(eventId: string, guests: BookingRequest['guests'], signal: AbortSignal): Promise<Outcome<null>>
  /** Lets a series end with another date than it was made for. What was moved or left out may be forgotten by that. */
  end(seriesId: string, pattern: SeriesPattern, signal: AbortSignal): Promise<Outcome<null>>
}

/** The partner's role on one's own calendar, as Outlook has it now. `other` was given by other means than Tandem. */
export type SharedRole = 'none' | 'busyTimes' | 'read' | 'other'

/** Sharing of one's own calendar with the partner, in Outlook itself. Each call can be repeated. */
export interface CalendarSharing {
  read(signal: AbortSignal): Promise<Outcome<SharedRole>>
  /** Gives the partner the role `read`; never `limitedRead`, which shows titles without categories. */
  grant(signal: AbortSignal): Promise<Outcome<null>>
  withdraw(signal: AbortSignal): Promise<Outcome<null>>
}

/** An Outlook category of one's own list; `color` is Graph's `categoryColor`, such as `preset4`. */
export interface MasterCategory {
  readonly displayName: string
  readonly color: string
}

/** A deadline to be written into one's own calendar as an all-day event. */
export interface DeadlineEntry {
  /** The same for the same deadline, so that it is written once and can be removed. */
  readonly key: string
  readonly date: IsoDate
  /** The Outlook category that it carries, beside the one by which Tandem knows its copies. */
  readonly category: string
  /** What it is called: a deadline's own title, never anything of a person. */
  readonly title: string
}

/** Categories of one's own calendar, and deadlines written into it. Touches nothing else there. */
export interface CalendarTags {
  list(signal: AbortSignal): Promise<Outcome<readonly MasterCategory[]>>
  /** Makes those that are not there yet. */
  create(categories: readonly MasterCategory[], signal: AbortSignal): Promise<Outcome<null>>
  /** Sets the categories of one of one's own events. */
  tag(eventId: string, categories: readonly string[], signal: AbortSignal): Promise<Outcome<null>>
  /** Writes those that are not there yet; the keys of all that Tandem has written are answered. */
  writeDeadlines(entries: readonly DeadlineEntry[], signal: AbortSignal): Promise<Outcome<readonly string[]>>
  /** The keys of the deadlines that Tandem has written. */
  writtenDeadlines(signal: AbortSignal): Promise<Outcome<readonly string[]>>
  /** Removes what Tandem has written under these keys; what is gone already is no failure. */
  removeDeadlines(keys: readonly string[], signal: AbortSignal): Promise<Outcome<null>>
}

/** Where events come from and bookings go: the port that each adapter in this folder implements. */
export interface CalendarSource {
  /** Both calendars for the ranges. */
  read(request: ReadRequest): Promise<Outcome<PairCalendars>>
  /** Titles of one's own events on one day; asked for when that day is opened and at no other time. */
  readOwnDay(date: IsoDate, signal: AbortSignal): Promise<Outcome<readonly DayEntry[]>>
  /** Makes the meeting and invites the partner. Safe to repeat with the same `transactionId`. */
  book(request: BookingRequest, signal: AbortSignal): Promise<Outcome<Booking>>
  /** Cancels a meeting made here and tells the partner why. */
  cancel(eventId: string, comment: string, signal: AbortSignal): Promise<Outcome<null>>
  /** Null where nothing can be kept in step: a file. */
  readonly series: CalendarSeries | null
  /** Null where a calendar cannot be shared: a file. */
  readonly sharing: CalendarSharing | null
  /** Null where nothing can be written: a file. */
  readonly tags: CalendarTags | null
}
