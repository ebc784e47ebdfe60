import { blocksTime, intervalsOf } from '../calendar/blocking.ts'
import type { PersonCalendar } from '../calendar/calendar.ts'
import type { Interval, IsoDate } from '../calendar/dates.ts'
import { intersectIntervals, mergeIntervals, subtractIntervals } from '../calendar/intervals.ts'
import type { WallDate } from '../calendar/wallClock.ts'
import { laidOver, wallDates, wholeOf } from '../calendar/workingHours.ts'
import type { PressureSettings } from '../pressure/pressure.ts'
import { createRuleOfCategories, type RuleOfCategories } from '../pressure/settings.ts'

/** One person's working hours and what fills them, over some dates. All lists are sorted and disjoint. */
export interface PersonTime {
  readonly working: readonly Interval[]
  readonly busy: readonly Interval[]
}

/**
 * When each person works on the dates, and when something is in the way: events that show as anything but free or
 * working elsewhere, and taught time. A tagged all-day event is a deadline and stands in nobody's way.
 *
 * @param dates in order
 * @returns one entry for each calendar, in their order
 */
export function personTimes(
  calendars: readonly PersonCalendar[],
  dates: readonly IsoDate[],
  settings: PressureSettings,
): readonly PersonTime[] {
  const ruleOf = createRuleOfCategories(settings)
  const zones = new Map<string, readonly WallDate[]>()
  return calendars.map((calendar) => {
    const { timeZone } = calendar.workingWeek
    const wall = zones.get(timeZone) ?? wallDates(timeZone, dates)
    zones.set(timeZone, wall)
    return personTime(calendar, { dates, wall, ruleOf })
  })
}

interface LaidDates {
  readonly dates: readonly IsoDate[]
  readonly wall: readonly WallDate[]
  readonly ruleOf: RuleOfCategories
}

function personTime({ events, workingWeek }: PersonCalendar, { dates, wall, ruleOf }: LaidDates): PersonTime {
  const first = wall[0]?.at(0) ?? Infinity
  const last = wall.at(-1)?.at(1440) ?? -Infinity
  const inTheWay = events.filter(({ time, showAs, categories }) => {
    if (time.kind === 'timed' && (time.endsAt <= first || time.startsAt >= last)) return false
    const rule = categories.length === 0 ? null : ruleOf(categories)
    if (rule?.kind === 'taught') return true
    if (rule?.kind === 'deadline' && time.kind === 'allDay') return false
    return blocksTime(showAs)
  })
  const days = new Map(wall.flatMap((date, i) => (dates[i] === undefined ? [] : [[dates[i], wholeOf(date)] as const])))
  return {
    working: laidOver(wall, workingWeek.hours).flat(),
    busy: mergeIntervals([...intervalsOf(inTheWay, days), ...laidOver(wall, workingWeek.taught).flat()]),
  }
}

/** The time in which everybody works and nobody is busy, sorted and disjoint. */
export function commonFreeTime(people: readonly PersonTime[]): readonly Interval[] {
  const [first, ...others] = people.map(({ working, busy }) => subtractIntervals(working, busy))
  return others.reduce((common, free) => intersectIntervals(common, free), first ?? [])
}
