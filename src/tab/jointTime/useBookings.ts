import { useRef, useState } from 'react'
import type {
  Booking,
  BookingRequest,
  CalendarFailure,
  CalendarSource,
  PairCalendars,
} from '../../calendars/calendarSource.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { SlotWish, Suggestion } from '../../domain/slots/slots.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { BoardNews } from './boardNews.ts'
import { type BookingIntent, bookSlot, createIntent, type Invitation } from './bookSlot.ts'
import { cancelBooking, undoComment } from './cancelBooking.ts'

/** A meeting that was booked here and stands. */
export interface BookedMeeting {
  readonly booking: Booking
  /** What it was made from; null when that was on an earlier visit, since nobody keeps its words. */
  readonly request: BookingRequest | null
}

/** A meeting that was booked on this visit. */
export interface MadeBooking extends BookedMeeting {
  readonly request: BookingRequest
}

/** Where somebody is between looking at times and having one booked. */
export type BookingStage =
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'confirming'
      readonly slot: Suggestion
      readonly transactionId: string
      /** The last try, when it failed. */
      readonly failed: { readonly intent: BookingIntent; readonly failure: CalendarFailure } | null
    }
  | {
      readonly kind: 'refused'
      readonly slot: Suggestion
      readonly because: 'me' | 'partner' | 'both' | 'passed'
      readonly nextBest: readonly Suggestion[]
    }
  | { readonly kind: 'booked'; readonly made: MadeBooking }
  | { readonly kind: 'cancelled'; readonly booking: Booking }

/** What the page books with. */
export interface BookingsOptions {
  readonly year: JointYear
  readonly source: CalendarSource
  readonly now: () => EpochMs
  readonly newId: () => string
  readonly onCalendarsRead: (pair: PairCalendars) => void
  readonly onBooked: (booking: Booking) => void
  /** Meetings made on an earlier visit to the page, when somebody keeps them. */
  readonly kept?: readonly MadeBooking[]
  readonly onKeep?: (made: readonly MadeBooking[]) => void
  /** What the board knows of earlier visits and one's calendar still has. */
  readonly earlier: readonly Booking[]
  /** Hears of what was made and cancelled, for the pair's board. */
  readonly news: BoardNews | null
}

/** What is being done just now. One thing at a time: a second click meets a busy page and does nothing. */
export type Busy = 'booking' | 'cancelling' | null

/** Why a meeting could not be cancelled. */
export interface CancelFailed {
  readonly eventId: string
  readonly isUndo: boolean
  readonly failure: CalendarFailure
}

/** What was made on this visit and before, the soonest first, each once. */
function allBooked(made: readonly MadeBooking[], earlier: readonly Booking[]): readonly BookedMeeting[] {
  const ofThisVisit = new Set(made.map(({ booking }) => booking.iCalUId))
  const before = earlier.filter(({ iCalUId }) => !ofThisVisit.has(iCalUId))
  return [...made, ...before.map((booking) => ({ booking, request: null }))].toSorted(
    (a, b) => a.booking.startsAt - b.booking.startsAt,
  )
}

/** Booking and cancelling, from the first click to a definite answer. */
export function useBookings(options: BookingsOptions) {
  const { year, source, now, newId, onCalendarsRead, onBooked, kept, onKeep, earlier, news } = options
  const [stage, setStage] = useState<BookingStage>({ kind: 'choosing' })
  const [busy, setBusy] = useState<Busy>(null)
  const [cancelFailed, setCancelFailed] = useState<CancelFailed | null>(null)
  const [own, setOwn] = useState<readonly MadeBooking[]>([])
  const isRunning = useRef(false)
  const made = kept ?? own
  const booked = allBooked(made, earlier)
  const keep = (next: readonly MadeBooking[]) => {
    setOwn(next)
    onKeep?.(next)
  }

  async function alone(what: Busy, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (isRunning.current) return
    isRunning.current = true
    setBusy(what)
    try {
      // Leaving the page stops nothing: what was sent must come to a definite answer.
      await run(new AbortController().signal)
    } finally {
      isRunning.current = false
      setBusy(null)
    }
  }

  const book = (invitation: Invitation, wish: SlotWish) =>
    alone('booking', async (signal) => {
      if (stage.kind !== 'confirming') return
      const { slot, transactionId, failed } = stage
      const intent =
        failed?.intent.mayBeMade === true
          ? failed.intent
          : createIntent(slot, invitation, transactionId, year.schoolYear.timeZone)
      const result = await bookSlot(intent, { source, year, wish, now, signal })
      if (result.kind === 'failed') {
        setStage({ ...stage, failed: { intent: result.intent, failure: result.failure } })
        return
      }
      onCalendarsRead(result.year.pair)
      if (result.kind === 'booked') {
        const newest = { booking: result.booking, request: intent.request }
        keep([...made, newest])
        news?.booked(result.booking)
        onBooked(result.booking)
        setStage({ kind: 'booked', made: newest })
      } else {
        const because = result.kind === 'passed' ? 'passed' : result.by
        setStage({ kind: 'refused', slot, because, nextBest: result.nextBest })
      }
    })

  const tellAndCancel = (eventId: string, comment: string, isUndo: boolean) =>
    alone('cancelling', async (signal) => {
      const toCancel = booked.find(({ booking }) => booking.eventId === eventId)
      if (toCancel === undefined) return
      setCancelFailed(null)
      const result = await cancelBooking(toCancel.booking, comment, { source, year, signal })
      if (result.kind === 'failed') {
        setCancelFailed({ eventId, isUndo, failure: result.failure })
        return
      }
      onCalendarsRead(result.year.pair)
      keep(made.filter((each) => each !== toCancel))
      news?.cancelled(toCancel.booking)
      setStage({ kind: 'cancelled', booking: toCancel.booking })
    })

  return {
    stage,
    busy,
    booked,
    cancelFailed,
    open: (slot: Suggestion) => setStage({ kind: 'confirming', slot, transactionId: newId(), failed: null }),
    close: () => setStage({ kind: 'choosing' }),
    book,
    cancel: (eventId: string, comment: string) => tellAndCancel(eventId, comment, false),
    /** Takes back what has just been booked. */
    undo: (eventId: string) => tellAndCancel(eventId, undoComment, true),
  }
}
