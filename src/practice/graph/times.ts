import type { DateTimeTimeZone } from '@microsoft/microsoft-graph-types'
import type { EventTime } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { NamedZone } from '../mailbox/zones.ts'
import { instantOf, wallTimeAt } from '../mailbox/zones.ts'
import { GraphProblem } from './problems.ts'

/** An instant as Graph writes it: wall-clock time of a zone with seven digits, and the zone beside it. */
export function dateTimeTimeZone(instant: EpochMs, zone: NamedZone): DateTimeTimeZone {
  return { dateTime: `${wallTimeAt(instant, zone.iana)}.0000000`, timeZone: zone.name }
}

/** Start and end of an event. All-day ones float: they name the same dates in every zone. */
export function startAndEnd(time: EventTime, zone: NamedZone): { start: DateTimeTimeZone; end: DateTimeTimeZone } {
  if (time.kind === 'timed') {
    return { start: dateTimeTimeZone(time.startsAt, zone), end: dateTimeTimeZone(time.endsAt, zone) }
  }
  const midnight = (date: IsoDate) => ({ dateTime: `${date}T00:00:00.0000000`, timeZone: zone.name })
  return { start: midnight(time.from), end: midnight(time.until) }
}

/**
 * The instant of a text with or without an offset.
 *
 * @param timeZone IANA zone for a text without one
 * @throws GraphProblem when it is no date and time
 */
export function readInstant(text: string, timeZone: string, parameter: string): EpochMs {
  try {
    return /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Temporal.Instant.from(text).epochMilliseconds : instantOf(text, timeZone)
  } catch {
    throw new GraphProblem(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${parameter}' is invalid.`)
  }
}
