import type { IsoDate } from '../calendar/dates.ts'
import { bankHolidays, dateOf } from './bankHolidays.ts'
import { publishedTerms } from './publishedTerms.ts'
import type { TermDates } from './schoolYear.ts'
import { termPattern } from './termPattern.ts'

/**
 * Term dates to begin with for the school year that starts in `startYear`: what is published or modelled, else the
 * usual English pattern. Schools choose their own INSET days; only the first day of the year is taken to be one,
 * as nearly every school does.
 */
export function modelTermDates(startYear: number): TermDates {
  const halfTerms = publishedTerms.get(startYear) ?? termPattern(startYear)
  return {
    name: schoolYearName(startYear),
    halfTerms,
    bankHolidays: bankHolidays(dateOf(startYear, 8, 1), dateOf(startYear + 1, 8, 31)),
    insetDays: halfTerms.slice(0, 1).map(({ start }) => start),
    closedDays: [],
  }
}

/** The year in which a date's school year starts; school years run from September to August. */
export function schoolYearOf(date: IsoDate): number {
  const { year, month } = Temporal.PlainDate.from(date)
  return month >= 9 ? year : year - 1
}

/** A school year as schools write it: `2026/27`. */
export function schoolYearName(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`
}
