import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { HalfTermName, SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { Narrowing } from '../deadlines/narrowing.ts'
import type { LaneId } from './lanes.ts'
import { allMarks } from './markFilter.ts'
import type { MapDay, OpenWeek, YearRow } from './yearRows.ts'

/** The three distances from which the map can be seen. */
type MapView = 'year' | 'term' | 'week'

/** Where somebody is on the map. Kept while they visit another page or sign in again. */
export interface MapPlace {
  readonly view: MapView
  readonly halfTerm: HalfTermName
  /** The Monday of the week in view. */
  readonly monday: IsoDate
  readonly laneInFront: LaneId
  readonly isTable: boolean
  /** Which deadlines are marked. */
  readonly marks: Narrowing
  /** The opened day's place in the school year. */
  readonly openedDay: number | null
}

function isWeek(row: YearRow): row is OpenWeek {
  return row.kind === 'week'
}

/** The weeks that have a school day. */
export function openWeeks(rows: readonly YearRow[]): readonly OpenWeek[] {
  return rows.filter(isWeek)
}

/** The week to look at first: this one, or the next that is open, or the last of the year. */
function weekNear(rows: readonly YearRow[], date: IsoDate): OpenWeek | null {
  const weeks = openWeeks(rows)
  return weeks.find(({ monday }) => addDays(monday, 6) >= date) ?? weeks.at(-1) ?? null
}

/** The map's day of a date, if that is a weekday of an open week. */
export function mapDayOn(rows: readonly YearRow[], date: IsoDate): MapDay | null {
  for (const { days } of openWeeks(rows)) {
    const day = days.find((each) => each?.date === date)
    if (day !== undefined && day !== null) return day
  }
  return null
}

/**
 * The day that an address asks to open (`/heat-map?day=2026-12-03`), by its place in the school year; null where the map
 * has no such day.
 */
export function dayAskedFor(rows: readonly YearRow[], date: string | null): number | null {
  for (const { days } of openWeeks(rows)) {
    const day = days.find((each) => each !== null && each.date === date)
    if (day !== undefined && day !== null) return day.index
  }
  return null
}

/** The half-term in which a date is, or which comes next; the last one after the year's end. */
function halfTermNear(year: SchoolYear, date: IsoDate): HalfTermName {
  const { halfTerms } = year.termDates
  return (halfTerms.find(({ end }) => end >= date) ?? halfTerms.at(-1))?.half ?? 'autumn1'
}

/** The rows of one half-term. */
export function rowsOfHalfTerm(rows: readonly YearRow[], year: SchoolYear, half: HalfTermName): readonly OpenWeek[] {
  const term = year.termDates.halfTerms.find((each) => each.half === half)
  if (term === undefined) return []
  return openWeeks(rows).filter(({ monday }) => addDays(monday, 4) >= term.start && monday <= term.end)
}

/** The map as it opens: the whole year, with this week and half-term ready behind it. */
export function firstPlace(year: SchoolYear, rows: readonly YearRow[], today: IsoDate): MapPlace {
  return {
    view: 'year',
    halfTerm: halfTermNear(year, today),
    monday: weekNear(rows, today)?.monday ?? today,
    laneInFront: 'joint',
    isTable: false,
    marks: allMarks,
    openedDay: null,
  }
}
