import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import { wholeDay } from '../../domain/calendar/workingHours.ts'
import type { CalendarSource, DayEntry, Person } from '../calendarSource.ts'
import { type BatchRun, type Item, runItems } from './batch.ts'
import { eventToBook, readBooking } from './booking.ts'
import { asOutcome, failureOf, GraphFailure } from './failures.ts'
import { asList, asObject, asText } from './json.ts'
import { type Clock, type Pace, realClock } from './pace.ts'
import { readPair } from './readPair.ts'
import { ownDayFields } from './requestGuard.ts'
import { createTransport, type GetAccessToken } from './transport.ts'

/** What a Graph source is made of. */
export interface GraphSourceOptions {
  /** Graph's address with its version, without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly baseUrl: string
  readonly me: Person
  readonly partner: Person
  readonly getAccessToken: GetAccessToken
  /** The zone to fall back on where a mailbox tells none, and in which an opened day is meant. */
  readonly timeZone: string
  readonly clock?: Clock
  /** Between 0 and 1, like `Math.random`. */
  readonly random?: () => number
  /** How long one answer may take. */
  readonly timeoutMs?: number
}

function ownDay(startsAt: EpochMs, endsAt: EpochMs, me: Person, entries: DayEntry[]): Item {
  const instant = (epochMs: EpochMs) => Temporal.Instant.fromEpochMilliseconds(epochMs).toString()
  const query = new URLSearchParams({
    startDateTime: instant(startsAt),
    endDateTime: instant(endsAt),
    $select: ownDayFields.join(','),
    $top: '500',
  })
  return {
    method: 'GET',
    url: `/me/calendarView?${query.toString()}`,
    mailboxes: [me.id],
    receive: (answer) => {
      if (answer.status !== 200) throw new GraphFailure(failureOf(answer))
      for (const value of asList(asObject(answer.body)?.['value']) ?? []) {
        const fields = asObject(value)
        const eventId = asText(fields?.['id'])
        if (eventId !== undefined) entries.push({ eventId, title: asText(fields?.['subject']) ?? '' })
      }
      return []
    },
  }
}

/** Both calendars through Microsoft Graph, or through anything that speaks like it. */
export function createGraphSource(options: GraphSourceOptions): CalendarSource {
  const { baseUrl, me, partner, timeZone } = options
  const pace: Pace = { clock: options.clock ?? realClock, random: options.random ?? Math.random }
  const send = createTransport({
    baseUrl,
    getAccessToken: options.getAccessToken,
    pace,
    timeoutMs: options.timeoutMs ?? 15_000,
  })
  const run = (signal: AbortSignal, onProgress: BatchRun['onProgress'] = () => undefined): BatchRun => ({
    send,
    pace,
    signal,
    onProgress,
  })

  return {
    read: ({ ranges, signal, onProgress }) =>
      asOutcome(() => readPair({ me, partner, timeZone, baseUrl }, ranges, pace.clock.now(), run(signal, onProgress))),

    readOwnDay: (date: IsoDate, signal) =>
      asOutcome(async () => {
        const entries: DayEntry[] = []
        const { startsAt, endsAt } = wholeDay(timeZone, date)
        await runItems([ownDay(startsAt, endsAt, me, entries)], run(signal))
        return entries
      }),

    book: (request, signal) =>
      asOutcome(async () =>
        readBooking(await send({ path: '/me/events', body: eventToBook(request, partner), signal }), request),
      ),

    cancel: (eventId, comment, signal) =>
      asOutcome(async () => {
        try {
          await send({ path: `/me/events/${encodeURIComponent(eventId)}/cancel`, body: { comment }, signal })
        } catch (error) {
          // A meeting that is no longer there has been cancelled: that is what was wanted.
          if (!(error instanceof GraphFailure && error.failure.kind === 'notFound')) throw error
        }
        return null
      }),
  }
}
