import type {
  Booking,
  BookingRequest,
  CalendarFailure,
  CalendarSource,
  Outcome,
  PairCalendars,
} from '../../calendars/calendarSource.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import { addDays, dateAt, type EpochMs, type Interval } from '../../domain/calendar/dates.ts'
import { createRuleOfCategories } from '../../domain/pressure/settings.ts'
import type { SlotWish, Suggestion } from '../../domain/slots/slots.ts'
import { whoIsBusy } from '../../domain/slots/stillFree.ts'
import { createJointYear, type JointYear } from '../year/jointYear.ts'
import { mergeRead } from '../year/mergeRead.ts'
import { answerTo } from './ask.ts'
import { withBooking, withoutBooking } from './bookingOnMap.ts'

/** What is to be booked, and what to look for when the time is gone. */
export interface BookSlotOptions extends Pick<
  BookingRequest,
  'subject' | 'agenda' | 'wantsOnlineMeeting' | 'transactionId'
> {
  /** True when an earlier try with the same `transactionId` ended without a definite answer. */
  readonly mayBeBooked: boolean
  readonly wish: SlotWish
  readonly now: () => EpochMs
}

/** How a booking ended. `pair` is both calendars as they are now known. */
export type BookSlotResult =
  | {
      readonly kind: 'booked'
      readonly booking: Booking
      readonly request: BookingRequest
      readonly pair: PairCalendars
    }
  | {
      readonly kind: 'taken'
      /** Who has no room any more; nobody, when the time has begun meanwhile. */
      readonly by: readonly Role[]
      /** Up to three. */
      readonly nextBest: readonly Suggestion[]
      readonly pair: PairCalendars
    }
  | {
      readonly kind: 'failed'
      readonly failure: CalendarFailure
      /** Whether the meeting may exist all the same: then only a repeat with the same `transactionId` is safe. */
      readonly isUncertain: boolean
    }

/** Failures that a server can answer with although it has made the meeting. */
const uncertainKinds: ReadonlySet<CalendarFailure['kind']> = new Set(['offline', 'timedOut', 'cancelled', 'unexpected'])

/**
 * Books a suggested time. Both calendars are read again for that day first, and a time that is taken is refused with
 * the next best three; after the booking they are read once more, so that the map has the meeting.
 */
export async function bookSlot(
  source: CalendarSource,
  year: JointYear,
  slot: Interval,
  options: BookSlotOptions,
  signal: AbortSignal,
): Promise<BookSlotResult> {
  const { subject, agenda, wantsOnlineMeeting, transactionId, mayBeBooked } = options
  const { startsAt, endsAt } = slot
  const before = await readDayAgain(source, year, slot, signal)
  if (!before.ok) return { kind: 'failed', failure: before.failure, isUncertain: mayBeBooked }
  const seen = createJointYear(before.value, year.schoolYear, year.settings)
  if (!(mayBeBooked && holdsJointTime(seen, slot))) {
    const by = whoIsBusy(slot, { year: seen.schoolYear, settings: seen.settings, calendars: seen.calendars })
    if (by.length > 0 || startsAt <= options.now()) {
      return { kind: 'taken', by, nextBest: nextBestOf(seen, options), pair: seen.pair }
    }
  }
  const request: BookingRequest = {
    transactionId,
    startsAt,
    endsAt,
    timeZone: year.schoolYear.timeZone,
    subject,
    agenda,
    guests: [],
    wantsOnlineMeeting,
  }
  const booked = await source.book(request, signal)
  if (!booked.ok) {
    return {
      kind: 'failed',
      failure: booked.failure,
      isUncertain: mayBeBooked || uncertainKinds.has(booked.failure.kind),
    }
  }
  const after = await readDayAgain(source, seen, slot, signal)
  const pair = withBooking(after.ok ? after.value : seen.pair, booked.value)
  return { kind: 'booked', booking: booked.value, request, pair }
}

/** Cancels a meeting made here, tells the partner why, and answers with both calendars as they are then. */
export async function cancelBooking(
  source: CalendarSource,
  year: JointYear,
  booking: Booking,
  comment: string,
  signal: AbortSignal,
): Promise<Outcome<PairCalendars>> {
  const cancelled = await source.cancel(booking.eventId, comment, signal)
  if (!cancelled.ok) return cancelled
  const after = await readDayAgain(source, year, booking, signal)
  return { ok: true, value: withoutBooking(after.ok ? after.value : year.pair, booking) }
}

/** What the partner reads when a booking is undone at once. */
export const undoComment = 'Booked by mistake. Please take no notice of the invitation.'

/** Takes back a booking that has just been made. */
export function undoBooking(source: CalendarSource, year: JointYear, booking: Booking, signal: AbortSignal) {
  return cancelBooking(source, year, booking, undoComment, signal)
}

async function readDayAgain(
  source: CalendarSource,
  { pair, schoolYear }: JointYear,
  { startsAt, endsAt }: Interval,
  signal: AbortSignal,
): Promise<Outcome<PairCalendars>> {
  const { timeZone } = schoolYear
  const range = { from: dateAt(startsAt, timeZone), until: addDays(dateAt(endsAt - 1, timeZone), 1) }
  const fresh = await source.read({ ranges: [range], signal })
  return fresh.ok ? { ok: true, value: mergeRead(pair, range, fresh.value, timeZone) } : fresh
}

/** Whether one's own calendar has a joint meeting at exactly this time: the one that an earlier try has made. */
function holdsJointTime({ pair, settings }: JointYear, slot: Interval): boolean {
  const ruleOf = createRuleOfCategories(settings)
  return pair.me.calendar.events.some(
    ({ time, categories }) =>
      time.kind === 'timed' &&
      time.startsAt === slot.startsAt &&
      time.endsAt === slot.endsAt &&
      ruleOf(categories)?.kind === 'joint',
  )
}

function nextBestOf(seen: JointYear, { wish, now }: BookSlotOptions): readonly Suggestion[] {
  const answer = answerTo({ ...wish, count: 3 }, seen, now())
  return answer.kind === 'slots' ? answer.suggestions : []
}
