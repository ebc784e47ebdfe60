import type { Role } from '../calendar/calendar.ts'
import type { EpochMs, Interval, IsoDate } from '../calendar/dates.ts'
import { intersectIntervals, minute, subtractIntervals } from '../calendar/intervals.ts'
import { wallDates, wholeOf } from '../calendar/workingHours.ts'
import type { Lane } from '../pressure/pressure.ts'
import { commonFreeTime, personTimes } from './freeTime.ts'
import type { SlotInput, SlotWish } from './slots.ts'

/** A school day, with what the suggester must know of it. */
export interface SlotDay {
  readonly date: IsoDate
  readonly pressure: Readonly<Record<Role, number>>
  /** Hours in which everybody works. */
  readonly atWork: readonly Interval[]
  /** What each of the two has of those. */
  readonly free: Readonly<Record<Role, readonly Interval[]>>
  /** What everybody has of those, guests included. */
  readonly commonFree: readonly Interval[]
  /** The wished-for hours of the day; the whole day when there are none. */
  readonly wishedHours: Interval
  /** Nothing may start before this: now and the notice. */
  readonly notBefore: EpochMs
}

/** Each person's pressure by date, on open days. */
function pressuresOf(lane: Lane): ReadonlyMap<IsoDate, number> {
  return new Map(lane.days.flatMap((day) => (day.kind === 'open' ? [[day.date, day.pressure] as const] : [])))
}

/** The school days between the wish's dates, in order. */
export function slotDays(input: SlotInput, wish: SlotWish): readonly SlotDay[] {
  const { year, people, settings } = input
  const dates = year.openDates.filter((date) => date >= wish.from && date <= wish.to)
  const calendars = [people.senco.calendar, people.leader.calendar, ...(input.guests ?? [])]
  const [senco, leader, ...guests] = personTimes(calendars, dates, settings)
  if (senco === undefined || leader === undefined) return []
  const atWork = [leader, ...guests].reduce((common, { working }) => intersectIntervals(common, working), senco.working)
  const freeOfSenco = subtractIntervals(atWork, senco.busy)
  const freeOfLeader = subtractIntervals(atWork, leader.busy)
  const commonFree = commonFreeTime([senco, leader, ...guests])
  const pressures = { senco: pressuresOf(people.senco.lane), leader: pressuresOf(people.leader.lane) }
  const hours = wish.timeOfDay ?? { from: 0, to: 1440 }
  const notBefore = input.now + wish.noticeMinutes * minute
  return wallDates(year.timeZone, dates).flatMap((wall, i): SlotDay[] => {
    const date = dates[i]
    if (date === undefined) return []
    const whole = wholeOf(wall)
    const on = (intervals: readonly Interval[]) => intersectIntervals(intervals, [whole])
    return [
      {
        date,
        pressure: { senco: pressures.senco.get(date) ?? 0, leader: pressures.leader.get(date) ?? 0 },
        atWork: on(atWork),
        free: { senco: on(freeOfSenco), leader: on(freeOfLeader) },
        commonFree: on(commonFree),
        wishedHours: { startsAt: wall.at(hours.from), endsAt: wall.at(hours.to) },
        notBefore,
      },
    ]
  })
}
