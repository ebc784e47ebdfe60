import { addDays, type DateRange } from '../../domain/calendar/dates.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'

/** The whole school year, holidays included, cut where each half-term begins. */
export function readRanges(year: SchoolYear): readonly DateRange[] {
  const first = year.days[0]
  const last = year.days.at(-1)
  if (first === undefined || last === undefined) return []
  const starts = [first.date, ...year.termDates.halfTerms.slice(1).map(({ start }) => start)]
  const end = addDays(last.date, 1)
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? end }))
}
