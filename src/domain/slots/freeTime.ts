import { blocksTime, intervalsOf } from '../calendar/blocking.ts'
import type { PersonCalendar } from '../calendar/calendar.ts'
import type { Interval, IsoDate } from '../calendar/dates.ts'
import { intersectIntervals, mergeIntervals, subtractIntervals } from '../calendar/intervals.ts'
import { taughtIntervals, wholeDays, workingIntervals } from '../calendar/workingHours.ts'
import type { PressureSettings } from '../pressure/pressure.ts'
import { createRuleOfCategories } from '../pressure/settings.ts'

/** One person's working hours and what fills them, over some dates. All lists are sorted and disjoint. */
export interface PersonTime {
  readonly working: readonly Interval[]
  readonly busy: readonly Interval[]
}

/**
 * When somebody works on the dates, and when something is in the way: events that show as anything but free or
 * working elsewhere, and taught time. A tagged all-day event is a deadline and stands in nobody's way.
 *
 * @param dates in order
 */
export function personTime(
  { events, workingWeek }: PersonCalendar,
  dates: readonly IsoDate[],
  settings: PressureSettings,
): PersonTime {
  const ruleOf = createRuleOfCategories(settings)
  const wholes = wholeDays(workingWeek.timeZone, dates)
  const days = new Map(dates.flatMap((date, i) => (wholes[i] === undefined ? [] : [[date, wholes[i]] as const])))
  const first = wholes[0]?.startsAt ?? Infinity
  const last = wholes.at(-1)?.endsAt ?? -Infinity
  const inTheWay = events.filter(({ time, showAs, categories }) => {
    if (time.kind === 'timed' && (time.endsAt <= first || time.startsAt >= last)) return false
    const rule = categories.length === 0 ? null : ruleOf(categories)
    if (rule?.kind === 'taught') return true
    if (rule?.kind === 'deadline' && time.kind === 'allDay') return false
    return blocksTime(showAs)
  })
  return {
    working: workingIntervals(workingWeek, dates).flat(),
    busy: mergeIntervals([...intervalsOf(inTheWay, days), ...taughtIntervals(workingWeek, dates).flat()]),
  }
}

/** The time in which everybody works and nobody is busy, sorted and disjoint. */
export function commonFreeTime(people: readonly PersonTime[]): readonly Interval[] {
  const [first, ...others] = people.map(({ working, busy }) => subtractIntervals(working, busy))
  return others.reduce((common, free) => intersectIntervals(common, free), first ?? [])
}
