import type { PersonCalendar, Role } from '../domain/calendar/calendar.ts'
import type { DateRange, EpochMs, IsoDate } from '../domain/calendar/dates.ts'

/** Somebody of the pair, as a directory knows them. */
export interface Person {
  readonly id: string
  readonly role: Role
  readonly displayName: string
  /** SMTP address. */
  readonly address: string
}

/** What a lane rests on, shown beside it. Read from live answers, never from a setting. */
export type LaneBasis = 'ownCalendar' | 'sharedCalendar' | 'busyTimes' | 'file'

/** One person's calendar as it was read. */
export interface ReadCalendar {
  readonly person: Person
  readonly basis: LaneBasis
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
  | { readonly kind: 'permissionMissing' }
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
}
