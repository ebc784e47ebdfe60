import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { WeekLoad } from '../../domain/reflection/reflection.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'

/** How heavy somebody says that a day is. */
interface DayLevel {
  readonly date: IsoDate
  readonly level: number
}

/**
 * How heavy a week is for the heavier of the two: the mean of the higher level over its school days. Days of which
 * nobody has said anything do not count; null when there is no other.
 */
export function weekLoad(week: IsoDate, year: SchoolYear, levels: readonly DayLevel[]): WeekLoad | null {
  const until = addDays(week, 7)
  const schoolDays = new Set(year.openDates.filter((date) => date >= week && date < until))
  const highest = new Map<IsoDate, number>()
  for (const { date, level } of levels) {
    if (schoolDays.has(date)) highest.set(date, Math.max(level, highest.get(date) ?? 0))
  }
  if (highest.size === 0) return null
  return [...highest.values()].reduce((sum, level) => sum + level, 0) / highest.size
}
