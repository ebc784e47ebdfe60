import type { IsoDate } from '../calendar/dates.ts'
import { addDays, weekdayOf } from '../calendar/dates.ts'
import { bankHolidays, dateOf, firstMondayFrom } from './bankHolidays.ts'
import { easterSunday } from './easter.ts'
import type { HalfTerm } from './schoolYear.ts'

/**
 * 190 days with pupils and five INSET days: the year of 39 weeks that England's maintained schools share
 * (School Teachers' Pay and Conditions Document, section 2, "Working days and hours": 195 days).
 */
const staffDays = 195

/**
 * Half-terms for a year for which nothing has been published, by the rules that most English calendars follow:
 *
 * - the year starts on 1 September, or the Monday after when that is a Friday or a weekend;
 * - autumn half-term is the week with 28 October in it (or before it, when that is a weekend);
 * - term ends on the last Friday up to 22 December, for two full weeks;
 * - February half-term is the week with the 17th in it (or before it, when that is a weekend);
 * - the Easter holiday is two weeks from the first Monday from 29 March, moved as little as makes it begin between
 *   two weeks before Easter Monday and Easter Monday itself;
 * - May half-term is the week of the spring bank holiday;
 * - the summer term ends on the day that makes 195 days for staff.
 */
export function termPattern(startYear: number): readonly HalfTerm[] {
  const year = startYear + 1
  const holidays = new Set(bankHolidays(dateOf(startYear, 9, 1), dateOf(year, 8, 31)).map(({ date }) => date))
  const autumnBreak = mondayBefore(dateOf(startYear, 10, 28))
  const christmasBreak = addDays(fridayBefore(dateOf(startYear, 12, 22)), 3)
  const winterBreak = mondayBefore(dateOf(year, 2, 17))
  const easterMonday = addDays(easterSunday(year), 1)
  const easterBreak = clamp(firstMondayFrom(dateOf(year, 3, 29)), addDays(easterMonday, -14), easterMonday)
  const mayBreak = firstMondayFrom(dateOf(year, 5, 25))

  const beforeSummer: readonly HalfTerm[] = [
    { half: 'autumn1', start: firstDayOfYear(startYear), end: addDays(autumnBreak, -3) },
    { half: 'autumn2', start: addDays(autumnBreak, 7), end: addDays(christmasBreak, -3) },
    { half: 'spring1', start: workdayFrom(addDays(christmasBreak, 14), holidays), end: addDays(winterBreak, -3) },
    { half: 'spring2', start: addDays(winterBreak, 7), end: workdayUntil(addDays(easterBreak, -3), holidays) },
    { half: 'summer1', start: workdayFrom(addDays(easterBreak, 14), holidays), end: addDays(mayBreak, -3) },
  ]
  const start = addDays(mayBreak, 7)
  const daysLeft = staffDays - beforeSummer.reduce((days, { start, end }) => days + workdays(start, end, holidays), 0)
  return [...beforeSummer, { half: 'summer2', start, end: nthWorkday(start, daysLeft, holidays) }]
}

function firstDayOfYear(startYear: number): IsoDate {
  const first = dateOf(startYear, 9, 1)
  return weekdayOf(first) >= 5 ? firstMondayFrom(first) : first
}

function mondayBefore(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}

function fridayBefore(date: IsoDate): IsoDate {
  return addDays(date, -((weekdayOf(date) + 2) % 7))
}

function clamp(date: IsoDate, earliest: IsoDate, latest: IsoDate): IsoDate {
  if (date < earliest) return earliest
  return date > latest ? latest : date
}

function isWorkday(date: IsoDate, holidays: ReadonlySet<IsoDate>): boolean {
  return weekdayOf(date) < 6 && !holidays.has(date)
}

function workdayFrom(date: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate {
  return isWorkday(date, holidays) ? date : workdayFrom(addDays(date, 1), holidays)
}

function workdayUntil(date: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate {
  return isWorkday(date, holidays) ? date : workdayUntil(addDays(date, -1), holidays)
}

function workdays(from: IsoDate, to: IsoDate, holidays: ReadonlySet<IsoDate>): number {
  let count = 0
  for (let date = from; date <= to; date = addDays(date, 1)) if (isWorkday(date, holidays)) count += 1
  return count
}

function nthWorkday(from: IsoDate, n: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  const day = workdayFrom(from, holidays)
  return n <= 1 ? day : nthWorkday(addDays(day, 1), n - 1, holidays)
}
