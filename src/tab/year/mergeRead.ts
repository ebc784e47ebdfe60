import type { PairCalendars, ReadCalendar } from '../../calendars/calendarSource.ts'
import type { CalendarEvent } from '../../domain/calendar/calendar.ts'
import { addDays, type DateRange, type Interval, type IsoDate } from '../../domain/calendar/dates.ts'
import { wholeDay } from '../../domain/calendar/workingHours.ts'

/** The range that must be read again to know one day: the day itself. */
export function rangeAround(date: IsoDate): DateRange {
  return { from: date, until: addDays(date, 1) }
}

function touches({ time }: CalendarEvent, range: DateRange, instants: Interval): boolean {
  return time.kind === 'allDay'
    ? time.from < range.until && time.until > range.from
    : time.startsAt < instants.endsAt && time.endsAt > instants.startsAt
}

function merged(before: ReadCalendar, fresh: ReadCalendar, range: DateRange, instants: Interval): ReadCalendar {
  const isFresh = new Set(fresh.calendar.events.map(({ id }) => id))
  const kept = before.calendar.events.filter((event) => !isFresh.has(event.id) && !touches(event, range, instants))
  return {
    ...before,
    calendar: { ...before.calendar, events: [...kept, ...fresh.calendar.events] },
  }
}

/**
 * Both calendars with a range of days as it was just read: whatever touched those days before is replaced, the rest of
 * the year stays. A lane that now rests on something else (the partner has stopped sharing) is left for the next whole
 * reading, since a year of events and a day of busy times do not make one lane.
 */
export function mergeRead(pair: PairCalendars, range: DateRange, fresh: PairCalendars, timeZone: string): PairCalendars {
  const instants: Interval = {
    startsAt: wholeDay(timeZone, range.from).startsAt,
    endsAt: wholeDay(timeZone, range.until).startsAt,
  }
  return {
    me: merged(pair.me, fresh.me, range, instants),
    partner: merged(pair.partner, fresh.partner, range, instants),
    readAt: fresh.readAt,
  }
}
