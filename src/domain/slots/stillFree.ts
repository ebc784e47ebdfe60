import type { PersonCalendar, Role } from '../calendar/calendar.ts'
import { roles } from '../calendar/calendar.ts'
import { dateAt, type Interval } from '../calendar/dates.ts'
import { intersectIntervals } from '../calendar/intervals.ts'
import { personTimes, type PersonTime } from './freeTime.ts'
import type { SlotInput } from './slots.ts'

function hasRoomFor(interval: Interval, { working, busy }: PersonTime): boolean {
  return (
    working.some(({ startsAt, endsAt }) => startsAt <= interval.startsAt && endsAt >= interval.endsAt) &&
    intersectIntervals([interval], busy).length === 0
  )
}

/** What must be known to say whether a time is still free. */
export interface StillFreeInput extends Pick<SlotInput, 'year' | 'settings'> {
  readonly calendars: Readonly<Record<Role, PersonCalendar>>
}

/**
 * Who of the two has no room at a time any more: at a meeting, teaching, or not at work. Nobody, when it can be booked.
 * On a day that the school is closed it is both.
 */
export function whoIsBusy(interval: Interval, input: StillFreeInput): readonly Role[] {
  const date = dateAt(interval.startsAt, input.year.timeZone)
  if (!input.year.openDates.includes(date)) return roles
  const last = dateAt(interval.endsAt - 1, input.year.timeZone)
  const calendars = roles.map((role) => input.calendars[role])
  const times = personTimes(calendars, date === last ? [date] : [date, last], input.settings)
  return roles.filter((_, i) => times[i] === undefined || !hasRoomFor(interval, times[i]))
}

/** Whether a time is free for both, by the same rules as the suggestions. */
export function isStillFree(interval: Interval, input: StillFreeInput): boolean {
  return whoIsBusy(interval, input).length === 0
}
