import type { IsoDate } from '../calendar/dates.ts'
import { addMonths, dateOfDay, dayNumber, dayNumberOf, daysInMonth, weekdayOfDay } from '../calendar/dayNumber.ts'

/** A date in a text, or why what looks like one is none; where it begins and ends. */
export type WrittenDate =
  | { readonly kind: 'date'; readonly date: IsoDate; readonly from: number; readonly to: number }
  | { readonly kind: 'noDate'; readonly sentence: string; readonly from: number; readonly to: number }

/** What is needed to read dates that are not written in full. */
export interface DateContext {
  /** The year in which the school year starts that a date without a year is in. */
  readonly startYear: number
  /** The first and the last day that can be meant. */
  readonly earliest: IsoDate
  readonly latest: IsoDate
}

/** Dates from two years ago to three years ahead; one without a year is in the school year that starts in `startYear`. */
export function datesAround(today: IsoDate, startYear: number): DateContext {
  const day = dayNumber(today)
  return { startYear, earliest: dateOfDay(addMonths(day, -24)), latest: dateOfDay(addMonths(day, 36)) }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const weekday = String.raw`(?:(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const time = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`
const apart = String.raw`(?<![\p{L}\p{N}])`
const end = String.raw`(?![\p{L}\p{N}])`

/** How dates are written, each with the places of its parts: weekday, day, month, year. */
const shapes = [
  {
    pattern: new RegExp(`${apart}${weekday}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}${end}`, 'giu'),
    parts: [1, 4, 3, 2],
  },
  {
    pattern: new RegExp(`${apart}${weekday}(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${time}${end}`, 'giu'),
    parts: [1, 2, 3, 4],
  },
  {
    pattern: new RegExp(
      `${apart}${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${month}(?:,?[\\s-]+(\\d{4}|\\d{2})(?![:\\d]))?${time}${end}`,
      'giu',
    ),
    parts: [1, 2, 3, 4],
  },
  {
    pattern: new RegExp(
      `${apart}${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${time}${end}`,
      'giu',
    ),
    parts: [1, 3, 2, 4],
  },
] as const

/**
 * The dates in a text, in order, as people in England write them: day first, with or without a weekday; ISO dates too.
 *
 * @example
 * writtenDates('Review 3, Mon 23 Nov 2026', context) // one date, which begins at the tenth character
 */
export function writtenDates(text: string, context: DateContext): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  for (const { pattern, parts } of shapes) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (found.some((each) => from < each.to && each.from < to)) continue
      const [weekdayAt, dayAt, monthAt, yearAt] = parts
      const written = {
        text: match[0].trim(),
        weekday: match[weekdayAt] ?? null,
        day: Number(match[dayAt]),
        month: monthOf(match[monthAt] ?? ''),
        year: yearOf(match[yearAt]),
      }
      const read = dateFrom(written, context)
      found.push(typeof read === 'string' ? { kind: 'date', date: read, from, to } : { ...read, from, to })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

interface Written {
  readonly text: string
  readonly weekday: string | null
  readonly day: number
  readonly month: number
  /** Null where none is written. */
  readonly year: number | null
}

function dateFrom({ text, weekday: said, day, month: inMonth, year }: Written, context: DateContext) {
  const noDate = (sentence: string) => ({ kind: 'noDate' as const, sentence })
  if (inMonth > 12 && day <= 12) return noDate(`“${text}” has no month ${inMonth}: write the day before the month.`)
  const inYear = year ?? (inMonth >= 9 ? context.startYear : context.startYear + 1)
  if (inMonth < 1 || inMonth > 12 || day < 1 || day > daysInMonth(inYear, inMonth)) {
    return noDate(`“${text}” is no day of the calendar.`)
  }
  const number = dayNumberOf(inYear, inMonth, day)
  const date = dateOfDay(number)
  if (date < context.earliest || date > context.latest) {
    return noDate(
      `“${text}” is too far away: give a date from ${yearIn(context.earliest)} to ${yearIn(context.latest)}.`,
    )
  }
  const name = weekdayNames[weekdayOfDay(number) - 1] ?? ''
  if (said !== null && !name.toLowerCase().startsWith(said.slice(0, 3).toLowerCase())) {
    return noDate(`“${text}” is a ${name}: look up which day is meant.`)
  }
  return date
}

function yearIn(date: IsoDate): string {
  return date.slice(0, 4)
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}
