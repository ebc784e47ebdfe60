import { type Role, roles } from '../../domain/calendar/calendar.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { PressureSettings, Reason } from '../../domain/pressure/pressure.ts'
import { type Week, type WeekPressure, weekPressure, weeksOf } from '../../domain/pressure/weeks.ts'
import { isUnplanned } from '../../domain/together/unplanned.ts'
import type { JointYear } from '../year/jointYear.ts'

/** What one kind of work asks for in a week. */
interface WeekReason {
  readonly name: string
  readonly hours: number
  /** The deadline, where it is one of the school year's. */
  readonly deadlineId: string | null
}

/** A heavy week: what it asks of each whose lane is shown, and for what most. */
export interface HeavyWeek {
  readonly monday: IsoDate
  readonly people: readonly {
    readonly role: Role
    readonly pressure: WeekPressure
    readonly reasons: readonly WeekReason[]
  }[]
}

/** What is named of a week's work for each of the two. */
const reasonsNamed = 3

/**
 * The weeks ahead (this one among them) that weigh most on the one for whom they are heavier, the heaviest first, with
 * what asks for most of the hours.
 *
 * @param shown whose lanes are drawn
 */
export function heavyWeeks(
  { schoolYear, lanes, settings }: Pick<JointYear, 'schoolYear' | 'lanes' | 'settings'>,
  shown: readonly Role[],
  today: IsoDate,
  count: number,
): readonly HeavyWeek[] {
  return weeksOf(schoolYear)
    .filter(({ monday }) => addDays(monday, 4) >= today)
    .map((week) => ({
      monday: week.monday,
      people: roles
        .filter((role) => shown.includes(role))
        .flatMap((role) => {
          const pressure = weekPressure(lanes[role], week, settings)
          return pressure === null ? [] : { role, pressure, reasons: reasonsOf(lanes[role], week, settings) }
        }),
    }))
    .filter((week) => week.people.length > 0)
    .toSorted((one, other) => heaviest(other) - heaviest(one))
    .slice(0, count)
}

function heaviest({ people }: HeavyWeek): number {
  return Math.max(...people.map(({ pressure }) => Math.min(pressure.pressure, Number.MAX_VALUE)))
}

function reasonsOf(lane: JointYear['lanes'][Role], week: Week, settings: PressureSettings): readonly WeekReason[] {
  const sums = new Map<string, WeekReason>()
  for (const place of week.days) {
    const day = place === null ? undefined : lane.days[place]
    if (day?.kind !== 'open') continue
    for (const reason of day.reasons) {
      const name = nameOf(reason, settings)
      const isOfYear = reason.kind === 'deadline' && reason.libraryTitle !== undefined && !isUnplanned(reason.eventId)
      const deadlineId = isOfYear ? reason.eventId : null
      sums.set(name, { name, hours: (sums.get(name)?.hours ?? 0) + reason.hours, deadlineId })
    }
  }
  return [...sums.values()].toSorted((one, other) => other.hours - one.hours).slice(0, reasonsNamed)
}

function nameOf(reason: Reason, { categories }: PressureSettings): string {
  if (reason.kind !== 'deadline') return 'Meetings'
  return reason.libraryTitle ?? categories.find(({ code }) => code === reason.category)?.name ?? reason.category
}
