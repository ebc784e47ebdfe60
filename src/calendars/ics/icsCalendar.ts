import type { CalendarEvent } from '../../domain/calendar/calendar.ts'
import type { DateRange } from '../../domain/calendar/dates.ts'

/** One event of a calendar file. The title stays beside the event, not in it, so that the map cannot pick it up. */
export interface IcsEvent {
  readonly event: CalendarEvent
  readonly title: string
}

/** Why an event of a file was left out while the rest was kept. */
export type LeftOutBecause = 'badDate' | 'badRule' | 'repeatsTooOften' | 'notClosed'

/** How many events were left out for one reason, and where the first of them begins. */
export interface LeftOut {
  readonly because: LeftOutBecause
  readonly count: number
  /** Line of the file, counted from 1; null when the file had to be repaired before it could be read. */
  readonly firstLine: number | null
}

/** Where the events that a file holds went to. The parts add up to `found`. */
interface IcsTally {
  /** Entries (`VEVENT`) in the file; a series is one entry and each of its changed occurrences another. */
  readonly found: number
  /** Gave at least one event. */
  readonly shown: number
  /** Understood, with nothing in the range that was asked for. */
  readonly outsideRange: number
  readonly cancelled: number
  /** Older versions of an entry that is in the file more than once. */
  readonly replaced: number
  readonly leftOut: number
}

/** A calendar file, as far as it matters for the range that was asked for. */
export interface IcsCalendar {
  /** What the file calls itself. */
  readonly name: string | null
  /** Earliest first. */
  readonly events: readonly IcsEvent[]
  /** Entries that could not be understood; `leftOutBecause` says why, and adds up to it. */
  readonly leftOut: number
  readonly leftOutBecause: readonly LeftOut[]
  readonly tally: IcsTally
  /** Time-zone names that nothing explains; times in them were read in the zone of the options. */
  readonly unknownTimeZones: readonly string[]
}

/** How much a file may hold and how long a rule may run. A year of a busy calendar is far below each of them. */
export interface IcsLimits {
  readonly bytes: number
  /** Entries in the file. */
  readonly entries: number
  /** Events in the range, all series together. */
  readonly events: number
  /** Events of one series in the range. */
  readonly eventsPerSeries: number
  /** Steps that the rules of one series may take before it is given up. */
  readonly stepsPerSeries: number
  /** Steps that all rules of the file may take together. */
  readonly steps: number
}

/** Generous for a school year, and small enough to be done within seconds. */
export const defaultIcsLimits: IcsLimits = {
  bytes: 25 * 1024 * 1024,
  entries: 50_000,
  events: 100_000,
  eventsPerSeries: 5_000,
  stepsPerSeries: 100_000,
  steps: 1_000_000,
}

/** What to read of a file. */
export interface IcsOptions {
  readonly range: DateRange
  /** IANA zone for times without one, and in which `range` is meant. */
  readonly timeZone: string
  readonly limits?: Partial<IcsLimits>
}
