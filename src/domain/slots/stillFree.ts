import type { PersonCalendar, Role } from '../calendar/calendar.ts'
import { roles } from '../calendar/calendar.ts'
import { dateAt, type Interval } from '../calendar/dates.ts'
import { intersectIntervals } from '../calendar/intervals.ts'
import { personTime } from './freeTime.ts'
import type { SlotInput } from './slots.ts'

function isFree(calendar: PersonCalendar, interval: Interval, { year, settings }: StillFreeInput): boolean {
  const first = dateAt(interval.startsAt, year.timeZone)
  const last = dateAt(interval.endsAt - 1, year.timeZone)
  const { working, busy } = personTime(calendar, first === last ? [first] : [first, last], settings)
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
  return roles.filter((role) => !isFree(input.calendars[role], interval, input))
}

/** Whether a time is free for both, by the same rules as the suggestions. */
export function isStillFree(interval: Interval, input: StillFreeInput): boolean {
  return whoIsBusy(interval, input).length === 0
}
