import type { EventTime } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate, MinuteOfDay } from '../../domain/calendar/dates.ts'
import { addDays, daysBetween } from '../../domain/calendar/dates.ts'
import { createWallClock } from '../../domain/calendar/wallClock.ts'
import { occurrenceICalUId, occurrenceId } from './ids.ts'
import { datesOfRule, daysLong } from './recurrence.ts'
import type { StoredEvent } from './storedEvent.ts'
import { dateIn, utcMidnight, wallTimeAt } from './zones.ts'

/** One event as `calendarView` shows it: a single one, or one of a series with all that differs on that day. */
export interface Occurrence {
  readonly id: string
  readonly iCalUId: string
  readonly type: 'singleInstance' | 'occurrence' | 'exception'
  readonly seriesMasterId: string | null
  /** The date that its series gives it, which stays when it is moved; null for a single event. */
  readonly date: IsoDate | null
  readonly originalStart: EpochMs | null
  readonly event: StoredEvent
  /** From when to when it is found; an all-day event by its dates' midnights in UTC, as Exchange keeps them. */
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
}

/** Lays an item out: a single event as itself, a series as its occurrences, in order. */
export function occurrencesOf(event: StoredEvent): readonly Occurrence[] {
  const { series } = event
  if (series === null) {
    const { id, iCalUId, seriesMasterId } = event
    const type = seriesMasterId === null ? 'singleInstance' : 'occurrence'
    return [{ id, iCalUId, type, seriesMasterId, date: null, originalStart: null, event, ...extent(event.time) }]
  }
  const dates = datesOfRule(series.rule)
  const timeOn = timesOf(event, dates)
  return dates.flatMap((date): readonly Occurrence[] => {
    const change = series.changes.get(date)
    if (change === 'cancelled') return []
    const time = timeOn(date)
    const changed: StoredEvent = { ...event, time, ...change }
    return [
      {
        id: occurrenceId(event.id, date),
        iCalUId: occurrenceICalUId(event.iCalUId, date),
        type: change === undefined ? 'occurrence' : 'exception',
        seriesMasterId: event.id,
        date,
        originalStart: extent(time).startsAt,
        event: changed,
        ...extent(changed.time),
      },
    ]
  })
}

/** Whether an occurrence would come on or before the day of the one before it, or on or after that of the one after it. */
export function crossesNeighbour(
  mailbox: { readonly item: (id: string) => StoredEvent | null },
  { event: { id, zone }, date }: Occurrence,
  time: EventTime | undefined,
): boolean {
  const master = mailbox.item(id)
  if (master === null || date === null || time?.kind !== 'timed') return false
  const all = occurrencesOf(master)
  const place = all.findIndex((each) => each.date === date)
  const dayOf = (startsAt: EpochMs) => dateIn(wallTimeAt(startsAt, zone.iana))
  const [before, after] = [all[place - 1], all[place + 1]]
  const day = dayOf(time.startsAt)
  return (
    (before !== undefined && day <= dayOf(before.startsAt)) || (after !== undefined && day >= dayOf(after.startsAt))
  )
}

/** When the occurrence of a series is on a date: the same wall-clock time in summer and in winter. */
function timesOf({ time, zone }: StoredEvent, dates: readonly IsoDate[]): (date: IsoDate) => EventTime {
  if (time.kind === 'allDay') {
    const days = daysLong(time.from, time.until)
    return (date) => ({ kind: 'allDay', from: date, until: addDays(date, days) })
  }
  const [start, end] = [wallTimeAt(time.startsAt, zone.iana), wallTimeAt(time.endsAt, zone.iana)]
  const nights = daysBetween(dateIn(start), dateIn(end))
  const [from, to] = [minuteOf(start), minuteOf(end) + nights * minutesOfDay]
  const [first = dateIn(start), last = first] = [dates[0], dates.at(-1)]
  const clock = createWallClock(zone.iana, first, addDays(last, nights))
  return (date) => {
    const { at } = clock(date)
    return { kind: 'timed', startsAt: at(from), endsAt: at(to) }
  }
}

const minutesOfDay = 24 * 60

function minuteOf(wallTime: string): MinuteOfDay {
  return Temporal.PlainTime.from(wallTime).since('00:00').total('minutes')
}

function extent(time: EventTime): { readonly startsAt: EpochMs; readonly endsAt: EpochMs } {
  return time.kind === 'timed'
    ? { startsAt: time.startsAt, endsAt: time.endsAt }
    : { startsAt: utcMidnight(time.from), endsAt: utcMidnight(time.until) }
}
