import type { EventTime, Sensitivity, ShowAs } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate, Weekday } from '../../domain/calendar/dates.ts'
import type { NamedZone } from './zones.ts'

/** A name and an SMTP address. */
export interface Address {
  readonly name: string
  readonly address: string
}

/** How somebody answered an invitation: Graph's `responseType`. */
export type Response = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded'

/** Somebody who was invited. */
export interface Attendee {
  readonly who: Address
  readonly type: 'required' | 'optional' | 'resource'
  readonly response: Response
  readonly respondedAt: EpochMs | null
}

/** How an event repeats. */
export interface RecurrenceRule {
  readonly pattern:
    | { readonly type: 'daily'; readonly interval: number }
    | {
        readonly type: 'weekly'
        readonly interval: number
        readonly weekdays: readonly Weekday[]
        readonly firstWeekday: Weekday
      }
    | { readonly type: 'absoluteMonthly'; readonly interval: number; readonly dayOfMonth: number }
  readonly startDate: IsoDate
  readonly ends:
    | { readonly type: 'endDate'; readonly endDate: IsoDate }
    | { readonly type: 'numbered'; readonly occurrences: number }
    | { readonly type: 'noEnd' }
}

/** What of an event can differ on one occurrence of its series. */
export type OccurrenceChange = Partial<
  Pick<
    StoredEvent,
    | 'subject'
    | 'body'
    | 'location'
    | 'time'
    | 'showAs'
    | 'sensitivity'
    | 'importance'
    | 'categories'
    | 'attendees'
    | 'response'
    | 'respondedAt'
    | 'modifiedAt'
  >
>

/** A repeating event's rule, and what became of single occurrences, by the date that the rule gives them. */
export interface Series {
  readonly rule: RecurrenceRule
  readonly changes: ReadonlyMap<IsoDate, OccurrenceChange | 'cancelled'>
}

/** An item of one mailbox: a single event, or a series with all of its occurrences. Never changed, only replaced. */
export interface StoredEvent {
  readonly id: string
  readonly iCalUId: string
  readonly subject: string
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string }
  readonly location: string
  /** When it is; for a series, its first occurrence. */
  readonly time: EventTime
  readonly zone: NamedZone
  readonly showAs: ShowAs
  readonly sensitivity: Sensitivity
  readonly importance: 'low' | 'normal' | 'high'
  readonly categories: readonly string[]
  readonly organizer: Address
  readonly attendees: readonly Attendee[]
  /** The mailbox owner's own answer; `organizer` on one's own events. */
  readonly response: Response
  readonly respondedAt: EpochMs | null
  readonly responseRequested: boolean
  readonly allowNewTimeProposals: boolean
  readonly hideAttendees: boolean
  readonly reminderMinutes: number | null
  /** Where to join; null when it is no online meeting. */
  readonly joinUrl: string | null
  readonly transactionId: string | null
  /** What an app has put beside it, by id; nobody sees it without asking for that id. */
  readonly extendedProperties: ReadonlyMap<string, string>
  readonly series: Series | null
  /** Set on events that came from a file, where a series is already laid out in single occurrences. */
  readonly seriesMasterId: string | null
  readonly createdAt: EpochMs
  readonly modifiedAt: EpochMs
  /** Counts up with each change. */
  readonly version: number
}

/** What has to be said of a new event; the rest has the values that Outlook gives an event without more. */
export type NewEvent = Partial<Omit<StoredEvent, 'version'>> &
  Pick<StoredEvent, 'id' | 'iCalUId' | 'subject' | 'time' | 'zone' | 'organizer' | 'createdAt'>

/** An event with Outlook's own defaults for all that is not said. */
export function storedEvent(event: NewEvent): StoredEvent {
  return {
    body: { contentType: 'html', content: '' },
    location: '',
    showAs: event.time.kind === 'allDay' ? 'free' : 'busy',
    sensitivity: 'normal',
    importance: 'normal',
    categories: [],
    attendees: [],
    response: 'organizer',
    respondedAt: null,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    reminderMinutes: 15,
    joinUrl: null,
    transactionId: null,
    extendedProperties: new Map(),
    series: null,
    seriesMasterId: null,
    modifiedAt: event.createdAt,
    version: 1,
    ...event,
  }
}

/** Whether the owner of the mailbox called the meeting. */
export function isOrganizer(event: StoredEvent): boolean {
  return event.response === 'organizer'
}

/** Whether anybody but the owner is kept from its details. */
export function isPrivate(event: Pick<StoredEvent, 'sensitivity'>): boolean {
  return event.sensitivity === 'private' || event.sensitivity === 'confidential'
}
