import { type Role, roles } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { Lane } from '../pressure/pressure.ts'
import { pressureOf } from '../pressure/settings.ts'
import { type Week, weeksOf } from '../pressure/weeks.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { MoveEffect, SuggestedMove, WeekChange, WeekHours } from './levelling.ts'

/** A week in which the school is open, with the hours of both. */
export interface WeekLoad {
  readonly monday: IsoDate
  /** Its last school day. */
  readonly lastDay: IsoDate
  readonly asked: Readonly<Record<Role, number>>
  readonly available: Readonly<Record<Role, number>>
}

/** The weeks in which the school is open. */
export function openWeeks(year: SchoolYear): readonly Week[] {
  return weeksOf(year).filter(({ halfTerm }) => halfTerm !== null)
}

/** Both people's hours in each open week. */
export function weekLoads(year: SchoolYear, lanes: Readonly<Record<Role, Lane>>): readonly WeekLoad[] {
  return openWeeks(year).map(({ monday, days }) => {
    const sums = (role: Role) => {
      const open = days
        .map((place) => (place === null ? undefined : lanes[role].days[place]))
        .filter((day) => day?.kind === 'open')
      return {
        asked: open.reduce((sum, day) => sum + day.hoursAsked, 0),
        available: open.reduce((sum, day) => sum + day.hoursAvailable, 0),
      }
    }
    const [senco, leader] = [sums('senco'), sums('leader')]
    const lastOpen = days.findLast((place) => place !== null && year.days[place]?.kind === 'open') ?? null
    return {
      monday,
      lastDay: (lastOpen === null ? undefined : year.days[lastOpen]?.date) ?? monday,
      asked: { senco: senco.asked, leader: leader.asked },
      available: { senco: senco.available, leader: leader.available },
    }
  })
}

/** A person's pressure over a week: hours asked ÷ hours available. */
export function pressureInWeek({ asked, available }: WeekLoad, role: Role): number {
  return pressureOf(asked[role], available[role])
}

/** A week's joint pressure: the higher of the two, as on a day. */
export function jointPressureInWeek(load: WeekLoad): number {
  return Math.max(...roles.map((role) => pressureInWeek(load, role)))
}

/**
 * What a week counts for when a year is levelled: the fourth power of its joint pressure. So a point less in a week of
 * 160 % is worth eight times a point less in one of 80 %, and the worst weeks count most.
 */
export function weekCost(jointPressure: number): number {
  const square = jointPressure * jointPressure
  return square * square
}

/** A move has to lower the sum of weekly costs by this much: about two points of one week at 140 %. */
export const moveCost = 0.25

/** The weeks when some moves have been made. */
export function loadsAfter(
  loads: readonly WeekLoad[],
  moves: readonly Pick<SuggestedMove, 'hours'>[],
): readonly WeekLoad[] {
  const after = [...loads]
  for (const { week, senco, leader } of moves.flatMap(({ hours }) => hours)) {
    const load = after[week]
    if (load === undefined) continue
    after[week] = { ...load, asked: { senco: load.asked.senco + senco, leader: load.asked.leader + leader } }
  }
  return after
}

/** What hours that come and go do to the weeks from the one of `today` on. */
export function effectOn(loads: readonly WeekLoad[], hours: readonly WeekHours[], today: IsoDate): MoveEffect {
  const after = loadsAfter(loads, [{ hours }])
  let [relieved, loaded]: [WeekChange | null, WeekChange | null] = [null, null]
  let [gain, most, least] = [0, 0, 0]
  let heaviest = { before: 0, after: 0 }
  loads.forEach((before, week) => {
    const then = after[week]
    if (then === undefined || before.lastDay < today) return
    const change = { monday: before.monday, before: jointPressureInWeek(before), after: jointPressureInWeek(then) }
    heaviest = { before: Math.max(heaviest.before, change.before), after: Math.max(heaviest.after, change.after) }
    const difference = costOf(before) - costOf(then)
    gain += difference
    if (difference > most) [relieved, most] = [change, difference]
    if (difference < least) [loaded, least] = [change, difference]
  })
  return { relieved, loaded, heaviest, gain }
}

/** A week with less than an hour available is reckoned with one, or it alone would outweigh the year. */
function costOf({ asked, available }: WeekLoad): number {
  return weekCost(Math.max(...roles.map((role) => asked[role] / Math.max(1, available[role]))))
}
