import { findIana } from 'windows-iana'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import { isoDate } from '../../domain/calendar/dates.ts'

/** A time zone as somebody named it, and the IANA zone that is meant. */
export interface NamedZone {
  readonly name: string
  readonly iana: string
}

/** Coordinated Universal Time, under the name that Graph gives it. */
export const utc: NamedZone = { name: 'UTC', iana: 'UTC' }

/** The zone of a Windows or IANA name; null when there is none. */
export function zoneOf(name: string): NamedZone | null {
  if (name === 'UTC' || name === 'tzone://Microsoft/Utc') return utc
  const iana = findIana(name)[0] ?? name
  try {
    return { name, iana: new Intl.DateTimeFormat('en', { timeZone: iana }).resolvedOptions().timeZone }
  } catch {
    return null
  }
}

/** The instant of a wall-clock time; a time that a clock change skips is read as the one just after. */
export function instantOf(wallTime: string, timeZone: string): EpochMs {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).epochMilliseconds
}

/** The wall-clock time of an instant, to the second: `2026-11-23T09:00:00`. */
export function wallTimeAt(instant: EpochMs, timeZone: string): string {
  if (timeZone === utc.iana) return utcText(instant).slice(0, 19)
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime()
  return wall.toString({ smallestUnit: 'second' })
}

/** An instant as text with a Z, to the second. By `Date`, since a year's answer writes thousands of these. */
export function utcText(instant: EpochMs): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

/** Midnight in Coordinated Universal Time: the instant by which all-day events are found. */
export function utcMidnight(date: IsoDate): EpochMs {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds
}

/** The date of a text that begins with one. */
export function dateIn(text: string): IsoDate {
  return isoDate(text.slice(0, 10))
}
