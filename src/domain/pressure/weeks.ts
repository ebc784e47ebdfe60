import type { IsoDate } from '../calendar/dates.ts'
import { addDays, weekdayOf } from '../calendar/dates.ts'
import type { HalfTermName, SchoolYear } from '../schoolYear/schoolYear.ts'
import type { Band, Lane, PressureSettings } from './pressure.ts'
import { bandOf, pressureOf } from './settings.ts'

/** A week of the school year, Monday to Friday. */
export interface Week {
  readonly monday: IsoDate
  /** Monday to Friday as places in `year.days` (and so in a lane's `days`); null outside the school year. */
  readonly days: readonly (number | null)[]
  /** The half-term of the week's first school day; null when the school is closed all week. */
  readonly halfTerm: HalfTermName | null
  /** The name of the holiday when the school is closed all week: "Half-term"; null otherwise. */
  readonly holiday: string | null
}

/** One person's week as a whole. */
export interface WeekPressure {
  readonly hoursAsked: number
  readonly hoursAvailable: number
  readonly pressure: number
  readonly band: Band
}

/** Every week of a school year, holidays included, in order. */
export function weeksOf(year: SchoolYear): readonly Week[] {
  const first = year.days[0]
  if (first === undefined) return []
  const daysIntoWeek = weekdayOf(first.date) - 1
  const monday = addDays(first.date, -daysIntoWeek)
  const count = Math.ceil((year.days.length + daysIntoWeek) / 7)
  const weeks = Array.from({ length: count }, (_, week) => {
    const places = [0, 1, 2, 3, 4].map((weekday) => week * 7 + weekday - daysIntoWeek)
    return weekAt(year, addDays(monday, week * 7), places)
  })
  return weeks.filter(({ days }) => days.some((place) => place !== null))
}

function weekAt(year: SchoolYear, monday: IsoDate, places: readonly number[]): Week {
  const days = places.flatMap((place) => year.days[place] ?? [])
  const open = days.find((day) => day.kind === 'open')
  const holiday = days.find((day) => day.kind === 'closed' && day.because === 'holiday') ?? days[0]
  return {
    monday,
    days: places.map((place) => (place in year.days ? place : null)),
    halfTerm: open?.halfTerm ?? null,
    holiday: open === undefined && holiday?.kind === 'closed' ? holiday.name : null,
  }
}

/**
 * A week's hours asked ÷ its hours available, which is not the mean of its days: a long day weighs more.
 * Null when the school is closed all week.
 */
export function weekPressure(lane: Lane, week: Week, settings: PressureSettings): WeekPressure | null {
  const days = week.days.flatMap((place) => (place === null ? [] : (lane.days[place] ?? [])))
  const open = days.filter((day) => day.kind === 'open')
  if (open.length === 0) return null
  const hoursAsked = open.reduce((sum, day) => sum + day.hoursAsked, 0)
  const hoursAvailable = open.reduce((sum, day) => sum + day.hoursAvailable, 0)
  const pressure = pressureOf(hoursAsked, hoursAvailable)
  return { hoursAsked, hoursAvailable, pressure, band: bandOf(pressure, settings) }
}
