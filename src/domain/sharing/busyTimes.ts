import type { CalendarEvent, EventTime, PersonCalendar } from '../calendar/calendar.ts'
import { dateAt, type Interval, type IsoDate } from '../calendar/dates.ts'
import { wholeDays } from '../calendar/workingHours.ts'

/** A stretch of somebody's time, as Outlook shows it inside a school: how it shows, from when to when. */
export interface BusyTime extends Interval {
  readonly status: CalendarEvent['showAs']
}

function isWholeDays({ startsAt, endsAt }: Interval, timeZone: string): boolean {
  if (endsAt - startsAt < 23 * 3_600_000) return false
  return [startsAt, endsAt].every((instant) => {
    const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
    return hour === 0 && minute === 0
  })
}

/** All-day events lie on the midnights of the zone that was asked in; old ones on those of UTC. */
function timeOf({ startsAt, endsAt }: Interval, timeZones: readonly string[]): EventTime {
  const timeZone = [...timeZones, 'UTC'].find((each) => isWholeDays({ startsAt, endsAt }, each))
  if (timeZone === undefined) return { kind: 'timed', startsAt, endsAt }
  return { kind: 'allDay', from: dateAt(startsAt, timeZone), until: dateAt(endsAt, timeZone) }
}

/**
 * A stretch of busy time as an event without a name. Its id says when it is, so that windows may overlap.
 *
 * @param timeZones of its owner and of the request: from midnight to midnight of one of them is a whole day
 */
export function busyEvent(busyTime: BusyTime, timeZones: readonly string[]): CalendarEvent {
  const { status, startsAt, endsAt } = busyTime
  return {
    id: `busy/${status}/${startsAt}/${endsAt}`,
    iCalUId: null,
    seriesMasterId: null,
    time: timeOf(busyTime, timeZones),
    showAs: status,
    sensitivity: 'normal',
    categories: [],
  }
}

/**
 * What a colleague's Outlook tells of a calendar: when its owner is busy, and no more than that.
 *
 * @param timeZone of the school, in which a colleague asks
 */
export function busyTimesOf(calendar: PersonCalendar, timeZone: string): PersonCalendar {
  const midnights = midnightsOf(calendar.events, timeZone)
  const found = new Map<string, CalendarEvent>()
  for (const { time, showAs: status } of calendar.events) {
    const [startsAt, endsAt] =
      time.kind === 'timed'
        ? [time.startsAt, time.endsAt]
        : [midnights.get(time.from) ?? NaN, midnights.get(time.until) ?? NaN]
    if (!(startsAt < endsAt)) continue
    const event = busyEvent({ status, startsAt, endsAt }, [calendar.workingWeek.timeZone, timeZone])
    found.set(event.id, event)
  }
  return { ...calendar, events: [...found.values()] }
}

function midnightsOf(events: readonly CalendarEvent[], timeZone: string): ReadonlyMap<IsoDate, number> {
  const dates = new Set(events.flatMap(({ time }) => (time.kind === 'allDay' ? [time.from, time.until] : [])))
  const inOrder = [...dates].sort()
  const days = wholeDays(timeZone, inOrder)
  return new Map(inOrder.map((date, place) => [date, days[place]?.startsAt ?? NaN]))
}
