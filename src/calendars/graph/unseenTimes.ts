import { blocksTime } from '../../domain/calendar/blocking.ts'
import type { CalendarEvent, EventTime } from '../../domain/calendar/calendar.ts'
import { busyEvent } from '../../domain/sharing/busyTimes.ts'
import type { ScheduleItem } from './schedule.ts'

function keyOf(time: EventTime): string {
  return time.kind === 'timed' ? `${time.startsAt}/${time.endsAt}` : `${time.from}/${time.until}`
}

function holds(outer: EventTime, inner: EventTime): boolean {
  if (outer.kind === 'timed') {
    return inner.kind === 'timed' && outer.startsAt <= inner.startsAt && outer.endsAt >= inner.endsAt
  }
  return inner.kind === 'allDay' && outer.from <= inner.from && outer.until >= inner.until
}

/**
 * Busy times that no shared event accounts for, as events without a name. Graph may leave a private appointment out of
 * somebody else's view of a calendar, and a slot must not be suggested over it.
 *
 * @param timeZones of the items' owner and of the request, as `busyEvent` needs them
 */
export function unseenTimes(
  events: readonly CalendarEvent[],
  items: readonly ScheduleItem[],
  timeZones: readonly string[],
): readonly CalendarEvent[] {
  const inTheWay = events.filter(({ showAs }) => blocksTime(showAs))
  const seen = new Set(inTheWay.map(({ time }) => keyOf(time)))
  return items
    .filter(({ status, startsAt, endsAt }) => blocksTime(status) && !seen.has(`${startsAt}/${endsAt}`))
    .map((item) => busyEvent(item, timeZones))
    .filter(({ time }) => !seen.has(keyOf(time)) && !inTheWay.some((event) => holds(event.time, time)))
}
