import type { Role } from '../calendar/calendar.ts'
import type { PersonCalendar } from '../calendar/calendar.ts'
import type { EpochMs, Interval, IsoDate, MinuteOfDay } from '../calendar/dates.ts'
import type { Band, Lane, PressureSettings } from '../pressure/pressure.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'

/** What the suggester looks at. */
export interface SlotInput {
  readonly now: EpochMs
  readonly year: SchoolYear
  readonly settings: PressureSettings
  readonly people: Readonly<Record<Role, { readonly calendar: PersonCalendar; readonly lane: Lane }>>
  /** Others who must be free too; their pressure does not count. */
  readonly guests?: readonly PersonCalendar[]
}

/** What somebody wishes for. */
export interface SlotWish {
  readonly lengthMinutes: number
  /** First and last date to look at, both included. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** At least this long from now. */
  readonly noticeMinutes: number
  /** Hard limits of the wall clock; null when any working hour will do. */
  readonly timeOfDay: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null
  /** How many suggestions are wanted, 1 to 20. */
  readonly count: number
  /** What decides after joint pressure has been equal, or before it when `soonest`. */
  readonly order: 'calmest' | 'soonest' | 'roomiest'
}

/** A time that is free for everybody asked. */
export interface Suggestion extends Interval {
  readonly date: IsoDate
  readonly pressure: Readonly<Record<Role, number>>
  readonly jointPressure: number
  readonly band: Band
  /** Free minutes before and after, for whoever of the two has less; working hours end them. */
  readonly clearBeforeMinutes: number
  readonly clearAfterMinutes: number
  /** The next tagged deadline of either, from this day on; null when none is near (20 school days). */
  readonly nearestDeadline: { readonly category: string; readonly schoolDays: number; readonly role: Role } | null
}

/** The time that people would try first (the earliest free one), when it was not the first suggestion. */
export interface ObviousTime extends Interval {
  readonly date: IsoDate
  readonly because:
    | { readonly kind: 'heavierDay'; readonly role: Role | 'both'; readonly pressure: number; readonly band: Band }
    | { readonly kind: 'lessRoom'; readonly clearMinutes: number }
    | { readonly kind: 'sameDay' }
}

/** One thing given up that would make room. */
export type Relaxation =
  | { readonly kind: 'shorter'; readonly lengthMinutes: number }
  | { readonly kind: 'anyTimeOfDay' }
  | { readonly kind: 'lessNotice'; readonly noticeMinutes: number }
  | { readonly kind: 'later'; readonly to: IsoDate }

/** Why there is no slot: how many school days each reason ruled out. */
export interface NoSlot {
  readonly kind: 'none'
  readonly schoolDaysLookedAt: number
  readonly because: Readonly<
    Record<'notBothAtWork' | 'sencoBusy' | 'leaderBusy' | 'bothTogetherBusy' | 'tooLittleNotice' | 'timeOfDay', number>
  >
  /** The smallest relaxation that gives a slot, and the slot that it gives; null when none of them does. */
  readonly relaxation: { readonly change: Relaxation; readonly gives: Suggestion } | null
}

/** What the suggester answers. The same calendars and wish always give the same answer. */
export type SlotAnswer =
  | {
      readonly kind: 'slots'
      readonly suggestions: readonly Suggestion[]
      readonly obviousTime: ObviousTime | null
      /** What would lead if another order were chosen; only those that would change the first suggestion. */
      readonly otherOrders: readonly { readonly order: SlotWish['order']; readonly first: Suggestion }[]
    }
  | NoSlot
