import type { WorkingWeek } from '../calendar/calendar.ts'
import { schoolDaysBefore } from '../schoolYear/schoolDays.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { Stretch } from './claimTime.ts'
import { claimDays, claimTime } from './claimTime.ts'
import type { AllDayEvent, EventsByMeaning } from './eventsByMeaning.ts'
import type { HoursTaken } from './pressure.ts'
import { weeklyTime } from './weeklyTime.ts'

/** The hours that somebody has on the school days of a year, and what took the rest of the working hours. */
export interface OpenTime {
  readonly available: readonly Stretch[]
  /** Milliseconds taken, by the day's place among the open dates. */
  readonly taken: Readonly<Record<HoursTaken['kind'], readonly number[]>>
}

/** Working hours of the school days, less absence first and taught time then: what is gone twice is gone once. */
export function openTime(week: WorkingWeek, year: SchoolYear, { outOfOffice, taught }: EventsByMeaning): OpenTime {
  const taken = { outOfOffice: year.openDates.map(() => 0), taught: year.openDates.map(() => 0) }
  const takenAs = (kind: HoursTaken['kind']) => (_: unknown, day: number, milliseconds: number) => {
    taken[kind][day] = (taken[kind][day] ?? 0) + milliseconds
  }
  const taughtBlocks = weeklyTime(week.taught, week.timeZone, year).map((time) => ({ time }))
  const taughtTime = [...taughtBlocks, ...taught.timed].sort((a, b) => a.time.startsAt - b.time.startsAt)

  let time = weeklyTime(week.hours, week.timeZone, year)
  time = claimDays(time, claimantOfDays(outOfOffice.allDay, year), takenAs('outOfOffice'))
  time = claimTime(time, outOfOffice.timed, takenAs('outOfOffice'))
  time = claimDays(time, claimantOfDays(taught.allDay, year), takenAs('taught'))
  time = claimTime(time, taughtTime, takenAs('taught'))
  return { available: time, taken }
}

/** The first of the all-day events on each school day that has one, by the day's place among the open dates. */
export function claimantOfDays(allDay: readonly AllDayEvent[], year: SchoolYear): ReadonlyMap<number, AllDayEvent> {
  const claimants = new Map<number, AllDayEvent>()
  for (const event of allDay) {
    const end = schoolDaysBefore(year, event.time.until)
    for (let day = schoolDaysBefore(year, event.time.from); day < end; day += 1) {
      if (!claimants.has(day)) claimants.set(day, event)
    }
  }
  return claimants
}
