import type { IsoDate } from '../calendar/dates.ts'
import { addDays, isoDate, weekdayOf } from '../calendar/dates.ts'
import { easterSunday } from './easter.ts'

/** A bank holiday, or the weekend day for which another day is given. */
interface BankHoliday {
  readonly date: IsoDate
  readonly name: string
}

/**
 * The bank holidays of England from one date to another, both included, in order.
 *
 * By rule: Banking and Financial Dealings Act 1971, schedule 1, with the days proclaimed every year since 1978
 * (New Year's Day, the first Monday in May); https://www.gov.uk/bank-holidays. One that falls on a weekend is
 * listed, and again as "(observed)" on the next weekday that is free. Single holidays by proclamation (a
 * coronation, a jubilee) follow no rule and are not here: a school's own term dates may add them.
 */
export function bankHolidays(from: IsoDate, to: IsoDate): readonly BankHoliday[] {
  const [first, last] = [yearOf(from), yearOf(to)]
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  return years.flatMap(bankHolidaysOf).filter(({ date }) => from <= date && date <= to)
}

function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year)
  const named: readonly BankHoliday[] = [
    { date: dateOf(year, 1, 1), name: "New Year's Day" },
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: firstMondayFrom(dateOf(year, 5, 1)), name: 'May Day' },
    { date: firstMondayFrom(dateOf(year, 5, 25)), name: 'Spring Bank Holiday' },
    { date: firstMondayFrom(dateOf(year, 8, 25)), name: 'Late Summer Bank Holiday' },
    { date: dateOf(year, 12, 25), name: 'Christmas Day' },
    { date: dateOf(year, 12, 26), name: 'Boxing Day' },
  ]
  return withSubstitutes(named).toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** A holiday on a weekend is taken on the next weekday that is not a holiday itself. */
function withSubstitutes(named: readonly BankHoliday[]): readonly BankHoliday[] {
  const all = [...named]
  for (const holiday of named) {
    if (weekdayOf(holiday.date) < 6) continue
    let date = holiday.date
    while (weekdayOf(date) >= 6 || all.some((other) => other.date === date)) date = addDays(date, 1)
    all.push({ date, name: `${holiday.name} (observed)` })
  }
  return all
}

/** The first Monday on or after a date. */
export function firstMondayFrom(date: IsoDate): IsoDate {
  return addDays(date, (8 - weekdayOf(date)) % 7)
}

/** The date of a year, month and day. */
export function dateOf(year: number, month: number, day: number): IsoDate {
  return isoDate(Temporal.PlainDate.from({ year, month, day }).toString())
}

function yearOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).year
}
