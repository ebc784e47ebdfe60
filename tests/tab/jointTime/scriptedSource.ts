import type {
  Booking,
  BookingRequest,
  CalendarFailure,
  CalendarSource,
  Outcome,
  PairCalendars,
  ReadCalendar,
} from '../../../src/calendars/calendarSource.ts'
import type { CalendarEvent } from '../../../src/domain/calendar/calendar.ts'
import type { DateRange } from '../../../src/domain/calendar/dates.ts'
import { dateAt } from '../../../src/domain/calendar/dates.ts'
import { timeZone } from '../builders.ts'

type Call = 'read' | 'book' | 'cancel'

interface Failing {
  readonly failure: CalendarFailure
  /** The server did it, and the answer was lost on the way back. */
  readonly isDoneAnyway: boolean
}

/** Two calendars in memory behind the port, whose next answers a test can spoil. */
export function createScriptedSource(start: PairCalendars, options: { readonly makesOnlineMeetings?: boolean } = {}) {
  let pair = start
  const made = new Map<string, Booking>()
  const requests: BookingRequest[] = []
  const ranges: DateRange[] = []
  const comments: string[] = []
  const failing: Record<Call, Failing[]> = { read: [], book: [], cancel: [] }

  const change = (whose: 'me' | 'partner', events: (before: readonly CalendarEvent[]) => readonly CalendarEvent[]) => {
    const read = pair[whose]
    pair = { ...pair, [whose]: { ...read, calendar: { ...read.calendar, events: events(read.calendar.events) } } }
  }

  function make(request: BookingRequest): Booking {
    const known = made.get(request.transactionId)
    if (known !== undefined) return known
    const { startsAt, endsAt } = request
    const eventId = `event ${made.size + 1}`
    const online = options.makesOnlineMeetings === false ? 'ignored' : 'made'
    const booking: Booking = {
      eventId,
      iCalUId: `uid of ${eventId}`,
      startsAt,
      endsAt,
      onlineMeeting: request.wantsOnlineMeeting ? online : 'notAsked',
    }
    made.set(request.transactionId, booking)
    const event: CalendarEvent = {
      id: eventId,
      iCalUId: booking.iCalUId,
      seriesMasterId: null,
      time: { kind: 'timed', startsAt, endsAt },
      showAs: 'busy',
      sensitivity: 'normal',
      categories: ['Joint time'],
    }
    change('me', (events) => [...events, event])
    change('partner', (events) => [...events, { ...event, id: `busy ${eventId}`, iCalUId: null, showAs: 'tentative' }])
    return booking
  }

  function cancel(eventId: string): void {
    const booking = [...made.values()].find((each) => each.eventId === eventId)
    const isElse = ({ id }: CalendarEvent) => id !== eventId && id !== `busy ${eventId}`
    change('me', (events) => events.filter(isElse))
    change('partner', (events) => events.filter(isElse))
    if (booking !== undefined) for (const [key, each] of made) if (each === booking) made.delete(key)
  }

  async function answer<Value>(call: Call, value: () => Outcome<Value>): Promise<Outcome<Value>> {
    await Promise.resolve()
    const spoilt = failing[call].shift()
    if (spoilt === undefined) return value()
    if (spoilt.isDoneAnyway) value()
    return { ok: false, failure: spoilt.failure }
  }

  function within(read: ReadCalendar, asked: readonly DateRange[]): ReadCalendar {
    const events = read.calendar.events.filter(({ time }) => {
      const [from, last] =
        time.kind === 'allDay'
          ? [time.from, time.until]
          : [dateAt(time.startsAt, timeZone), dateAt(time.endsAt, timeZone)]
      return asked.some((range) => from < range.until && last >= range.from)
    })
    return { ...read, calendar: { ...read.calendar, events } }
  }

  const source: CalendarSource = {
    read: ({ ranges: asked }) => {
      ranges.push(...asked)
      return answer('read', () => ({
        ok: true,
        value: { ...pair, me: within(pair.me, asked), partner: within(pair.partner, asked) },
      }))
    },
    readOwnDay: () => Promise.resolve({ ok: true, value: [] }),
    book: (request) => {
      requests.push(request)
      return answer('book', () => ({ ok: true, value: make(request) }))
    },
    cancel: (eventId, comment) => {
      comments.push(comment)
      return answer('cancel', () => {
        if (![...made.values()].some((each) => each.eventId === eventId)) {
          return { ok: false, failure: { kind: 'notFound' } }
        }
        cancel(eventId)
        return { ok: true, value: null }
      })
    },
    series: null,
    sharing: null,
    tags: null,
  }

  return {
    source,
    /** Every request to book, with repeats. */
    requests,
    /** Every range that was read. */
    ranges,
    /** What the partner was told at each try to cancel. */
    comments,
    /** Meetings that stand. */
    meetings: () => [...made.values()],
    /** Somebody puts something into their own calendar meanwhile. */
    add: (whose: 'me' | 'partner', event: CalendarEvent) => change(whose, (events) => [...events, event]),
    /** The next such call fails; with `isDoneAnyway` only its answer is lost. */
    failNext: (call: Call, failure: CalendarFailure, { isDoneAnyway = false } = {}) => {
      failing[call].push({ failure, isDoneAnyway })
    },
  }
}
