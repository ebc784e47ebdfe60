import type { EventTime } from '../calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../calendar/dates.ts'
import { addDays, daysBetween } from '../calendar/dates.ts'
import { schoolDaysBefore } from '../schoolYear/schoolDays.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { PressureSettings } from './pressure.ts'
import { spreadEffort, spreadEvenly } from './spreadEffort.ts'

/** When a deadline is due, and on which school days it is worked on. */
export interface DeadlineSchedule {
  readonly dueOn: IsoDate
  /** The school days that share its work, as places among the year's open dates. */
  readonly firstDay: number
  readonly dayCount: number
  readonly spread: typeof spreadEffort
}

/**
 * A scheduler of the year's deadlines; it answers null for what belongs to another year.
 *
 * A timed event is due on the day that it starts, an event of whole days on its last; longer than `windowDays`, it is a
 * window that is worked on evenly. A deadline on a closed day bites on the last school day before it (on the first one
 * when the school has not been open yet), and a lead time that would begin before the first school day is squeezed into
 * the days that exist: the work does not get less.
 *
 * Dates are looked up in the year, so that no event but an odd one needs calendar arithmetic.
 */
export function createScheduler(
  year: SchoolYear,
  { windowDays }: PressureSettings,
): (time: EventTime, leadDays: number) => DeadlineSchedule | null {
  const placeOf = new Map(year.days.map(({ date }, place) => [date, place]))

  const dayCountOf = (from: IsoDate, until: IsoDate) => {
    const [first, end] = [placeOf.get(from), placeOf.get(until)]
    return first === undefined || end === undefined ? daysBetween(from, until) : end - first
  }
  const dayBefore = (date: IsoDate) => year.days[(placeOf.get(date) ?? 0) - 1]?.date ?? addDays(date, -1)

  const dueBy = (dueOn: IsoDate | undefined, leadDays: number): DeadlineSchedule | null => {
    if (dueOn === undefined || !placeOf.has(dueOn) || year.openDates.length === 0) return null
    const before = schoolDaysBefore(year, dueOn)
    const bitesOn = Math.max(0, year.openDates[before] === dueOn ? before : before - 1)
    const firstDay = Math.max(0, bitesOn - Math.max(1, leadDays) + 1)
    return { dueOn, firstDay, dayCount: bitesOn - firstDay + 1, spread: spreadEffort }
  }

  return (time, leadDays) => {
    if (time.kind === 'timed') return dueBy(year.days[lastAtOrBefore(year.dayStarts, time.startsAt)]?.date, leadDays)
    const lastDate = time.until > time.from ? dayBefore(time.until) : time.from
    if (dayCountOf(time.from, time.until) <= windowDays) return dueBy(lastDate, leadDays)
    const firstDay = schoolDaysBefore(year, time.from)
    const dayCount = schoolDaysBefore(year, time.until) - firstDay
    // A window in which the school is never open is a deadline like any other on its last day.
    if (dayCount === 0) return dueBy(lastDate, leadDays)
    return { dueOn: lastDate, firstDay, dayCount, spread: spreadEvenly }
  }
}

/** The place of the last of some ascending moments that is not after `moment`; -1 when there is none. */
function lastAtOrBefore(moments: readonly EpochMs[], moment: EpochMs): number {
  let [low, high] = [0, moments.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((moments[middle] ?? Infinity) <= moment) low = middle + 1
    else high = middle
  }
  return low - 1
}
