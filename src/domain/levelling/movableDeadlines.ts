import { type Role, roles } from '../calendar/calendar.ts'
import { type DayNumber, dateOfDay, dayNumber } from '../calendar/dayNumber.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { DeadlineSchedule } from '../pressure/deadlineSchedule.ts'
import { createScheduler } from '../pressure/deadlineSchedule.ts'
import type { Lane } from '../pressure/pressure.ts'
import { deadlinesForMap } from '../schoolYear/deadlineRules/deadlinesForMap.ts'
import type { ResolvedDeadline } from '../schoolYear/deadlineRules/resolvedDeadline.ts'
import type { DateSpan } from '../schoolYear/deadlineRules/rule.ts'
import type { LevellingInput } from './levelling.ts'
import { createRulesAround } from './rulesAround.ts'

/** Work on the school days of one deadline, in hours. */
export interface WorkOnDays extends Pick<DeadlineSchedule, 'firstDay' | 'dayCount'> {
  readonly id: string
  readonly shares: readonly number[]
  /** The whole work of each, of which `shares` are parts of one. */
  readonly hours: Readonly<Record<Role, number>>
}

/** A day on which a deadline can begin, and the work that then lies on other days than now, what moves along included. */
export interface DayOption {
  readonly date: IsoDate
  readonly work: readonly WorkOnDays[]
}

/** A deadline that can be moved, and where to; the first option is where it is. */
export interface MovableDeadline {
  readonly deadline: ResolvedDeadline
  readonly within: DateSpan
  /** The titles of what moves along. */
  readonly along: readonly string[]
  readonly options: readonly DayOption[]
}

/** The first day of a deadline. */
export function firstDayOf({ when }: Pick<ResolvedDeadline, 'when'>): IsoDate {
  return when.kind === 'day' ? when.date : when.from
}

/** The same deadline begun on another day; a window keeps its length. */
function begunOn(deadline: ResolvedDeadline, day: DayNumber): ResolvedDeadline {
  const { when } = deadline
  const date = dateOfDay(day)
  if (when.kind === 'day') return { ...deadline, when: { kind: 'day', date }, workBy: date }
  const to = dateOfDay(day + dayNumber(when.to) - dayNumber(when.from))
  return { ...deadline, when: { kind: 'window', from: date, to }, workBy: to }
}

/**
 * The deadlines that may be moved, with every day that each may go to: a school day with pupils that neither of the two
 * hides, of the days that it may move within (for a window its last day too), not before today, from which neither it
 * nor anything that moves along is due in the past or asks for work in the past that it does not ask for now. What rests
 * on another that can move goes with that one and is not moved by itself.
 */
