import type { Event } from '@microsoft/microsoft-graph-types'
import { addDays, type EpochMs } from '../../domain/calendar/dates.ts'
import { copyCategory } from '../../domain/pressure/copies.ts'
import type { DeadlineEntry } from '../calendarSource.ts'
import type { Answer, Item } from './batch.ts'
import { type DeadlineMark, markedQuery, markId, markText, readMark } from './deadlineMark.ts'
import { failureOf, GraphFailure } from './failures.ts'
import type { GraphCalls } from './graphCalls.ts'
import { asList, asObject, asText } from './json.ts'
import { permissionOf } from './purposes.ts'
import { paths } from './requestGuard.ts'

/** An event that Tandem has written into the calendar. */
interface Written extends DeadlineMark {
  readonly eventId: string
}

/** Whose deadlines they are, and when and where they are written. */
export interface DeadlineWriter {
  readonly ownerId: string
  /** The school's: its midnights are those of an all-day event. */
  readonly timeZone: string
  readonly now: EpochMs
}

/** The address of the list. A space as `%20`, since not every reader of a batch knows the plus sign. */
function markedUrl(): string {
  const query = Object.entries({ ...markedQuery, $top: '250' }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("'", '%27')}`,
  )
  return `${paths.events}?${query.join('&')}`
}

function readWritten(value: unknown): readonly Written[] {
  const fields = asObject(value)
  const eventId = asText(fields?.['id'])
  const marks = (asList(fields?.['singleValueExtendedProperties']) ?? []).flatMap((property) => {
    const { id, value: content } = asObject(property) ?? {}
    // Graph writes the id as it likes: the letters of its GUID in either case.
    const isOurs = asText(id)?.toLowerCase() === markId.toLowerCase()
    return isOurs ? (readMark(asText(content) ?? '') ?? []) : []
  })
  return eventId === undefined ? [] : marks.slice(0, 1).map((mark) => ({ ...mark, eventId }))
}

async function listWritten(calls: GraphCalls): Promise<readonly Written[]> {
  return (await calls.list(markedUrl())).flatMap(readWritten)
}

/** A name made of these parts, the same for the same ones: the shape of a UUID, the digits of their SHA-256. */
async function nameFrom(parts: readonly unknown[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const ends = [8, 12, 16, 20, 32]
  return ends.map((end, i) => digits.slice(ends[i - 1] ?? 0, end)).join('-')
}

function eventOf(entry: DeadlineEntry, transactionId: string, timeZone: string): Event {
  const { date, title, category } = entry
  return {
    subject: title,
    start: { dateTime: `${date}T00:00:00`, timeZone },
    end: { dateTime: `${addDays(date, 1)}T00:00:00`, timeZone },
    isAllDay: true,
    showAs: 'free',
    sensitivity: 'normal',
    isReminderOn: false,
    categories: [category, copyCategory],
    transactionId,
    singleValueExtendedProperties: [{ id: markId, value: markText(entry) }],
  }
}

function refused(answer: Answer): GraphFailure {
  return new GraphFailure(failureOf(answer, permissionOf.deadlines))
}

/** Writes one, under the first of these names that no other event has had. */
function writing(entry: DeadlineEntry, [name, ...others]: readonly string[], timeZone: string): readonly Item[] {
  if (name === undefined) return []
  return [
    {
      method: 'POST',
      url: paths.events,
      body: eventOf(entry, name, timeZone),
      receive: (answer) => {
        if (answer.status === 201 || answer.status === 200) return []
        // An event of this name was written once and is gone again.
        const next = answer.code === 'ErrorDuplicateTransactionId' ? writing(entry, others, timeZone) : []
        if (next.length === 0) throw refused(answer)
        return next
      },
    },
  ]
}

function removal({ eventId }: Written): Item {
  return {
    method: 'DELETE',
    url: `${paths.events}/${encodeURIComponent(eventId)}`,
    receive: (answer) => {
      // What is gone has been removed.
      if (answer.status >= 300 && answer.status !== 404) throw refused(answer)
      return []
    },
  }
}

/**
 * The keys of the deadlines that Tandem has written.
 *
 * @throws GraphFailure when they cannot be read
 */
export async function writtenKeys(calls: GraphCalls): Promise<readonly string[]> {
  return [...new Set((await listWritten(calls)).map(({ key }) => key))]
}

/**
 * Writes deadlines that are not there yet. One that has moved is written for its new day, and then taken from the old
 * one. Events that their owner has moved or renamed since stay as they are.
 *
 * @returns the keys of all that are there now
 * @throws GraphFailure when one could not be written; those before it are there, and repeating goes on after them
 */
export async function writeDeadlines(
  entries: readonly DeadlineEntry[],
  { ownerId, timeZone, now }: DeadlineWriter,
  calls: GraphCalls,
): Promise<readonly string[]> {
  const before = await listWritten(calls)
  const wanted = new Map(entries.map((entry) => [entry.key, entry]))
  const isThere = ({ key, date }: DeadlineMark) => before.some((each) => each.key === key && each.date === date)
  const missing = [...wanted.values()].filter((entry) => !isThere(entry))
  const items = await Promise.all(
    missing.map(async (entry) => {
      const parts = [ownerId, entry.key, entry.date]
      return writing(entry, await Promise.all([nameFrom(parts), nameFrom([...parts, now])]), timeZone)
    }),
  )
  await calls.changeMany(items.flat())
  const moved = before.filter(({ key, date }) => wanted.has(key) && wanted.get(key)?.date !== date)
  await calls.changeMany(moved.map(removal))
  return [...new Set([...before, ...missing].map(({ key }) => key))]
}

/**
 * Removes the deadlines that Tandem has written under these keys, and nothing else.
 *
 * @throws GraphFailure when one could not be removed; repeating goes on after it
 */
export async function removeDeadlines(keys: readonly string[], calls: GraphCalls): Promise<void> {
  const unwanted = new Set(keys)
  const written = await listWritten(calls)
  await calls.changeMany(written.filter(({ key }) => unwanted.has(key)).map(removal))
}
