import { addDays, type DateRange, type IsoDate } from '../../domain/calendar/dates.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { MapPlace } from '../heatMap/mapPlace.ts'
import { readRanges } from '../year/readRanges.ts'

/** The weeks that somebody looks at: a week, a half-term, or, with the whole year in view, the half-term of today. */
export function visibleRange(year: SchoolYear, place: MapPlace | null, today: IsoDate): DateRange | null {
  if (place?.view === 'week') return { from: place.monday, until: addDays(place.monday, 7) }
  const ranges = readRanges(year)
  if (place?.view === 'term') {
    const at = year.termDates.halfTerms.findIndex(({ half }) => half === place.halfTerm)
    return ranges[at] ?? null
  }
  return ranges.find(({ until }) => today < until) ?? ranges.at(-1) ?? null
}
