import type { PersonCalendar, Role } from '../calendar/calendar.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import { deadlineReasons } from './deadlines.ts'
import { eventsByMeaning } from './eventsByMeaning.ts'
import type { LibraryDeadline } from './libraryDeadlines.ts'
import { hour, meetingReasons } from './meetings.ts'
import type { OpenTime } from './openTime.ts'
import { openTime } from './openTime.ts'
import type { DayPressure, HoursTaken, Lane, PressureSettings } from './pressure.ts'
import { bandOf, pressureOf } from './settings.ts'

/**
 * One person's year: for each school day, hours asked ÷ hours available, and why.
 *
 * Hours available are the working hours less absence and taught time. Hours asked are the meetings that fall into
 * them and the day's share of every deadline. The same calendar gives the same lane, in whatever order its events are.
 *
 * @param library deadlines that count without being in the calendar; one that is in it too counts once
 */
export function computeLane(
  calendar: PersonCalendar,
  role: Role,
  year: SchoolYear,
  settings: PressureSettings,
  library: readonly LibraryDeadline[] = [],
): Lane {
  const events = eventsByMeaning(calendar.events, settings)
  const time = openTime(calendar.workingWeek, year, events)
  const reasonsOf = meetingReasons(time.available, events, year)
  deadlineReasons(events.deadlines, library, role, year, settings, (day, reason) => reasonsOf[day]?.push(reason))
  const millisecondsOf = year.openDates.map(() => 0)
  for (const { day, startsAt, endsAt } of time.available) {
    millisecondsOf[day] = (millisecondsOf[day] ?? 0) + endsAt - startsAt
  }

  let openDaysSeen = 0
  const days = year.days.map((day): DayPressure => {
    if (day.kind === 'closed') return day
    const place = openDaysSeen
    openDaysSeen += 1
    const reasons = reasonsOf[place] ?? []
    const hoursAsked = reasons.reduce((sum, { hours }) => sum + hours, 0)
    const hoursAvailable = (millisecondsOf[place] ?? 0) / hour
    const pressure = pressureOf(hoursAsked, hoursAvailable)
    const band = bandOf(pressure, settings)
    return {
      kind: 'open',
      date: day.date,
      hoursAvailable,
      hoursAsked,
      pressure,
      band,
      reasons,
      taken: taken(time, place),
    }
  })
  return { role, days }
}

function taken({ taken }: OpenTime, day: number): readonly HoursTaken[] {
  return (['taught', 'outOfOffice'] as const)
    .map((kind) => ({ kind, hours: (taken[kind][day] ?? 0) / hour }))
    .filter(({ hours }) => hours > 0)
}
