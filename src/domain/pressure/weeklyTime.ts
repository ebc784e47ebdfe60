import type { WeeklyBlock, WorkingWeek } from '../calendar/calendar.ts'
import type { Interval } from '../calendar/dates.ts'
import { weekdayOf } from '../calendar/dates.ts'
import { mergeIntervals, minute } from '../calendar/intervals.ts'
import { workingIntervals } from '../calendar/workingHours.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { Stretch } from './claimTime.ts'

const usualDay = 24 * 60 * minute

/**
 * A weekly timetable laid over the school days of a year, oldest first and disjoint.
 *
 * The year knows when its days start, so in the school's own time zone a block is an addition; other zones, and days on
 * which the clocks change, are left to `workingIntervals`.
 */
export function weeklyTime(blocks: readonly WeeklyBlock[], timeZone: string, year: SchoolYear): readonly Stretch[] {
  const week = { timeZone, hours: blocks, taught: [] }
  const intervals = timeZone === year.timeZone ? inSchoolZone(week, year) : workingIntervals(week, year.openDates)
  return intervals.flatMap((ofDay, day) => ofDay.map(({ startsAt, endsAt }) => ({ day, startsAt, endsAt })))
}

function inSchoolZone(week: WorkingWeek, { days, dayStarts }: SchoolYear): readonly (readonly Interval[])[] {
  const first = days[0]
  if (first === undefined) return []
  const mondayIs0 = weekdayOf(first.date) - 1
  const sinceMidnight = intervalsByWeekday(week.hours)
  return days.flatMap(({ kind, date }, place) => {
    if (kind === 'closed') return []
    const [startsAt, endsAt] = [dayStarts[place] ?? NaN, dayStarts[place + 1] ?? NaN]
    if (endsAt - startsAt !== usualDay) return workingIntervals(week, [date])
    return [(sinceMidnight[(mondayIs0 + place) % 7] ?? []).map((block) => later(block, startsAt))]
  })
}

/** A week's blocks, Monday first, as disjoint intervals since midnight. */
function intervalsByWeekday(blocks: readonly WeeklyBlock[]): readonly (readonly Interval[])[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const own = blocks.filter((block) => block.weekday === weekday)
    return mergeIntervals(own.map(({ from, to }) => ({ startsAt: from * minute, endsAt: to * minute })))
  })
}

function later({ startsAt, endsAt }: Interval, milliseconds: number): Interval {
  return { startsAt: startsAt + milliseconds, endsAt: endsAt + milliseconds }
}
