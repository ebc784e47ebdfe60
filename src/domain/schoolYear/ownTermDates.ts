import { isoDate } from '../calendar/dates.ts'
import type { HalfTermName, TermDates } from './schoolYear.ts'
import { modelTermDates, schoolYearName } from './termDates.ts'

/** Term dates as a school gave them, in text; bank holidays are computed. */
export interface OwnTermDates {
  readonly name: string
  readonly halfTerms: readonly { readonly half: HalfTermName; readonly start: string; readonly end: string }[]
  readonly insetDays: readonly string[]
  readonly closedDays: readonly string[]
}

/**
 * The dates of the school year that starts in `startYear`: the school's own where it has given them, else the model.
 *
 * @throws RangeError when a date is no date
 */
export function termDatesFor(startYear: number, own: readonly OwnTermDates[]): TermDates {
  const model = modelTermDates(startYear)
  const given = own.find(({ name }) => name === schoolYearName(startYear))
  if (given === undefined) return model
  return {
    ...model,
    halfTerms: given.halfTerms.map(({ half, start, end }) => ({ half, start: isoDate(start), end: isoDate(end) })),
    insetDays: given.insetDays.map(isoDate),
    closedDays: given.closedDays.map(isoDate),
  }
}
