import type { CalendarEvent, PersonCalendar } from '../calendar/calendar.ts'
import { addDays, type Interval, type IsoDate } from '../calendar/dates.ts'
import { mergeIntervals, subtractIntervals } from '../calendar/intervals.ts'
import { wholeDays } from '../calendar/workingHours.ts'
import type { Lane, OpenDayPressure, PressureSettings } from '../pressure/pressure.ts'
import { bandOf, pressureOf } from '../pressure/settings.ts'

/** What stands on a hidden day in place of all that is there. */
function busyAllDay(date: IsoDate): CalendarEvent {
  return {
    id: `hidden/${date}`,
    iCalUId: null,
    seriesMasterId: null,
    time: { kind: 'allDay', from: date, until: addDays(date, 1) },
    showAs: 'busy',
    sensitivity: 'normal',
    categories: [],
  }
}

/**
 * A part of an event. What it is about stays with the part that tells when a deadline is due (its start for an event
 * with hours, its end for one of whole days): another part would be another deadline.
 */
function part(event: CalendarEvent, time: CalendarEvent['time'], place: number, isTelling: boolean): CalendarEvent {
  const id = place === 0 ? event.id : `${event.id}/${place}`
  return { ...event, id, time, categories: isTelling ? event.categories : [] }
}

function timedParts(event: CalendarEvent, time: Interval, hidden: readonly Interval[]): readonly CalendarEvent[] {
  if (!hidden.some(({ startsAt, endsAt }) => startsAt < time.endsAt && endsAt > time.startsAt)) {
    // An event without length has no part that could be left when its moment is hidden.
    return hidden.some(({ startsAt, endsAt }) => startsAt <= time.startsAt && time.endsAt < endsAt) ? [] : [event]
  }
  return subtractIntervals([time], hidden).map((left, place) =>
    part(event, { kind: 'timed', ...left }, place, left.startsAt === time.startsAt),
  )
}

function allDayParts(
  event: CalendarEvent,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
  hidden: readonly IsoDate[],
): readonly CalendarEvent[] {
  const within = hidden.filter((date) => from <= date && date < until)
  if (within.length === 0) return [event]
  const starts = [from, ...within.map((date) => addDays(date, 1))]
  return starts
    .map((start, place) => ({ from: start, until: within[place] ?? until }))
    .filter((left) => left.from < left.until)
    .map((left, place) => part(event, { kind: 'allDay', ...left }, place, left.until === until))
}

/**
 * A calendar in which hidden days are busy all day and nothing more: the answer is the same whatever happens on them,
 * and whatever happens on other days is untouched. Hiding twice hides once.
 *
 * @param timeZone in which days begin and end
 */
export function hideDays(calendar: PersonCalendar, hiddenDays: ReadonlySet<IsoDate>, timeZone: string): PersonCalendar {
  if (hiddenDays.size === 0) return calendar
  const dates = [...hiddenDays].sort()
  const intervals = mergeIntervals(wholeDays(timeZone, dates))
  const visible = calendar.events.flatMap((event) =>
    event.time.kind === 'timed' ? timedParts(event, event.time, intervals) : allDayParts(event, event.time, dates),
  )
  return { ...calendar, events: [...visible, ...dates.map(busyAllDay)] }
}

function hiddenDay(day: OpenDayPressure, settings: PressureSettings): OpenDayPressure {
  // The work for deadlines on other days falls on this one too; it would be a reason.
  const reasons = day.reasons.filter(({ kind }) => kind !== 'deadline')
  const hoursAsked = reasons.reduce((sum, { hours }) => sum + hours, 0)
  const pressure = pressureOf(hoursAsked, day.hoursAvailable)
  return { ...day, reasons, hoursAsked, pressure, band: bandOf(pressure, settings) }
}

/** A lane of such a calendar, in which hidden days bear no reason from other days either. */
export function hideLaneDays(lane: Lane, hiddenDays: ReadonlySet<IsoDate>, settings: PressureSettings): Lane {
  if (hiddenDays.size === 0) return lane
  return {
    ...lane,
    days: lane.days.map((day) => (day.kind === 'open' && hiddenDays.has(day.date) ? hiddenDay(day, settings) : day)),
  }
}
