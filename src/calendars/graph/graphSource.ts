import { wholeDay } from '../../domain/calendar/workingHours.ts'
import type { CalendarFailure, CalendarSource, Outcome, Person, ReadRequest } from '../calendarSource.ts'
import type { GetAccessToken } from '../permissions.ts'
import { eventToBook, readBooking } from './booking.ts'
import { asOutcome, GraphFailure } from './failures.ts'
import { createCalls } from './graphCalls.ts'
import { type Clock, createPatience, type Pace, realClock } from './pace.ts'
import { permissionOf, type Purpose, type ViewPurpose } from './purposes.ts'
import { readDay } from './readDay.ts'
import { readPair } from './readPair.ts'
import { paths } from './requestGuard.ts'
import { createTransport } from './transport.ts'

// What only some pages do comes when it is done: the map is drawn without it.
const loadCategories = () => import('./categories.ts')
const loadDeadlines = () => import('./deadlines.ts')
const loadSeries = () => import('./series.ts')
const loadSharing = () => import('./sharing.ts')

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
  const send = createTransport({ baseUrl, pair: { me, partner }, getAccessToken, timeoutMs })
  const callsFor = (purpose: Purpose, signal: AbortSignal) => createCalls({ send, pace, baseUrl }, purpose, signal)

  const readFor = (purpose: ViewPurpose, request: ReadRequest) => {
    const { ranges, signal, onProgress = () => undefined } = request
    const run = { send, purpose, patience: createPatience(pace, signal), onProgress }
    return readPair({ me, partner, timeZone, baseUrl }, ranges, pace.clock.now(), run)
  }

  return {
    read: (request) =>
      asOutcome(async () => {
        try {
          return await readFor(purposeOf[request.partner], request)
        } catch (error) {
          // Without the permission for shared calendars there are busy times still.
          if (!(error instanceof GraphFailure) || !lacksShared(error.failure)) throw error
          return readFor('busyTimes', request)
        }
      }),

    readOwnDay: (date, signal) =>
      asOutcome(() => {
        const patience = createPatience(pace, signal)
        const run = { send, purpose: 'ownDay', patience, onProgress: () => undefined } as const
        return readDay({ day: wholeDay(timeZone, date), baseUrl }, run)
      }),

    book: (request, signal) =>
      asOutcome(async () => {
        const made = await callsFor('booking', signal).change('POST', paths.events, eventToBook(request, partner))
        return readBooking(made, request)
      }),

    cancel: (eventId, comment, signal) =>
      asOutcome(async () => {
        try {
          const path = `${paths.events}/${encodeURIComponent(eventId)}/cancel`
          await callsFor('booking', signal).change('POST', path, { comment })
        } catch (error) {
          // A meeting that is no longer there has been cancelled: that is what was wanted.
          if (!(error instanceof GraphFailure && error.failure.kind === 'notFound')) throw error
        }
        return null
      }),

    series: {
      book: (request, signal) =>
        asOutcome(async () => (await loadSeries()).bookSeries(request, partner, callsFor('booking', signal))),
      move: (eventId, to, signal) =>
        done(async () => (await loadSeries()).moveMeeting(eventId, to, callsFor('booking', signal))),
      invite: (eventId, guests, signal) =>
        done(async () => (await loadSeries()).inviteTo(eventId, partner, guests, callsFor('booking', signal))),
      end: (seriesId, pattern, signal) =>
        done(async () => (await loadSeries()).endSeries(seriesId, pattern, callsFor('booking', signal))),
    },

    sharing: {
      read: (signal) =>
        asOutcome(async () => (await loadSharing()).readSharedRole(partner, callsFor('sharing', signal))),
      grant: (signal) => done(async () => (await loadSharing()).grantReading(partner, callsFor('sharing', signal))),
      withdraw: (signal) =>
        done(async () => (await loadSharing()).withdrawReading(partner, callsFor('sharing', signal))),
    },

    tags: {
      list: (signal) => asOutcome(async () => (await loadCategories()).listCategories(callsFor('categories', signal))),
      create: (categories, signal) =>
        done(async () => (await loadCategories()).createCategories(categories, callsFor('categories', signal))),
      tag: (eventId, categories, signal) => {
        const path = `${paths.events}/${encodeURIComponent(eventId)}`
        return done(() => callsFor('tagging', signal).change('PATCH', path, { categories }))
      },
      writeDeadlines: (entries, signal) =>
        asOutcome(async () => {
          const { writeDeadlines } = await loadDeadlines()
          const options = { ownerId: me.id, timeZone, now: pace.clock.now() }
          return writeDeadlines(entries, options, callsFor('deadlines', signal))
        }),
      writtenDeadlines: (signal) =>
        asOutcome(async () => (await loadDeadlines()).writtenKeys(callsFor('deadlines', signal))),
      removeDeadlines: (keys, signal) =>
        done(async () => (await loadDeadlines()).removeDeadlines(keys, callsFor('deadlines', signal))),
    },
  }
}

const purposeOf: Readonly<Record<ReadRequest['partner'], ViewPurpose>> = {
  nothing: 'ownCalendar',
  busyTimes: 'busyTimes',
  calendar: 'calendars',
}

function lacksShared(failure: CalendarFailure): boolean {
  return failure.kind === 'permissionMissing' && failure.permission === permissionOf.calendars
}

/** That something was done, and nothing else of it. */
function done(work: () => Promise<unknown>): Promise<Outcome<null>> {
  return asOutcome(async () => {
    await work()
    return null
  })
}
