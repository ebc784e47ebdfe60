import type { CalendarEvent, PersonCalendar, Role, ShowAs, WeeklyBlock } from '../../../src/domain/calendar/calendar.ts'
import type { EpochMs, Weekday } from '../../../src/domain/calendar/dates.ts'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import type { Lane, OpenDayPressure, PressureSettings } from '../../../src/domain/pressure/pressure.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'

/** 2026/27: 195 school days, half-term from 13 to 21 February, Easter on 28 March. */
export const year = createSchoolYear(modelTermDates(2026), 'Europe/London')

/** Settings in round numbers: a "Review" takes the SENCo 6 h over three days, the leader 3 h; "Teaching" is taught. */
export const roundSettings: PressureSettings = {
  ...defaultPressureSettings,
  categories: [
    {
      code: 'review',
      name: 'Review',
      aliases: ['EHCP'],
      kind: 'deadline',
      effortHours: { senco: 6, leader: 3 },
      leadDays: 3,
      because: 'Round numbers.',
    },
    {
      code: 'teaching',
      name: 'Teaching',
      aliases: [],
      kind: 'taught',
      effortHours: { senco: 0, leader: 0 },
      leadDays: 1,
      because: 'Taught.',
    },
    {
      code: 'jointTime',
      name: 'Joint time',
      aliases: [],
      kind: 'joint',
      effortHours: { senco: 0, leader: 0 },
      leadDays: 1,
      because: 'Joint.',
    },
  ],
}

/** Monday to Friday, 8:00 to 16:00: eight hours a day. */
export const eightHours: readonly WeeklyBlock[] = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  from: 8 * 60,
  to: 16 * 60,
}))

/** The instant at which a clock in London shows this. */
export function london(date: string, time: string): EpochMs {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/London').epochMilliseconds
}

interface EventWish {
  readonly id?: string
  readonly showAs?: ShowAs
  readonly categories?: readonly string[]
}

/** A meeting on a day, unless told otherwise busy and untagged. */
export function aMeeting(
  on: string,
  starts: string,
  ends: string,
  { id = `${on} ${starts}`, showAs = 'busy', categories = [], endsOn = on }: EventWish & { endsOn?: string } = {},
): CalendarEvent {
  const time = { kind: 'timed', startsAt: london(on, starts), endsAt: london(endsOn, ends) } as const
  return { id, iCalUId: null, seriesMasterId: null, time, showAs, sensitivity: 'normal', categories }
}

/** An event of whole days, from the first to the last of them. */
export function anAllDayEvent(
  first: string,
  last = first,
  { id = `${first} all day`, showAs = 'busy', categories = [] }: EventWish = {},
): CalendarEvent {
  const time = { kind: 'allDay', from: isoDate(first), until: addDays(isoDate(last), 1) } as const
  return { id, iCalUId: null, seriesMasterId: null, time, showAs, sensitivity: 'normal', categories }
}

/** A review that is due on a day. */
export function aReview(dueOn: string, id = `review ${dueOn}`): CalendarEvent {
  return anAllDayEvent(dueOn, dueOn, { id, showAs: 'free', categories: ['Review'] })
}

/** A calendar of these events, and a week of eight hours a day. */
export function aCalendar(
  events: readonly CalendarEvent[],
  { hours = eightHours, taught = [] }: { hours?: readonly WeeklyBlock[]; taught?: readonly WeeklyBlock[] } = {},
): PersonCalendar {
  return { events, workingWeek: { timeZone: 'Europe/London', hours, taught } }
}

/** The lane of a calendar with round settings. */
export function aLane(calendar: PersonCalendar, role: Role = 'senco', settings = roundSettings): Lane {
  return computeLane(calendar, role, year, settings)
}

/** An open day of a lane. */
export function openDay(lane: Lane, date: string): OpenDayPressure {
  const day = lane.days.find((candidate) => candidate.date === date)
  if (day?.kind !== 'open') throw new Error(`${date} is not a school day`)
  return day
}

/** The days that ask for anything, and for how much. */
export function hoursByDay(lane: Lane): Record<string, number> {
  const asked = lane.days.flatMap((day) =>
    day.kind === 'open' && day.hoursAsked > 0 ? [[day.date, day.hoursAsked]] : [],
  )
  return Object.fromEntries(asked) as Record<string, number>
}

/** One block of a weekly timetable, in hours of the clock. */
export function aBlock(weekday: Weekday, from: number, to: number): WeeklyBlock {
  return { weekday, from: from * 60, to: to * 60 }
}
