import { dateAt, type EpochMs, type IsoDate } from '../domain/calendar/dates.ts'
import { type OwnTermDates, termDatesFor } from '../domain/schoolYear/ownTermDates.ts'
import { createSchoolYear, type SchoolYear } from '../domain/schoolYear/schoolYear.ts'
import { schoolYearName, schoolYearOf } from '../domain/schoolYear/termDates.ts'

/** Finds the school year that an instant belongs to. */
export type SchoolYearAt = (instant: EpochMs) => SchoolYear

/** The school years of a board by its own term dates; by the usual ones where it has given none. */
export type SchoolYearsOf = (ownYears: readonly OwnTermDates[]) => SchoolYearAt

/** A year laid out day by day takes some 50 kB. Schools of one authority have the same dates, and share it. */
const mostYears = 500
const mostInstants = 100

/** Remembers what was asked for lately: laying a year out takes ten milliseconds, and a Monday asks for thousands. */
function remembering<From, Value>(
  most: number,
  keyOf: (from: From) => string | number,
  make: (from: From) => Value,
): (from: From) => Value {
  const known = new Map<string | number, Value>()
  return (from) => {
    const key = keyOf(from)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(from)
    for (const oldest of known.keys()) {
      if (known.size < most) break
      known.delete(oldest)
    }
    known.set(key, made)
    return made
  }
}

const itself = (number: number) => number

/** Lays years out once for all boards that have the same dates. */
export function createSchoolYears(timeZone: string): SchoolYearsOf {
  const dateOf = remembering(mostInstants, itself, (instant: EpochMs) => dateAt(instant, timeZone))
  const usualYear = remembering(mostYears, itself, (startYear: number) =>
    createSchoolYear(termDatesFor(startYear, []), timeZone),
  )
  const ownYear = remembering(mostYears, JSON.stringify, (own: OwnTermDates) => {
    const startYear = Number(own.name.slice(0, 4))
    try {
      return createSchoolYear(termDatesFor(startYear, [own]), timeZone)
    } catch (error) {
      // They were right when they were kept. A bank holiday that was proclaimed since may have come upon an INSET day.
      if (error instanceof RangeError) return usualYear(startYear)
      throw error
    }
  })

  return (ownYears) => {
    const given = (startYear: number) => ownYears.find(({ name }) => name === schoolYearName(startYear))
    const hasBegun = (startYear: number, date: IsoDate) =>
      given(startYear)?.halfTerms.some(({ half, start }) => half === 'autumn1' && start <= date) ?? false
    return (instant) => {
      const date = dateOf(instant)
      const calendarYear = schoolYearOf(date)
      // In some counties term begins in the last days of August.
      const startYear = hasBegun(calendarYear + 1, date) ? calendarYear + 1 : calendarYear
      const own = given(startYear)
      return own === undefined ? usualYear(startYear) : ownYear(own)
    }
  }
}
