import { type Role, roles } from '../../domain/calendar/calendar.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { PressureSettings, Reason } from '../../domain/pressure/pressure.ts'
import { type Week, type WeekPressure, weekPressure, weeksOf } from '../../domain/pressure/weeks.ts'
import { isUnplanned } from '../../domain/together/unplanned.ts'
import { counted } from '../words/numbers.ts'
import type { JointYear } from '../year/jointYear.ts'

/** What one kind of work asks for in a week. */
interface WeekReason {
  /** With how many there are, where they have no names of their own: "23 meetings", "4 × EHC plan review". */
  readonly name: string
  readonly hours: number
  /** The deadline, where it is one of the school year's. */
  readonly deadlineId: string | null
}

/** A week of one of the two: its level, and what asks for its hours, the most first. */
export interface PersonWeekReasons {
  readonly role: Role
  readonly pressure: WeekPressure
  readonly reasons: readonly WeekReason[]
}

/** A week of each whose lane is shown. */
export interface WeekReasons {
  readonly monday: IsoDate
  readonly people: readonly PersonWeekReasons[]
}

type Lanes = Pick<JointYear, 'schoolYear' | 'lanes' | 'settings'>

/**
 * The weeks ahead (this one among them) that weigh most on the one for whom they are heavier, the heaviest first, with
 * what asks for most of the hours.
 *
 * @param shown whose lanes are drawn
 */
export function heavyWeeks(year: Lanes, shown: readonly Role[], today: IsoDate, count: number): readonly WeekReasons[] {
  return weeksOf(year.schoolYear)
    .filter(({ monday }) => addDays(monday, 4) >= today)
    .map((week) => reasonsOfWeek(year, shown, week))
    .filter((week) => week.people.length > 0)
    .toSorted((one, other) => heaviest(other) - heaviest(one))
    .slice(0, count)
}

/** The week in which a day is, whatever it asks for; null for one without a school day. */
export function weekOfDay(year: Lanes, shown: readonly Role[], date: IsoDate): WeekReasons | null {
  const week = weeksOf(year.schoolYear).findLast(({ monday }) => monday <= date)
  const found = week === undefined ? null : reasonsOfWeek(year, shown, week)
  return found === null || found.people.length === 0 ? null : found
}

/** The level of whoever a week is heavier for. */
export function heavier({ people }: WeekReasons): WeekPressure | null {
  return people.map(({ pressure }) => pressure).toSorted((a, b) => bounded(b) - bounded(a))[0] ?? null
}

/** Whether any reason of a week leads to a deadline of the school year. */
export function hasLink({ people }: WeekReasons): boolean {
  return people.some(({ reasons }) => reasons.some(({ deadlineId }) => deadlineId !== null))
}

function reasonsOfWeek({ lanes, settings }: Lanes, shown: readonly Role[], week: Week): WeekReasons {
  const people = roles
    .filter((role) => shown.includes(role))
    .flatMap((role) => {
      const pressure = weekPressure(lanes[role], week, settings)
      return pressure === null ? [] : { role, pressure, reasons: reasonsOf(lanes[role], week, settings) }
    })
  return { monday: week.monday, people }
}

function heaviest({ people }: WeekReasons): number {
  return Math.max(...people.map(({ pressure }) => bounded(pressure)))
}

/** Work without an hour to do it in is more than any figure. */
function bounded({ pressure }: WeekPressure): number {
  return Math.min(pressure, Number.MAX_VALUE)
}

function reasonsOf(lane: JointYear['lanes'][Role], week: Week, settings: PressureSettings): readonly WeekReason[] {
  const sums = new Map<string, Omit<WeekReason, 'name'> & { readonly events: Set<string> }>()
  for (const place of week.days) {
    const day = place === null ? undefined : lane.days[place]
    if (day?.kind !== 'open') continue
    for (const reason of day.reasons) {
      const name = nameOf(reason, settings)
      const isOfYear = reason.kind === 'deadline' && reason.libraryTitle !== undefined && !isUnplanned(reason.eventId)
      const deadlineId = isOfYear ? reason.eventId : null
      const { hours, events } = sums.get(name) ?? { hours: 0, events: new Set<string>() }
      sums.set(name, { hours: hours + reason.hours, deadlineId, events: events.add(reason.eventId) })
    }
  }
  return [...sums]
    .map(([name, { hours, deadlineId, events }]) => ({ name: nameOfAll(name, events.size), hours, deadlineId }))
    .toSorted((one, other) => other.hours - one.hours)
}

function nameOfAll(name: string, count: number): string {
  if (name === meetings) return counted(count, 'meeting')
  return count === 1 ? name : `${count} × ${name}`
}

const meetings = 'Meetings'

function nameOf(reason: Reason, { categories }: PressureSettings): string {
  if (reason.kind !== 'deadline') return meetings
  return reason.libraryTitle ?? categories.find(({ code }) => code === reason.category)?.name ?? reason.category
}
