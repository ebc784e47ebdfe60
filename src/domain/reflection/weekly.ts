import { addDays, dateAt, type EpochMs, type IsoDate, weekdayOf } from '../calendar/dates.ts'
import { createWallClock } from '../calendar/wallClock.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { WeeklyPosting, WeeklySchedule } from './reflection.ts'

const day = 24 * 3_600_000

/** The Monday of a date's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** Whether the school is open on a day of the week that begins on this Monday. */
export function isSchoolWeek(year: SchoolYear, monday: IsoDate): boolean {
  const end = addDays(monday, 7)
  return year.openDates.some((date) => date >= monday && date < end)
}

/** A question that is a day late is not asked any more: the week has moved on. */
export function isTooLate(posting: WeeklyPosting, now: EpochMs): boolean {
  return now - posting.at > day
}

/** The wished-for weekday; when the school is closed then, its next open day in the week, else the last one before. */
function dayOfPosting(year: SchoolYear, monday: IsoDate, wished: IsoDate): IsoDate | null {
  const end = addDays(monday, 7)
  const open = year.openDates.filter((date) => date >= monday && date < end)
  return open.find((date) => date >= wished) ?? open.at(-1) ?? null
}

function instantOn(date: IsoDate, { minuteOfDay, timeZone }: WeeklySchedule): EpochMs {
  return createWallClock(timeZone, date, date)(date).at(minuteOfDay)
}

/** The posting of one week; null in a holiday and in a week that was skipped. */
function postingIn(schedule: WeeklySchedule, year: SchoolYear, monday: IsoDate): WeeklyPosting | null {
  if (schedule.skippedWeeks.includes(monday)) return null
  const date = dayOfPosting(year, monday, addDays(monday, schedule.weekday - 1))
  if (date === null) return null
  const usual = instantOn(date, schedule)
  const { snoozedUntil } = schedule
  const isSnoozed = snoozedUntil !== null && snoozedUntil > usual && isOpenInWeek(year, monday, schedule, snoozedUntil)
  return { week: monday, at: isSnoozed ? snoozedUntil : usual }
}

/** Whether an instant falls on an open day of the week: a snooze never leads into a weekend or a holiday. */
function isOpenInWeek(year: SchoolYear, monday: IsoDate, { timeZone }: WeeklySchedule, instant: EpochMs): boolean {
  const date = dateAt(instant, timeZone)
  return mondayOf(date) === monday && year.openDates.includes(date)
}

/**
 * The first posting after an instant: once in every week in which the school is open, at the schedule's weekday and
 * minute by the clock of its zone (a minute that the clock skips is as much later, one that it shows twice the first).
 * A snooze moves the posting of its own week to a later open day of it; any other snooze counts for nothing. Null when the schedule is stopped or the year is over.
 */
export function nextPosting(schedule: WeeklySchedule, year: SchoolYear, after: EpochMs): WeeklyPosting | null {
  const last = year.openDates.at(-1)
  if (schedule.isStopped || last === undefined) return null
  const first = mondayOf(year.openDates[0] ?? last)
  const from = mondayOf(dateAt(after, schedule.timeZone))
  for (let monday = from < first ? first : from; monday <= last; monday = addDays(monday, 7)) {
    const posting = postingIn(schedule, year, monday)
    if (posting !== null && posting.at > after) return posting
  }
  return null
}
