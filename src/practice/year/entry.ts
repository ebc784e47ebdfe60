import type { Role, Sensitivity, ShowAs } from '../../domain/calendar/calendar.ts'
import type { IsoDate, MinuteOfDay, Weekday } from '../../domain/calendar/dates.ts'

/** The categories that the practice school tags with: the map's own names of them. */
export type Category =
  | 'EHC plan review'
  | 'EHC needs assessment advice'
  | 'Census'
  | 'Moderation'
  | 'Assessment data'
  | 'Appraisal'
  | 'Governors'
  | 'Budget'
  | 'Reports to parents'
  | 'SEN support review'
  | 'Inclusion strategy'
  | 'Transition'
  | 'Training'
  | 'Teaching'
  | 'Duty'
  | 'Joint time'

/** A stretch of a day, in minutes since midnight. */
export interface Stretch {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** When an entry is: once, for whole days, or week after week while school is open. */
export type When =
  | ({ readonly kind: 'once'; readonly date: IsoDate } & Stretch)
  | { readonly kind: 'allDay'; readonly from: IsoDate; readonly to: IsoDate }
  | ({ readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly everyWeeks: number } & Stretch)

/** Something in the year of one person or of both, before it is an event in a mailbox. */
export interface Entry {
  /** In whose calendars; the first called it. */
  readonly who: readonly [Role, ...Role[]]
  /** Adults' work and codes. Never a child's name. */
  readonly title: string
  readonly when: When
  readonly category?: Category
  readonly showAs?: ShowAs
  readonly sensitivity?: Sensitivity
  readonly place?: string
}

/** A wall-clock time as minutes: `clock(9, 15)`. */
export function clock(hour: number, minute = 0): MinuteOfDay {
  return hour * 60 + minute
}

/** A stretch of so many minutes. */
export function stretch(from: MinuteOfDay, minutes: number): Stretch {
  return { from, to: from + minutes }
}
