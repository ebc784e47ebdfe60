import type { CalendarEvent, EventTime, Sensitivity, ShowAs } from '../../domain/calendar/calendar.ts'
import { type EpochMs, isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import { asList, asObject, asText, type Json } from './json.ts'

const showAsValues = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'] as const
const sensitivityValues = ['normal', 'personal', 'private', 'confidential'] as const
const utcNames = new Set(['UTC', 'Etc/UTC', 'tzone://Microsoft/Utc'])

/** One of Graph's words; some of its answers begin them with a capital. */
function wordOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  const text = asText(value)?.toLowerCase()
  return words.find((each) => each.toLowerCase() === text)
}

/** Graph's word for how an event shows; what we do not know is not free. */
export function showAsOf(value: unknown): ShowAs {
  return wordOf(value, showAsValues) ?? 'unknown'
}

function sensitivityOf(value: unknown): Sensitivity {
  return wordOf(value, sensitivityValues) ?? 'private'
}

const wallTime = /^(\d{4}-\d{2}-(\d{2})T\d{2}:\d{2}:\d{2})(\.\d{1,9})?Z?$/

/**
 * The instant of a `dateTimeTimeZone`. Its text carries no offset, so it is read in its own zone: UTC, which is what
 * we ask for. Undefined when it is anything else.
 */
export function instantOf(value: unknown): EpochMs | undefined {
  const fields = asObject(value)
  if (!utcNames.has(asText(fields?.['timeZone']) ?? '')) return undefined
  const [, seconds, day, fraction = '.'] = wallTime.exec(asText(fields?.['dateTime']) ?? '') ?? []
  if (seconds === undefined) return undefined
  // By Date, with its zone written out: a year has thousands of these, and Temporal is not native everywhere yet.
  const instant = Date.parse(`${seconds}${fraction.padEnd(4, '0').slice(0, 4)}Z`)
  // Date lets the 30th of February pass as the 2nd of March.
  return new Date(instant).getUTCDate() === Number(day) ? instant : undefined
}

/** The date of an all-day event's edge: its date part, whatever zone it is said to be in. All-day events float. */
function floatingDateOf(value: unknown): IsoDate | undefined {
  const text = asText(asObject(value)?.['dateTime'])
  try {
    return text === undefined ? undefined : isoDate(text.slice(0, 10))
  } catch {
    return undefined
  }
}

function timeOf(fields: Json): EventTime | undefined {
  if (fields['isAllDay'] === true) {
    const from = floatingDateOf(fields['start'])
    const until = floatingDateOf(fields['end'])
    return from === undefined || until === undefined || until <= from ? undefined : { kind: 'allDay', from, until }
  }
  const startsAt = instantOf(fields['start'])
  const endsAt = instantOf(fields['end'])
  if (startsAt === undefined || endsAt === undefined || endsAt < startsAt) return undefined
  return { kind: 'timed', startsAt, endsAt }
}

/**
 * Reads one event of a `calendarView`, and of it only the fields of the map: whatever else came along is left behind.
 *
 * @returns null for a cancelled event, undefined for one that cannot be understood
 */
export function readGraphEvent(value: unknown): CalendarEvent | null | undefined {
  const fields = asObject(value)
  const id = asText(fields?.['id'])
  if (fields === undefined || id === undefined) return undefined
  if (fields['isCancelled'] === true) return null
  const time = timeOf(fields)
  if (time === undefined) return undefined
  return {
    id,
    iCalUId: asText(fields['iCalUId']) ?? null,
    seriesMasterId: asText(fields['seriesMasterId']) ?? null,
    time,
    showAs: showAsOf(fields['showAs']),
    sensitivity: sensitivityOf(fields['sensitivity']),
    categories: (asList(fields['categories']) ?? []).filter((each) => typeof each === 'string'),
  }
}
