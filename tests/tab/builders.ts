import type { CalendarEvent, PersonCalendar, WorkingWeek } from '../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../src/domain/calendar/dates.ts'
import { createSchoolYear, type SchoolYear } from '../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../src/domain/schoolYear/termDates.ts'

/** The zone of every test in this folder. */
export const timeZone = 'Europe/London'

/** The school year 2026/27 with the published term dates. */
export function aSchoolYear(): SchoolYear {
  return createSchoolYear(modelTermDates(2026), timeZone)
}

/** The instant of a wall clock in London: `at('2026-11-23', '09:00')`. */
export function at(date: string, time: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds
}

/** A busy meeting, 9:00 to 10:00 on Monday 23 November 2026 unless told otherwise. */
export function aMeeting(
  options: Partial<Omit<CalendarEvent, 'time'>> & {
    readonly on?: string
    readonly starts?: string
    readonly ends?: string
  } = {},
): CalendarEvent {
  const { on = '2026-11-23', starts = '09:00', ends = '10:00', ...fields } = options
  return {
    id: 'meeting',
    iCalUId: null,
    seriesMasterId: null,
    showAs: 'busy',
    sensitivity: 'normal',
    categories: [],
    ...fields,
    time: { kind: 'timed', startsAt: at(on, starts), endsAt: at(on, ends) },
  }
}

/** An all-day event on one date. */
export function anAllDayEvent(on: string, fields: Partial<Omit<CalendarEvent, 'time'>> = {}): CalendarEvent {
  const from = isoDate(on)
  const until = isoDate(Temporal.PlainDate.from(on).add({ days: 1 }).toString())
  return { ...aMeeting(), id: 'all-day', ...fields, time: { kind: 'allDay', from, until } }
}

/** Monday to Friday, 8:00 to 16:00, nothing taught. */
export function aWorkingWeek(fields: Partial<WorkingWeek> = {}): WorkingWeek {
  const hours = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 8 * 60, to: 16 * 60 }))
  return { timeZone, hours, taught: [], ...fields }
}

/** A calendar with these events in an ordinary working week. */
export function aCalendar(events: readonly CalendarEvent[], week: WorkingWeek = aWorkingWeek()): PersonCalendar {
  return { events, workingWeek: week }
}
