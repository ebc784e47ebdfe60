import type { CalendarEvent, ShowAs } from './calendar.ts'
import type { Interval, IsoDate } from './dates.ts'

/** Whether nothing else can be put where an event shows like this. What is unknown is not free. */
export function blocksTime(showAs: ShowAs): boolean {
  return showAs !== 'free' && showAs !== 'workingElsewhere'
}

/**
 * When events are, in no particular order. All-day events float: they fill their dates in the zone of `days`, and
 * touch none outside it.
 *
 * @param days when each date that matters begins and ends, in order of date
 */
export function intervalsOf(
  events: readonly CalendarEvent[],
  days: ReadonlyMap<IsoDate, Interval>,
): readonly Interval[] {
  const intervals: Interval[] = []
  for (const { time } of events) {
    if (time.kind === 'timed') {
      if (time.startsAt < time.endsAt) intervals.push(time)
      continue
    }
    for (const [date, day] of days) if (date >= time.from && date < time.until) intervals.push(day)
  }
  return intervals
}
