import type { CalendarEvent, PersonCalendar, WorkingWeek } from '../../domain/calendar/calendar.ts'
import type { DateRange, EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import type {
  Booking,
  BookingRequest,
  CalendarFailure,
  CalendarSource,
  DayEntry,
  Outcome,
  Person,
  ReadCalendar,
} from '../calendarSource.ts'
import type { IcsCalendar, IcsEvent } from './icsCalendar.ts'

/** One of the two, with the file that is theirs. */
interface IcsPerson {
  readonly person: Person
  readonly calendar: IcsCalendar
  /** A calendar file does not say when somebody works; Monday to Friday, 8:00 to 17:00 when this does not either. */
  readonly workingWeek?: WorkingWeek
}

/** What two calendar files make a source of. */
export interface IcsSourceOptions {
  readonly me: IcsPerson
  readonly partner: IcsPerson
  /** IANA zone in which days begin and end. */
  readonly timeZone: string
  readonly now: () => EpochMs
}

/** Monday to Friday, 8:00 to 17:00, nothing taught. */
export function defaultWorkingWeek(timeZone: string): WorkingWeek {
  const weekdays = [1, 2, 3, 4, 5] as const
  return { timeZone, taught: [], hours: weekdays.map((weekday) => ({ weekday, from: 8 * 60, to: 17 * 60 })) }
}

function midnight(date: IsoDate, timeZone: string): EpochMs {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds
}

/** Whether an event falls into a range of dates, also when it only reaches into it. */
function touches({ time }: CalendarEvent, { from, until }: DateRange, timeZone: string): boolean {
  if (time.kind === 'allDay') return time.from < until && time.until > from
  const start = midnight(from, timeZone)
  return time.startsAt < midnight(until, timeZone) && (time.endsAt > start || time.startsAt >= start)
}

interface MadeHere {
  readonly booking: Booking
  readonly entry: IcsEvent
}

function make(request: BookingRequest): MadeHere {
  const eventId = `booking/${request.transactionId}`
  const iCalUId = `${request.transactionId}@tandem`
  const { startsAt, endsAt } = request
  return {
    // Files have nobody who could open an online meeting.
    booking: { eventId, iCalUId, startsAt, endsAt, onlineMeeting: request.wantsOnlineMeeting ? 'ignored' : 'notAsked' },
    entry: {
      title: request.subject,
      event: {
        id: eventId,
        iCalUId,
        seriesMasterId: null,
        time: { kind: 'timed', startsAt, endsAt },
        showAs: 'busy',
        sensitivity: 'normal',
        categories: [],
      },
    },
  }
}

/**
 * Two calendar files as a source. Everything stays in memory: a booking shows in both calendars until the page is
 * closed, and reaches Outlook when the person imports it (`bookingAsIcs`).
 */
export function createIcsSource({ me, partner, timeZone, now }: IcsSourceOptions): CalendarSource {
  const madeHere = new Map<string, MadeHere>()
  const cancelled = { ok: false, failure: { kind: 'cancelled' } } as const satisfies Outcome<never>

  const entriesOf = ({ calendar }: IcsPerson): readonly IcsEvent[] => [
    ...calendar.events,
    ...[...madeHere.values()].map(({ entry }) => entry),
  ]

  const readOne = (owner: IcsPerson, ranges: readonly DateRange[]): ReadCalendar => {
    const events = entriesOf(owner)
      .map(({ event }) => event)
      .filter((event) => ranges.some((range) => touches(event, range, timeZone)))
    const calendar: PersonCalendar = { events, workingWeek: owner.workingWeek ?? defaultWorkingWeek(timeZone) }
    return { person: owner.person, basis: 'file', calendar, leftOut: owner.calendar.leftOut }
  }

  const outcome = <Value>(signal: AbortSignal, value: () => Outcome<Value>): Promise<Outcome<Value>> =>
    Promise.resolve(signal.aborted ? cancelled : value())

  return {
    read: ({ ranges, signal, onProgress }) =>
      outcome(signal, () => {
        const value = { me: readOne(me, ranges), partner: readOne(partner, ranges), readAt: now() }
        onProgress?.({ done: 1, total: 1 })
        return { ok: true, value }
      }),

    readOwnDay: (date, signal) =>
      outcome<readonly DayEntry[]>(signal, () => {
        const day = { from: date, until: addDays(date, 1) }
        const ofThatDay = entriesOf(me).filter(({ event }) => touches(event, day, timeZone))
        return { ok: true, value: ofThatDay.map(({ event, title }) => ({ eventId: event.id, title })) }
      }),

    book: (request, signal) =>
      outcome<Booking>(signal, () => {
        const made = madeHere.get(request.transactionId) ?? make(request)
        madeHere.set(request.transactionId, made)
        return { ok: true, value: made.booking }
      }),

    cancel: (eventId, _comment, signal) =>
      outcome<null>(signal, () => {
        const failure: CalendarFailure = { kind: 'notFound' }
        const found = [...madeHere].find(([, { booking }]) => booking.eventId === eventId)
        if (found === undefined) return { ok: false, failure }
        madeHere.delete(found[0])
        return { ok: true, value: null }
      }),

    series: null,
    sharing: null,
    tags: null,
  }
}
