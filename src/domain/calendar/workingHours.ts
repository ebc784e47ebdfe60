import type { WeeklyBlock, WorkingWeek } from './calendar.ts'
import type { Interval, IsoDate } from './dates.ts'
import { mergeIntervals } from './intervals.ts'
import { createWallClock, type WallDate } from './wallClock.ts'

/**
 * Some dates as the clocks of a zone show them, so that several things can be laid over them at the price of one.
 *
 * @param dates in order
 * @throws RangeError when the zone is unknown
 */
export function wallDates(timeZone: string, dates: readonly IsoDate[]): readonly WallDate[] {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  return dates.map(createWallClock(timeZone, first, last))
}

/** A weekly timetable laid over dates: for each of them sorted, disjoint intervals. */
export function laidOver(dates: readonly WallDate[], blocks: readonly WeeklyBlock[]): readonly (readonly Interval[])[] {
  return dates.map((date) =>
    mergeIntervals(
      blocks
        .filter(({ weekday }) => weekday === date.weekday)
        .map(({ from, to }) => ({ startsAt: date.at(from), endsAt: date.at(to) })),
    ),
  )
}

/** When a date begins and ends; one on which the clocks change has 23 or 25 hours. */
export function wholeOf(date: WallDate): Interval {
  return { startsAt: date.at(0), endsAt: date.at(1440) }
}

/**
 * The hours that somebody works on each of the dates, taught ones included, as sorted, disjoint intervals.
 *
 * @param dates in order
 * @throws RangeError when the week's zone is unknown
 */
export function workingIntervals(week: WorkingWeek, dates: readonly IsoDate[]): readonly (readonly Interval[])[] {
  return laidOver(wallDates(week.timeZone, dates), week.hours)
}

/** When each of the dates begins and ends in a zone. */
export function wholeDays(timeZone: string, dates: readonly IsoDate[]): readonly Interval[] {
  return wallDates(timeZone, dates).map(wholeOf)
}

/** When one date begins and ends in a zone. */
export function wholeDay(timeZone: string, date: IsoDate): Interval {
  return wholeOf(createWallClock(timeZone, date, date)(date))
}
