import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { WeeklyPosting, WeeklySchedule } from '../../domain/reflection/reflection.ts'
import { nextPosting } from '../../domain/reflection/weekly.ts'
import type { SchoolYearAt } from '../schoolYears.ts'

/**
 * A board's next posting after an instant, over the end of the school year: after the last of July comes the first of
 * September. Null when the schedule has stopped.
 */
export function nextPostingAfter(
  schedule: WeeklySchedule,
  schoolYearAt: SchoolYearAt,
  after: EpochMs,
): WeeklyPosting | null {
  if (schedule.isStopped) return null
  const year = schoolYearAt(after)
  const nextYearStartsAt = year.dayStarts.at(-1)
  return (
    nextPosting(schedule, year, after) ??
    (nextYearStartsAt === undefined ? null : nextPosting(schedule, schoolYearAt(nextYearStartsAt), after))
  )
}
