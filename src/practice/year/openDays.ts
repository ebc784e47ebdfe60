import type { IsoDate, Weekday } from '../../domain/calendar/dates.ts'
import { addDays, daysBetween, weekdayOf } from '../../domain/calendar/dates.ts'
import { dateOf } from '../../domain/schoolYear/bankHolidays.ts'
import { lastSchoolDayOnOrBefore } from '../../domain/schoolYear/schoolDays.ts'
import type { HalfTermName, SchoolYear } from '../../domain/schoolYear/schoolYear.ts'

/** The school's open days, asked for as people name them. */
export interface OpenDays {
  readonly startYear: number
  readonly dates: readonly IsoDate[]
  isOpen(date: IsoDate): boolean
  /** The open days by week, Mondays to Fridays. */
  readonly weeks: readonly (readonly IsoDate[])[]
  /** A weekday in the nth week of a half-term (1 is the week in which it starts), or the nearest open day of it. */
  inWeek(half: HalfTermName, week: number, weekday: Weekday): IsoDate
  /** Which week of which half-term a date is in, from its start and from its end; both count from 1. */
  placeOf(date: IsoDate): { readonly half: HalfTermName; readonly week: number; readonly weekFromEnd: number }
  /** The same from the end: 1 is the last week of the half-term. */
  inWeekFromEnd(half: HalfTermName, week: number, weekday: Weekday): IsoDate
  /** The nth weekday of a calendar month, open or not: the first Thursday of October. */
  nthInMonth(month: number, nth: number, weekday: Weekday): IsoDate
  /** A date of the school year: months from September belong to its first calendar year. */
  on(month: number, day: number): IsoDate
  /** The last open day that is not after a date; the first of the year when there is none. */
  onOrBefore(date: IsoDate): IsoDate
}

/** The open days of a school year. */
export function openDaysOf(year: SchoolYear, startYear: number): OpenDays {
  const dates = year.openDates
  const open = new Set(dates)
  const first = dates[0] ?? dateOf(startYear, 9, 1)
  const onOrBefore = (date: IsoDate) => lastSchoolDayOnOrBefore(year, date) ?? first
  const on = (month: number, day: number) => dateOf(month >= 9 ? startYear : startYear + 1, month, day)
  const halfTerm = (half: HalfTermName) => {
    const found = year.termDates.halfTerms.find((halfTerm) => halfTerm.half === half)
    return found ?? { start: first, end: dates.at(-1) ?? first }
  }
  /** The wanted day when it is open, else the nearest in the same half-term. */
  const nearest = (half: HalfTermName, date: IsoDate) => {
    const { start, end } = halfTerm(half)
    for (let days = 0; days < 14; days += 1) {
      for (const near of [addDays(date, -days), addDays(date, days)]) {
        if (near >= start && near <= end && open.has(near)) return near
      }
    }
    return onOrBefore(date)
  }
  return {
    startYear,
    dates,
    isOpen: (date) => open.has(date),
    weeks: weeksOf(dates),
    placeOf(date) {
      const found = year.termDates.halfTerms.findLast(({ start }) => start <= date)
      const { half, start, end } = found ?? { half: 'autumn1', start: first, end: first }
      const weeks = (from: IsoDate, to: IsoDate) => daysBetween(mondayOf(from), mondayOf(to)) / 7 + 1
      return { half, week: weeks(start, date), weekFromEnd: weeks(date, end) }
    },
    inWeek: (half, week, weekday) =>
      nearest(half, addDays(mondayOf(halfTerm(half).start), 7 * (week - 1) + weekday - 1)),
    inWeekFromEnd: (half, week, weekday) =>
      nearest(half, addDays(mondayOf(halfTerm(half).end), -7 * (week - 1) + weekday - 1)),
    nthInMonth(month, nth, weekday) {
      const monthStart = on(month, 1)
      return addDays(monthStart, ((weekday - weekdayOf(monthStart) + 7) % 7) + 7 * (nth - 1))
    },
    on,
    onOrBefore,
  }
}

/** The Monday of a date's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}

function weeksOf(dates: readonly IsoDate[]): readonly (readonly IsoDate[])[] {
  const weeks = new Map<IsoDate, IsoDate[]>()
  for (const date of dates) weeks.set(mondayOf(date), [...(weeks.get(mondayOf(date)) ?? []), date])
  return [...weeks.values()]
}
