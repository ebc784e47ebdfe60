import { type IsoDate, weekdayOf } from './dates.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** Monday to Sunday. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function partsOf(date: IsoDate) {
  return {
    year: date.slice(0, 4),
    month: months[Number(date.slice(5, 7)) - 1] ?? '',
    day: String(Number(date.slice(8, 10))),
  }
}

/** "Monday", in full. */
export function weekdayName(date: IsoDate): string {
  return weekdayNames[weekdayOf(date) - 1] ?? ''
}

/** "23 November". A year's map asks for hundreds of these, so they are put together without `Intl`. */
export function dayAndMonth(date: IsoDate): string {
  const { day, month } = partsOf(date)
  return `${day} ${month}`
}

/** "23 Nov". */
export function shortDate(date: IsoDate): string {
  const { day, month } = partsOf(date)
  return `${day} ${month.slice(0, 3)}`
}

/** "Nov". */
export function shortMonth(date: IsoDate): string {
  return partsOf(date).month.slice(0, 3)
}

/** "23 November 2026". */
export function dateWithYear(date: IsoDate): string {
  return `${dayAndMonth(date)} ${partsOf(date).year}`
}

/** "Monday 23 November 2026". */
export function longDate(date: IsoDate): string {
  return `${weekdayName(date)} ${dateWithYear(date)}`
}

/** "Mon 23 Nov". */
export function weekdayAndDate(date: IsoDate): string {
  return `${weekdayName(date).slice(0, 3)} ${shortDate(date)}`
}
