import type { Role } from '../calendar/calendar.ts'
import type { Interval, IsoDate, MinuteOfDay, Weekday } from '../calendar/dates.ts'
import type { Candidate } from './candidates.ts'
import type { SlotWish } from './slots.ts'

/** What somebody wishes for: the same time every week, or every other, from one date to another. */
export interface StandingWish extends Pick<SlotWish, 'lengthMinutes' | 'from' | 'to' | 'noticeMinutes' | 'timeOfDay'> {
  readonly everyWeeks: 1 | 2
  /** How many patterns are wanted beside each other, 1 to 5. */
  readonly count: number
}

/** A time that a meeting can have. */
export type StandingTime = Pick<Candidate, 'startsAt' | 'endsAt' | 'jointPressure'> & { readonly date: IsoDate }

/** Why a meeting cannot be at its usual time. */
export type Collision = 'schoolClosed' | 'notAtWork' | Role | 'both'

/** One meeting that a pattern promises: at its time, moved within its week, or lost because the week has no room. */
export type StandingMeeting =
  | { readonly kind: 'kept'; readonly usualDate: IsoDate; readonly at: StandingTime }
  | { readonly kind: 'moved'; readonly usualDate: IsoDate; readonly because: Collision; readonly at: StandingTime }
  | { readonly kind: 'lost'; readonly usualDate: IsoDate; readonly because: Collision }

/** A time of the week that the two keep for each other, with what becomes of it in every week. */
export interface StandingPattern {
  readonly weekday: Weekday
  /** By the clock of the school's zone. */
  readonly startsAtMinute: MinuteOfDay
  readonly lengthMinutes: number
  readonly everyWeeks: 1 | 2
  /** In order. Weeks in which the school is closed promise none. */
  readonly meetings: readonly StandingMeeting[]
  readonly kept: number
  readonly moved: number
  readonly lost: number
  /** The mean of the joint pressure of the days on which they meet, a day beyond 150 % taken as that; 0 when they never do. */
  readonly meanPressure: number
}

/** A meeting of a pattern that is in both calendars. */
export interface StandingBooking extends Interval {
  /** The date that the pattern has for it; the meeting itself may have been moved. */
  readonly usualDate: IsoDate
}

/** A booked meeting with which something else has come to collide. */
export interface StandingCollision {
  readonly booking: StandingBooking
  readonly because: Collision
  /** The calmest time of the same week; null when the week has none. */
  readonly insteadAt: StandingTime | null
}
