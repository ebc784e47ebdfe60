import type { PersonCalendar, Role } from '../../src/domain/calendar/calendar.ts'
import type { PressureSettings } from '../../src/domain/pressure/pressure.ts'
import { defaultPressureSettings } from '../../src/domain/pressure/settings.ts'
import { createSchoolYear, type SchoolYear } from '../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../src/domain/schoolYear/termDates.ts'
import { everyWeekday, mapCalendar, timeZone } from '../sampleCalendars.ts'

/** Both calendars of a school year, and what the map rests on. */
export interface MapTask {
  readonly year: SchoolYear
  readonly settings: PressureSettings
  readonly calendars: Readonly<Record<Role, PersonCalendar>>
}

/** The year 2026/27 with so many events for each of the two; the SENCo teaches on Mondays, the leader on Thursdays. */
export function createMapTask(eventsEach: number): MapTask {
  const year = createSchoolYear(modelTermDates(2026), timeZone)
  const settings = defaultPressureSettings
  const hours = everyWeekday(8 * 60, 17 * 60)
  const deadlines = settings.categories.filter(({ kind }) => kind === 'deadline').map(({ name }) => name)
  const names: [string, ...string[]] = [deadlines[0] ?? 'Census', ...deadlines.slice(1)]
  const calendarOf = (seed: number, weekday: 1 | 4) =>
    mapCalendar(seed, year.openDates, eventsEach, names, {
      timeZone,
      hours,
      taught: [{ weekday, from: 9 * 60, to: 11 * 60 + 30 }],
    })
  return { year, settings, calendars: { senco: calendarOf(3, 1), leader: calendarOf(4, 4) } }
}
