import type { WeeklyBlock, WorkingWeek } from './calendar.ts'
import type { EpochMs, Interval, IsoDate } from './dates.ts'
import { mergeIntervals } from './intervals.ts'
import { createWallClock, type WallDate } from './wallClock.ts'

function intervalsOn(blocks: readonly WeeklyBlock[], date: WallDate): readonly Interval[] {
  return mergeIntervals(
    blocks
      .filter(({ weekday }) => weekday === date.weekday)
      .map(({ from, to }) => ({ startsAt: date.at(from), endsAt: date.at(to) })),
  )
}

function onEach<Value>(timeZone: string, dates: readonly IsoDate[], valueOn: (date: WallDate) => Value): Value[] {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  const wallClock = createWallClock(timeZone, first, last)
  return dates.map((date) => valueOn(wallClock(date)))
}

/**
 * The hours that somebody works on each of the dates, taught ones included, as sorted, disjoint intervals.
 *
 * @param dates in order
 * @throws RangeError when the week's zone is unknown
 */
export function workingIntervals(week: WorkingWeek, dates: readonly IsoDate[]): readonly (readonly Interval[])[] {
  return onEach(week.timeZone, dates, (date) => intervalsOn(week.hours, date))
}

/** The hours that somebody teaches or is on duty on each of the dates, by their weekly timetable. */
export function taughtIntervals(week: WorkingWeek, dates: readonly IsoDate[]): readonly (readonly Interval[])[] {
  return onEach(week.timeZone, dates, (date) => intervalsOn(week.taught, date))
}

/** When each of the dates begins and ends in a zone; a day on which the clocks change has 23 or 25 hours. */
export function wholeDays(timeZone: string, dates: readonly IsoDate[]): readonly Interval[] {
  return onEach(timeZone, dates, (date): Interval => ({ startsAt: date.at(0), endsAt: date.at(1440) }))
}

/** When one date begins and ends in a zone. */
export function wholeDay(timeZone: string, date: IsoDate): Interval {
  const at = createWallClock(timeZone, date, date)(date).at
  const startsAt: EpochMs = at(0)
  return { startsAt, endsAt: at(1440) }
}
