import { wholeDay } from '../../domain/calendar/workingHours.ts'
import type { CalendarSource, Person } from '../calendarSource.ts'
import { eventToBook, readBooking } from './booking.ts'
import { asOutcome, GraphFailure } from './failures.ts'
import type { GetAccessToken } from './middleware.ts'
import { type Clock, createPatience, type Pace, realClock } from './pace.ts'
import { readDay } from './readDay.ts'
import { readPair } from './readPair.ts'
import { createTransport } from './transport.ts'

/** What a Graph source is made of. */
export interface GraphSourceOptions {
  /** Graph's address with its version, without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly baseUrl: string
  readonly me: Person
  readonly partner: Person
  readonly getAccessToken: GetAccessToken
  /** The zone to fall back on where a mailbox tells none, and in which an opened day is meant. */
  readonly timeZone: string
  /** Parts of the clock to use in place of the real one. */
  readonly clock?: Partial<Clock>
  /** Between 0 and 1, like `Math.random`. */
  readonly random?: () => number
  /** How long one answer may take. */
  readonly timeoutMs?: number
}

/** Both calendars through Microsoft Graph, or through anything that speaks like it. */
export function createGraphSource(options: GraphSourceOptions): CalendarSource {
  const { baseUrl, me, partner, timeZone, getAccessToken, timeoutMs = 15_000 } = options
  const pace: Pace = { clock: { ...realClock, ...options.clock }, random: options.random ?? Math.random }
  const send = createTransport({ baseUrl, partnerId: partner.id, getAccessToken, timeoutMs })
  const write = (path: string, body: unknown, signal: AbortSignal) =>
    send({ purpose: 'writing', path, body, patience: createPatience(pace, signal) })

  return {
    read: ({ ranges, signal, onProgress = () => undefined }) =>
      asOutcome(() => {
        const run = { send, purpose: 'calendars', patience: createPatience(pace, signal), onProgress } as const
        return readPair({ me, partner, timeZone, baseUrl }, ranges, pace.clock.now(), run)
      }),

    readOwnDay: (date, signal) =>
      asOutcome(() => {
        const patience = createPatience(pace, signal)
        const run = { send, purpose: 'ownDay', patience, onProgress: () => undefined } as const
        return readDay({ day: wholeDay(timeZone, date), baseUrl }, run)
      }),

    book: (request, signal) =>
      asOutcome(async () => readBooking(await write('/me/events', eventToBook(request, partner), signal), request)),

    cancel: (eventId, comment, signal) =>
      asOutcome(async () => {
        try {
          await write(`/me/events/${encodeURIComponent(eventId)}/cancel`, { comment }, signal)
        } catch (error) {
          // A meeting that is no longer there has been cancelled: that is what was wanted.
          if (!(error instanceof GraphFailure && error.failure.kind === 'notFound')) throw error
        }
        return null
      }),

    sharing: null,
    tags: null,
  }
}
