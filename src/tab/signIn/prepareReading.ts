import { dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import { createSchoolYear, type SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { modelTermDates, schoolYearOf } from '../../domain/schoolYear/termDates.ts'

/** The zone of England's schools: the fallback where a mailbox tells none. */
export const schoolTimeZone = 'Europe/London'

const schoolYears = new Map<number, SchoolYear>()

/** The usual school year that begins in a year, laid out once. */
export function usualSchoolYear(startYear: number): SchoolYear {
  const known = schoolYears.get(startYear)
  if (known !== undefined) return known
  const made = createSchoolYear(modelTermDates(startYear), schoolTimeZone)
  schoolYears.set(startYear, made)
  return made
}

/** The usual school year that an instant falls into. */
export function schoolYearAt(now: EpochMs): SchoolYear {
  return usualSchoolYear(schoolYearOf(dateAt(now, schoolTimeZone)))
}

/** The code of the adapter that reads both calendars. */
export function loadGraphSource() {
  return import('../../calendars/graph/graphSource.ts')
}

/** Gets ready what reading needs, while people still look at the sign-in page: its code, and this school year's days. */
export function prepareReading(now: EpochMs): void {
  void loadGraphSource()
  void import('../board/boardClient.ts')
  schoolYearAt(now)
}
