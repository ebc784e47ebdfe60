import { dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import type { WeeklySchedule } from '../../domain/reflection/reflection.ts'
import { isSchoolWeek, mondayOf } from '../../domain/reflection/weekly.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { SchoolYearAt } from '../schoolYears.ts'
import { nextPostingAfter } from '../weekly/nextPosting.ts'

/** Monday at eight: before the week has begun, and after the gate is open. */
export function usualSchedule(timeZone: string): WeeklySchedule {
  return { weekday: 1, minuteOfDay: 8 * 60, timeZone, isStopped: false, skippedWeeks: [], snoozedUntil: null }
}

/** When the next question comes, over the summer too; null when it is stopped or no school week is left. */
export function nextPostingAt(schedule: WeeklySchedule, schoolYearAt: SchoolYearAt, now: EpochMs): EpochMs | null {
  return nextPostingAfter(schedule, schoolYearAt, now)?.at ?? null
}

/** A new board has its first question at once when its week's time has passed: nobody waits six days to see one. */
export function firstPostingAt(schedule: WeeklySchedule, schoolYearAt: SchoolYearAt, now: EpochMs): EpochMs | null {
  const today = dateAt(now, schedule.timeZone)
  const monday = mondayOf(today)
  const next = nextPostingAfter(schedule, schoolYearAt, now)
  return isSchoolWeek(schoolYearAt(now), monday) && next?.week !== monday ? now : (next?.at ?? null)
}

/** Whether the host knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.PlainDate.from('2026-09-01').toZonedDateTime(name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The day after a date on which the school is open; null when the year has none left. */
export function nextOpenDate(year: SchoolYear, after: IsoDate): IsoDate | null {
  return year.openDates.find((date) => date > after) ?? null
}
