import type { IsoDate, Weekday } from './dates.ts'

/**
 * Days since 1 January 1970. Temporal does the calendar arithmetic everywhere else; the deadlines of several school
 * years are thousands of additions on every edit, and where a browser has no Temporal of its own each costs
 * microseconds. A test holds every function of this file against Temporal.
 */
export type DayNumber = number

/** The day number of a date of the Gregorian calendar. The day may be beyond the month's end: 32 January is 1 February. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  // Years are counted from March, so that the leap day is the last day of its year.
  return firstOfMarch(month > 2 ? year : year - 1) + daysBefore((month + 9) % 12) + day - 1
}

/** The day number of a date as `YYYY-MM-DD`; NaN when the text is none. */
export function dayNumber(date: string): DayNumber {
  const year = 100 * twoDigitsAt(date, 0) + twoDigitsAt(date, 2)
  return dayNumberOf(year, twoDigitsAt(date, 5), twoDigitsAt(date, 8))
}

/** The number that two characters of a text write; NaN when they are no digits. */
function twoDigitsAt(text: string, place: number): number {
  return 10 * digitAt(text, place) + digitAt(text, place + 1)
}

function digitAt(text: string, place: number): number {
  const digit = text.charCodeAt(place) - 48
  return digit >= 0 && digit <= 9 ? digit : Number.NaN
}

/** Year, month (from 1) and day of the month of a day number. */
export function yearMonthDay(number: DayNumber): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  let marchYear = 1970 + Math.floor(number / 365.2425)
  while (firstOfMarch(marchYear) > number) marchYear -= 1
  const dayOfYear = number - firstOfMarch(marchYear)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: month > 2 ? marchYear : marchYear + 1, month, day: dayOfYear - daysBefore(monthFromMarch) + 1 }
}

/** Dates that were written out before: a school's years are a few thousand days, and each is asked for again and again. */
const writtenDates = new Map<DayNumber, IsoDate>()
const mostRemembered = 20_000

/** The date of a day number. */
export function dateOfDay(number: DayNumber): IsoDate {
  const known = writtenDates.get(number)
  if (known !== undefined) return known
  if (writtenDates.size === mostRemembered) writtenDates.clear()
  const date = writtenDate(number)
  writtenDates.set(number, date)
  return date
}

function writtenDate(number: DayNumber): IsoDate {
  const { year, month, day } = yearMonthDay(number)
  // The one way to a date that does not pass through Temporal: year, month and day are known to be those of a day.
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as IsoDate
}

/** The ISO weekday of a day number. */
export function weekdayOfDay(number: DayNumber): Weekday {
  // 1 January 1970 was a Thursday.
  return weekdays[(((number + 3) % 7) + 7) % 7] ?? 1
}

/** The same day some months later (earlier, when negative); the month's last day where it has no such day. */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = yearMonthDay(number)
  const monthsSinceZero = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(monthsSinceZero / 12), (((monthsSinceZero % 12) + 12) % 12) + 1]
  return dayNumberOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return dayNumberOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - dayNumberOf(year, month, 1)
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Days from 1 March of year 0 to 1 January 1970. */
const epoch = 719_468

function firstOfMarch(year: number): DayNumber {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - epoch
}

/** Days before a month of a year that begins in March: five months have 153 days, wherever one begins to count. */
function daysBefore(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
