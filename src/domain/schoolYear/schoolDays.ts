import type { DateRange, IsoDate } from '../calendar/dates.ts'
import { addDays } from '../calendar/dates.ts'
import { halfTermsInOrder } from './checkTermDates.ts'
import type { SchoolYear } from './schoolYear.ts'

/** How many of the year's school days are before `date`: the place of `date` among them when it is one. */
export function schoolDaysBefore(year: SchoolYear, date: IsoDate): number {
  let [low, high] = [0, year.openDates.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const open = year.openDates[middle]
    if (open !== undefined && open < date) low = middle + 1
    else high = middle
  }
  return low
}

/** The last school day that is not after `date`; null when the school has not been open before it. */
export function lastSchoolDayOnOrBefore(year: SchoolYear, date: IsoDate): IsoDate | null {
  const before = schoolDaysBefore(year, date)
  const onDate = year.openDates[before]
  return onDate === date ? onDate : (year.openDates[before - 1] ?? null)
}

/** School days after `from`, up to `to` with `to`: how many are left. 0 when `to` is not after `from`. */
export function schoolDaysBetween(year: SchoolYear, from: IsoDate, to: IsoDate): number {
  return Math.max(0, schoolDaysUpTo(year, to) - schoolDaysUpTo(year, from))
}

function schoolDaysUpTo(year: SchoolYear, date: IsoDate): number {
  const before = schoolDaysBefore(year, date)
  return year.openDates[before] === date ? before + 1 : before
}

/**
 * The year in six stretches without gaps, for reading calendars one half-term at a time: each from the start of a
 * half-term to the start of the next, the first from the first day of the year, the last to its end.
 */
export function readingRanges(year: SchoolYear): readonly DateRange[] {
  const [first, last] = [year.days[0], year.days.at(-1)]
  if (first === undefined || last === undefined) return []
  const starts = halfTermsInOrder(year.termDates).map(({ start }) => start)
  const edges = [first.date, ...starts.slice(1), addDays(last.date, 1)]
  return edges.slice(1).map((until, i) => ({ from: edges[i] ?? first.date, until }))
}