export function movableDeadlines(input: LevellingInput): readonly MovableDeadline[] {
  const { deadlines, locked, today, lanes, hiddenDays, resolve, schoolYear, settings } = input
  const rulesAround = createRulesAround()
  const avoided = new Set([...schoolYear.termDates.insetDays, ...hiddenDays.senco, ...hiddenDays.leader])
  const possible = new Set(schoolYear.openDates.filter((date) => !avoided.has(date)))
  const scheduleOf = createScheduler(schoolYear, settings)
  const leftOf = { senco: hoursInLane(lanes.senco), leader: hoursInLane(lanes.leader) }
  const effortNow = new Map(deadlines.map(({ id, effortHours }) => [id, effortHours]))
  const todayPlace = schoolYear.openDates.filter((date) => date < today).length

  const candidates = deadlines.filter(
    (each) => each.movable !== null && !locked.has(each.id) && firstDayOf(each) >= today,
  )
  const withWork = candidates.filter(({ id }) => roles.some((role) => leftOf[role].has(id)))
  const carried = new Set(withWork.flatMap(({ ruleId }) => [...(ruleId === null ? [] : rulesAround(ruleId).followers)]))
  const movable = withWork.filter(({ ruleId }) => ruleId === null || !carried.has(ruleId))

  /**
   * What the lanes are asked for by some deadlines. A part of one's hours may have been in the calendar already, and a
   * window that is worked on by the week asks for more where it holds more school days.
   */
  const workOf = (some: readonly ResolvedDeadline[]): readonly WorkOnDays[] =>
    deadlinesForMap(some).flatMap(({ id, time, leadDays, effortHours }) => {
      const schedule = scheduleOf(time, leadDays)
      if (schedule === null) return []
      const { firstDay, dayCount, spread } = schedule
      const now = effortNow.get(id)
      const hoursOf = (role: Role) => {
        const left = leftOf[role].get(id) ?? 0
        return now === undefined || now[role] === 0 ? left : (left * effortHours[role]) / now[role]
      }
      const hours = { senco: hoursOf('senco'), leader: hoursOf('leader') }
      return [{ id, firstDay, dayCount, shares: spread(1, dayCount), hours }]
    })

  const daysOf = (deadline: ResolvedDeadline, { from, to }: DateSpan): readonly DayNumber[] => {
    const [first, now] = [dayNumber(from > today ? from : today), dayNumber(firstDayOf(deadline))]
    const length = deadline.when.kind === 'day' ? 0 : dayNumber(deadline.when.to) - now
    const days: DayNumber[] = []
    for (let day = first; day + length <= dayNumber(to); day += 1) {
      const [start, end] = [dateOfDay(day), dateOfDay(day + length)]
      if (day !== now && possible.has(start) && possible.has(end)) days.push(day)
    }
    // Nearest first: of two days that come to the same, the nearer is kept.
    return days.sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b)
  }

  const asksNothingOfThePast = (before: readonly WorkOnDays[], after: readonly WorkOnDays[]) =>
    after.every(({ id, firstDay, dayCount }) => {
      const now = before.find((work) => work.id === id)
      if (now?.firstDay === firstDay && now.dayCount === dayCount) return true
      return firstDay >= todayPlace || firstDay >= (now?.firstDay ?? Infinity)
    })

  const alone = (deadline: ResolvedDeadline, within: DateSpan): MovableDeadline => {
    const now = workOf([deadline])
    const options = daysOf(deadline, within).map((day) => ({
      date: dateOfDay(day),
      work: workOf([begunOn(deadline, day)]),
    }))
    return {
      ...{ deadline, within, along: [] },
      options: [{ date: firstDayOf(deadline), work: now }, ...options].filter(
        ({ work }) => work === now || asksNothingOfThePast(now, work),
      ),
    }
  }

  /** Resolved anew for each day, all at once: as often as the one with the most days has days. */
  const byResolving = (some: readonly ResolvedDeadline[]): readonly MovableDeadline[] => {
    const needed = new Set(some.flatMap(({ ruleId }) => (ruleId === null ? [] : [...rulesAround(ruleId).needed])))
    const current = new Map(resolve(new Map(), needed).map((each) => [each.id, each]))
    /** What is elsewhere when one deadline is far away. */
    const movingWith = ({ id, ruleId }: ResolvedDeadline, farthest: DayNumber): ReadonlySet<string> => {
      if (ruleId === null || rulesAround(ruleId).followers.size === 0) return new Set([id])
      const after = resolve(new Map([[id, dateOfDay(farthest)]]), rulesAround(ruleId).needed)
      return new Set([id, ...after.filter((each) => !isSame(each, current.get(each.id))).map((each) => each.id)])
    }
    const plans = some.flatMap((deadline) => {
      const { movable: within } = deadline
      const days = within === null ? [] : daysOf(deadline, within)
      const farthest = days.at(-1)
      if (farthest === undefined || within === null) return []
      const ids = movingWith(deadline, farthest)
      const parts = [...ids].flatMap((id) => current.get(id) ?? [])
      const now = workOf(parts)
      const options: DayOption[] = [{ date: firstDayOf(deadline), work: now }]
      return [{ deadline, within, days, ids, parts, now, options }]
    })
    const most = Math.max(0, ...plans.map(({ days }) => days.length))
    for (let i = 0; i < most; i += 1) {
      const moves = new Map(
        plans.flatMap(({ deadline, days }) => {
          const day = days[i]
          return day === undefined ? [] : [[deadline.id, dateOfDay(day)] as const]
        }),
      )
      const after = new Map(resolve(moves, needed).map((each) => [each.id, each]))
      for (const { days, ids, parts, now, options } of plans) {
        const day = days[i]
        if (day === undefined) continue
        const then = [...ids].flatMap((id) => after.get(id) ?? [])
        const work = workOf(then)
        const isInTime =
          then.length === parts.length &&
          then.every((each) => isSame(each, current.get(each.id)) || (each.workBy ?? today) >= today)
        if (isInTime && asksNothingOfThePast(now, work)) options.push({ date: dateOfDay(day), work })
      }
    }
    return plans.map(({ deadline, within, parts, options }) => ({
      ...{ deadline, within, options },
      along: [...new Set(parts.filter(({ id }) => id !== deadline.id).map(({ shortTitle }) => shortTitle))],
    }))
  }

  const isAlone = ({ ruleId, when }: ResolvedDeadline) =>
    when.kind === 'day' && (ruleId === null || rulesAround(ruleId).followers.size === 0)
  const found = movable.flatMap((deadline) =>
    isAlone(deadline) && deadline.movable !== null ? [alone(deadline, deadline.movable)] : [],
  )
  found.push(...byResolving(movable.filter((deadline) => !isAlone(deadline))))
  return found.filter(({ options }) => options.length > 1).sort((a, b) => byText(a.deadline.id, b.deadline.id))
}

/** Whether a lane is asked for a deadline's work by the library; what is in a calendar already is moved there. */
export function isInLanes({ id }: ResolvedDeadline, lanes: LevellingInput['lanes']): boolean {
  return roles.some((role) => hoursInLane(lanes[role]).has(id))
}

/** Hours that each library deadline asks for in a lane, by its id: what a calendar holds already is not among them. */
function hoursInLane(lane: Lane): ReadonlyMap<string, number> {
  const known = hoursOfLane.get(lane)
  if (known !== undefined) return known
  const hours = new Map<string, number>()
  for (const day of lane.days) {
    if (day.kind !== 'open') continue
    for (const reason of day.reasons) {
      if (reason.kind === 'deadline' && reason.libraryTitle !== undefined) {
        hours.set(reason.eventId, reason.effortHours)
      }
    }
  }
  hoursOfLane.set(lane, hours)
  return hours
}

/** Read once for each lane, which never changes. */
const hoursOfLane = new WeakMap<Lane, ReadonlyMap<string, number>>()

function isSame({ when }: ResolvedDeadline, other: ResolvedDeadline | undefined): boolean {
  if (other === undefined) return false
  const last = (one: ResolvedDeadline['when']) => (one.kind === 'day' ? one.date : one.to)
  return firstDayOf({ when }) === firstDayOf(other) && last(when) === last(other.when)
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
