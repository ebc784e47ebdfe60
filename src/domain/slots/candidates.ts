import type { Interval } from '../calendar/dates.ts'
import { intersectIntervals, minute } from '../calendar/intervals.ts'
import { freeStarts } from './freeStarts.ts'
import type { SlotDay } from './slotDays.ts'

/** Meetings start on the quarter of an hour. */
export const gridMinutes = 15

/** A time that would do, before anything is said about it. */
export interface Candidate extends Interval {
  readonly day: SlotDay
  readonly jointPressure: number
  readonly clearBeforeMinutes: number
  readonly clearAfterMinutes: number
}

/** Room on the tighter side, in minutes. */
export function roomOf({ clearBeforeMinutes, clearAfterMinutes }: Candidate): number {
  return Math.min(clearBeforeMinutes, clearAfterMinutes)
}

/** Every time of a day at which a meeting fits, earliest first. */
export function candidatesOf(day: SlotDay, lengthMinutes: number): readonly Candidate[] {
  const jointPressure = Math.max(day.pressure.senco, day.pressure.leader)
  const { wishedHours, notBefore } = day
  const allowed = { startsAt: Math.max(wishedHours.startsAt, notBefore), endsAt: wishedHours.endsAt }
  return day.commonFree.flatMap((gap) =>
    freeStarts(intersectIntervals([gap], [allowed]), lengthMinutes, gridMinutes).map((startsAt): Candidate => {
      const endsAt = startsAt + lengthMinutes * minute
      return {
        day,
        jointPressure,
        startsAt,
        endsAt,
        clearBeforeMinutes: (startsAt - gap.startsAt) / minute,
        clearAfterMinutes: (gap.endsAt - endsAt) / minute,
      }
    }),
  )
}
