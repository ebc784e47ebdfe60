import ICAL from 'ical.js'
import type { ContentLine } from './contentLine.ts'
import type { WallMs, Zone } from './zone.ts'

/** Milliseconds in a day on the wall. */
export const dayMs = 86_400_000

/** A date, or a date and time, as a line of the file gives it. */
export interface IcsTime {
  readonly isDate: boolean
  readonly wall: WallMs
  readonly zone: Zone
}

/** How long something lasts: so much on the wall (whole days stay whole days when the clocks change), then so much in fact. */
export interface Span {
  readonly wallMs: number
  readonly exactMs: number
}

/** Which zone a time is read in. */
export interface ZoneChoice {
  readonly utc: Zone
  readonly named: (tzid: string) => Zone
  /** For times without a zone. */
  readonly floating: Zone
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/
const dateTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/
/** What ical.js makes of a date that is not marked as one (`DTSTART:20260907`, as several programs write). */
const unmarkedDatePattern = /^\d{4}-\d{2}-\d{2}T::$/

/** Proleptic; nothing older is in use as a start, Outlook's own zones begin in 1601. */
const firstYear = 1600

/** A floating ical.js time for a jCal date or date-time without `Z`, or null when there is no such date. */
function existingTime(text: string): ICAL.Time | null {
  const time = ICAL.Time.fromString(text, null)
  return time.year >= firstYear && time.toString() === text ? time : null
}

/** Reads one value of a date line; null when there is no such date. */
export function readTime(value: unknown, tzid: string | null, zones: ZoneChoice): IcsTime | null {
  if (typeof value !== 'string') return null
  const text = unmarkedDatePattern.test(value) ? value.slice(0, 10) : value
  if (datePattern.test(text)) {
    const time = existingTime(text)
    return time === null ? null : { isDate: true, wall: wallOf(time), zone: zones.floating }
  }
  if (!dateTimePattern.test(text)) return null
  const time = existingTime(text.slice(0, 19))
  if (time === null) return null
  const zone = text.endsWith('Z') ? zones.utc : tzid === null ? zones.floating : zones.named(tzid)
  return { isDate: false, wall: wallOf(time), zone }
}

/** The first value of a date line. */
export function firstTime(line: ContentLine | undefined, zones: ZoneChoice): IcsTime | null {
  return line === undefined ? null : readTime(line.values[0], line.parameter('tzid'), zones)
}

/** A floating ical.js time's place on the wall. */
export function wallOf(time: ICAL.Time): WallMs {
  return time.toUnixTime() * 1000
}

/** The other way round. */
export function floatingTime(wall: WallMs, isDate: boolean): ICAL.Time {
  const time = ICAL.Time.fromData({ year: 1970, month: 1, day: 1, isDate })
  time.fromUnixTime(wall / 1000)
  time.zone = ICAL.Timezone.localTimezone
  return time
}

/** Reads a `DURATION`; null when it is not one, or goes backwards. */
export function readDuration(value: unknown): Span | null {
  if (typeof value !== 'string') return null
  try {
    const duration = ICAL.Duration.fromString(value)
    const days = duration.weeks * 7 + duration.days
    const exactMs = (duration.hours * 3600 + duration.minutes * 60 + duration.seconds) * 1000
    const isSensible = Number.isSafeInteger(days * dayMs + exactMs) && !duration.isNegative
    return isSensible ? { wallMs: days * dayMs, exactMs } : null
  } catch {
    return null
  }
}

/** Midnight at the beginning of the day that the wall shows. */
export function startOfDay(wall: WallMs): WallMs {
  return Math.floor(wall / dayMs) * dayMs
}
