import type { Permission } from '../permissions.ts'

/**
 * What a request is for, and the permission that its token must carry: the least that Graph takes for it. Each purpose
 * has requests of its own, so that titles never travel with the map's. Null: being signed in is enough.
 */
export const permissionOf = {
  /** Own events and own working hours; the partner is not named. */
  ownCalendar: 'Calendars.ReadBasic',
  /** That, and when the partner is busy. */
  busyTimes: 'Calendars.ReadBasic',
  /** That, and the partner's events as far as they are shared. */
  calendars: 'Calendars.Read.Shared',
  /** Titles of one's own opened day. */
  ownDay: 'Calendars.ReadBasic',
  /** Meetings made here. */
  booking: 'Calendars.ReadWrite',
  /** The partner's role on one's own calendar. */
  sharing: 'Calendars.ReadWrite',
  /** Categories of one's own events. */
  tagging: 'Calendars.ReadWrite',
  /** Deadlines written into one's own calendar. */
  deadlines: 'Calendars.ReadWrite',
  /** One's own list of categories. */
  categories: 'MailboxSettings.ReadWrite',
  /** Who is signed in. */
  me: null,
} as const satisfies Readonly<Record<string, Permission | null>>

/** One of those purposes. */
export type Purpose = keyof typeof permissionOf

/** Purposes for which calendars are read: by how much of the partner's. */
export type ViewPurpose = Extract<Purpose, 'ownCalendar' | 'busyTimes' | 'calendars'>

/** Purposes that change something. Whatever they send can be sent again when its answer was lost. */
const writing: ReadonlySet<Purpose> = new Set(['booking', 'sharing', 'tagging', 'deadlines', 'categories'])

/** Whether something may be changed for this purpose. */
export function isWriting(purpose: Purpose): boolean {
  return writing.has(purpose)
}
