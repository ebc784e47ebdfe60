import type { PairCalendars, ReadCalendar } from '../../calendars/calendarSource.ts'
import type { CalendarEvent } from '../../domain/calendar/calendar.ts'
import { addDays, dateAt, type DateRange, daysBetween, type IsoDate } from '../../domain/calendar/dates.ts'
import { wholeDay } from '../../domain/calendar/workingHours.ts'

/** Tells whether an event falls into a range of dates, also when it only reaches into it. */
function createTouches(range: DateRange, timeZone: string): (event: CalendarEvent) => boolean {
  const startsAt = wholeDay(timeZone, range.from).startsAt
  const endsAt = wholeDay(timeZone, range.until).startsAt
  return ({ time }) =>
    time.kind === 'allDay'
      ? time.from < range.until && time.until > range.from
      : time.startsAt < endsAt && (time.endsAt > startsAt || time.startsAt >= startsAt)
}

/** The dates that an event is on. One that ends at midnight is not on the day that begins there. */
function datesOf({ time }: CalendarEvent, timeZone: string): DateRange {
  if (time.kind === 'allDay') return time
  const lastInstant = Math.max(time.startsAt, time.endsAt - 1)
  return { from: dateAt(time.startsAt, timeZone), until: addDays(dateAt(lastInstant, timeZone), 1) }
}

/** Longer events are windows and holidays; an answer about one day tells enough of them. */
const longestToWidenFor = 28

/**
 * What to read so that one day is known again: the day, and the whole of every shorter event that is known to touch
 * it, so that an answer that stops at the edge of what was asked for cannot make an event shorter.
 */
export function rangeAround(date: IsoDate, pair: PairCalendars, timeZone: string): DateRange {
  const day = { from: date, until: addDays(date, 1) }
  return [...pair.me.calendar.events, ...pair.partner.calendar.events]
    .filter(createTouches(day, timeZone))
    .map((event) => datesOf(event, timeZone))
    .filter(({ from, until }) => daysBetween(from, until) <= longestToWidenFor)
    .reduce(
      (wide, { from, until }) => ({
        from: from < wide.from ? from : wide.from,
        until: until > wide.until ? until : wide.until,
      }),
      day,
    )
}

function mergeCalendar(known: ReadCalendar, range: DateRange, fresh: ReadCalendar, timeZone: string): ReadCalendar {
  const touches = createTouches(range, timeZone)
  const knownIds = new Set(known.calendar.events.map(({ id }) => id))
  // Sources may tell of events near the range as well. Those are believed where the event is known, since it may have
  // moved there; of the days beside the range nothing was asked, so that nothing can be missing from them either.
  const believed = fresh.calendar.events.filter((event) => touches(event) || knownIds.has(event.id))
  const believedIds = new Set(believed.map(({ id }) => id))
  const kept = known.calendar.events.filter((event) => !believedIds.has(event.id) && !touches(event))
  return {
    ...known,
    calendar: { events: [...kept, ...believed], workingWeek: fresh.calendar.workingWeek },
    leftOut: Math.max(known.leftOut, fresh.leftOut),
  }
}

/**
 * Puts a newer reading of some days into an older reading of the year: whatever touches those days is replaced, the
 * rest is kept. What a lane rests on stays as it was, since most of its year does.
 *
 * @param range what was asked for when `fresh` was read
 * @param timeZone in which days begin and end
 */
export function mergeRead(
  pair: PairCalendars,
  range: DateRange,
  fresh: PairCalendars,
  timeZone: string,
): PairCalendars {
  return {
    me: mergeCalendar(pair.me, range, fresh.me, timeZone),
    partner: mergeCalendar(pair.partner, range, fresh.partner, timeZone),
    readAt: fresh.readAt,
  }
}
