import type { EpochMs, IsoDate, MinuteOfDay, Weekday } from './dates.ts'

/** The two people of a board. The interface's words for them are a setting; these are the code's. */
export type Role = 'senco' | 'leader'

/** Both roles, in the order in which they are always shown. */
export const roles = ['senco', 'leader'] as const satisfies readonly Role[]

/** What each role is called, in a school's own words. */
export type RoleWords = Readonly<Record<Role, string>>

/** What each is called until a school spells it its own way. */
export const usualRoleWords: RoleWords = { senco: 'SENCo', leader: 'headteacher' }

/** The other of the two. */
export function partnerOf(role: Role): Role {
  return role === 'senco' ? 'leader' : 'senco'
}

/** How an event shows in its owner's calendar: Graph's `freeBusyStatus`. */
export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'

/** Graph's `sensitivity`. */
export type Sensitivity = 'normal' | 'personal' | 'private' | 'confidential'

/** When an event is. All-day events float: they name dates, in whatever zone they are read. */
export type EventTime =
  | { readonly kind: 'timed'; readonly startsAt: EpochMs; readonly endsAt: EpochMs }
  | { readonly kind: 'allDay'; readonly from: IsoDate; readonly until: IsoDate }

/**
 * One event or one occurrence of a series, with exactly the fields that the map needs. There is no room here for
 * a title, a place or a person, so none can be kept by mistake.
 */
export interface CalendarEvent {
  readonly id: string
  /** The same in both mailboxes for one meeting; null where the source does not tell (free/busy). */
  readonly iCalUId: string | null
  readonly seriesMasterId: string | null
  readonly time: EventTime
  readonly showAs: ShowAs
  readonly sensitivity: Sensitivity
  /** Outlook category names, as the owner wrote them. */
  readonly categories: readonly string[]
}

/** A weekly stretch of wall-clock time, such as Monday 9:00 to 10:00. */
export interface WeeklyBlock {
  readonly weekday: Weekday
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** When somebody works, and which of those hours are taught or on duty and so cannot be given to anything else. */
export interface WorkingWeek {
  readonly timeZone: string
  readonly hours: readonly WeeklyBlock[]
  readonly taught: readonly WeeklyBlock[]
}

/** What is known of one person's time. */
export interface PersonCalendar {
  readonly events: readonly CalendarEvent[]
  readonly workingWeek: WorkingWeek
}
