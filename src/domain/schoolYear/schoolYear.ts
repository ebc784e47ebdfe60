import type { DateRange, EpochMs, IsoDate } from '../calendar/dates.ts'
import { isoDate } from '../calendar/dates.ts'
import { wholeDays } from '../calendar/workingHours.ts'
import { checkInsetDays, halfTermsInOrder } from './checkTermDates.ts'
import { schoolYearOf } from './termDates.ts'

/** The six half-terms of an English school year, in order. */
export type HalfTermName = 'autumn1' | 'autumn2' | 'spring1' | 'spring2' | 'summer1' | 'summer2'

/** First and last day on which staff are in school; both belong to the half-term. */
export interface HalfTerm {
  readonly half: HalfTermName
  readonly start: IsoDate
  readonly end: IsoDate
}

/** What a school says of its year. Everything else about it is computed. */
export interface TermDates {
  /** As schools write it: `2026/27`. */
  readonly name: string
  readonly halfTerms: readonly HalfTerm[]
  readonly bankHolidays: readonly { readonly date: IsoDate; readonly name: string }[]
  /** Days in term on which staff work and pupils do not come (INSET). They are school days for the map. */
  readonly insetDays: readonly IsoDate[]
  /** Days in term on which nobody works, beside bank holidays: an occasional day, a closure. */
  readonly closedDays: readonly IsoDate[]
}

/** One day of the year as the school sees it. */
export type SchoolDay =
  | { readonly kind: 'open'; readonly date: IsoDate; readonly halfTerm: HalfTermName; readonly isInset: boolean }
  | {
      readonly kind: 'closed'
      readonly date: IsoDate
      readonly because: 'weekend' | 'bankHoliday' | 'holiday' | 'closure'
      /** What to call it on screen: "Good Friday", "Christmas holiday", "Half-term". */
      readonly name: string
    }

/** A school year, day by day. */
export interface SchoolYear {
  readonly name: string
  readonly timeZone: string
  readonly termDates: TermDates
  /** Every date from 1 September (or the first day of term, when earlier) to 31 August, in order. */
  readonly days: readonly SchoolDay[]
  /** The dates of the open days, in order. */
  readonly openDates: readonly IsoDate[]
  /** When each of the days starts in the school's time zone, and after them when the year ends: one more than `days`. */
  readonly dayStarts: readonly EpochMs[]
}

/** What the closed days after each half-term are called. */
const holidayAfter: Readonly<Record<HalfTermName, string>> = {
  autumn1: 'Half-term',
  autumn2: 'Christmas holiday',
  spring1: 'Half-term',
  spring2: 'Easter holiday',
  summer1: 'Half-term',
  summer2: 'Summer holiday',
}

/**
 * Lays a school year out day by day. A closed day has one name: that of a bank holiday before "Weekend", and both
 * before the holiday or closure that they fall in.
 *
 * @throws RangeError saying which half-term is missing, reversed, overlapping or outside the year, or which INSET day
 *   falls on a day when the school is closed
 */
export function createSchoolYear(termDates: TermDates, timeZone: string): SchoolYear {
  const halfTerms = halfTermsInOrder(termDates)
  checkInsetDays(termDates)
  const bankHolidays = new Map(termDates.bankHolidays.map(({ date, name }) => [date, name]))
  const insetDays = new Set(termDates.insetDays)
  const closures = new Set(termDates.closedDays)

  const days: SchoolDay[] = []
  for (const { date, weekday } of everyDayOf(datesOf(halfTerms))) {
    const latest = halfTerms.findLast(({ start }) => start <= date)
    const bankHoliday = bankHolidays.get(date)
    if (bankHoliday !== undefined) days.push({ kind: 'closed', date, because: 'bankHoliday', name: bankHoliday })
    else if (weekday >= 6) days.push({ kind: 'closed', date, because: 'weekend', name: 'Weekend' })
    else if (latest === undefined || latest.end < date) {
      days.push({ kind: 'closed', date, because: 'holiday', name: holidayAfter[latest?.half ?? 'summer2'] })
    } else if (closures.has(date)) days.push({ kind: 'closed', date, because: 'closure', name: 'School closed' })
    else days.push({ kind: 'open', date, halfTerm: latest.half, isInset: insetDays.has(date) })
  }
  const openDates = days.filter(({ kind }) => kind === 'open').map(({ date }) => date)
  const clock = wholeDays(
    timeZone,
    days.map(({ date }) => date),
  )
  const dayStarts = [...clock.map(({ startsAt }) => startsAt), ...clock.slice(-1).map(({ endsAt }) => endsAt)]
  return { name: termDates.name, timeZone, termDates, days, openDates, dayStarts }
}

function everyDayOf({ from, until }: DateRange): readonly { readonly date: IsoDate; readonly weekday: number }[] {
  const first = Temporal.PlainDate.from(from)
  return Array.from({ length: first.until(until, { largestUnit: 'days' }).days }, (_, days) => {
    const date = first.add({ days })
    return { date: isoDate(date.toString()), weekday: date.dayOfWeek }
  })
}

/** 1 September, or the first day of term when that is in August, up to 1 September of the next year. */
function datesOf(halfTerms: readonly HalfTerm[]): DateRange {
  const [first, second, last] = [halfTerms[0], halfTerms[1], halfTerms.at(-1)]
  if (!first || !second || !last) throw new RangeError('A school year has six half-terms.')
  const startYear = schoolYearOf(second.start)
  const [september, nextSeptember] = [isoDate(`${startYear}-09-01`), isoDate(`${startYear + 1}-09-01`)]
  if (first.start < isoDate(`${startYear}-08-01`)) {
    throw new RangeError(`The autumn term starts on ${first.start}, before August ${startYear}.`)
  }
  if (last.end >= nextSeptember) {
    throw new RangeError(`The summer term ends on ${last.end}, after August ${startYear + 1}.`)
  }
  return { from: first.start < september ? first.start : september, until: nextSeptember }
}
