import type { Booking, BookingRequest, CalendarFailure, CalendarSource } from '../../calendars/calendarSource.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import { dateAt, type EpochMs, type Interval } from '../../domain/calendar/dates.ts'
import type { SlotWish, Suggestion } from '../../domain/slots/slots.ts'
import { whoIsBusy } from '../../domain/slots/stillFree.ts'
import { suggestSlots } from '../../domain/slots/suggest.ts'
import { createJointYear, type JointYear } from '../year/jointYear.ts'
import { hasMeetingAt, withBooking } from './meetingAt.ts'
import { readDayAgain } from './readDayAgain.ts'
import { slotInput } from './slotInput.ts'

/** What the person who books writes into the invitation. */
export interface Invitation {
  readonly subject: string
  readonly agenda: string
  /** For this one meeting, beside the partner. */
  readonly guests: BookingRequest['guests']
  readonly wantsOnlineMeeting: boolean
}

/** One meeting that somebody wants, from the first click to a definite answer. */
export interface BookingIntent {
  /** The same for every try, with the same `transactionId`, so that the meeting is made once. */
  readonly request: BookingRequest
  /** The answer to an earlier try was lost or unclear, so that the meeting may have been made. */
  readonly mayBeMade: boolean
}

/** A wish for a meeting that has not been tried yet. */
export function createIntent(
  { startsAt, endsAt }: Interval,
  { subject, agenda, guests, wantsOnlineMeeting }: Invitation,
  transactionId: string,
  timeZone: string,
): BookingIntent {
  const request = { transactionId, startsAt, endsAt, timeZone, subject, agenda, guests, wantsOnlineMeeting }
  return { request, mayBeMade: false }
}

/** What booking works on. */
export interface BookingSituation {
  readonly source: CalendarSource
  readonly year: JointYear
  /** For the next best times, when this one is taken. */
  readonly wish: SlotWish
  readonly now: () => EpochMs
  readonly signal: AbortSignal
}

/** How a try to book ended. */
export type BookingResult =
  | { readonly kind: 'booked'; readonly booking: Booking; readonly year: JointYear }
  | {
      readonly kind: 'taken'
      readonly by: 'me' | 'partner' | 'both'
      /** Up to three. */
      readonly nextBest: readonly Suggestion[]
      readonly year: JointYear
    }
  /** The page was open for so long that the time is over. */
  | { readonly kind: 'passed'; readonly nextBest: readonly Suggestion[]; readonly year: JointYear }
  /** `intent` is what to try again with. */
  | { readonly kind: 'failed'; readonly failure: CalendarFailure; readonly intent: BookingIntent }

function takenBy(busy: readonly Role[], me: Role): 'me' | 'partner' | 'both' {
  if (busy.length > 1) return 'both'
  return busy.includes(me) ? 'me' : 'partner'
}

/** Whether a failure says for certain that nothing was made. */
function isRefusal({ kind }: CalendarFailure): boolean {
  return kind === 'signInExpired' || kind === 'permissionMissing' || kind === 'noMailbox'
}

function nextBestOf(year: JointYear, wish: SlotWish, now: EpochMs): readonly Suggestion[] {
  const answer = suggestSlots(slotInput(year, now), { ...wish, count: 3 })
  return answer.kind === 'slots' ? answer.suggestions : []
}

/**
 * Books a meeting, if both calendars still have room for it: reads them again, refuses what has been taken with the
 * next best three, books, and reads once more, so that the year that comes back has the booking in it.
 *
 * Safe to repeat with the intent that a failure hands back. When an answer was lost, the meeting may stand in the
 * calendars already; it is then not mistaken for somebody else's, and the source is asked for its definite answer.
 */
export async function bookSlot(intent: BookingIntent, situation: BookingSituation): Promise<BookingResult> {
  const { source, year, wish, now, signal } = situation
  const { request } = intent
  const date = dateAt(request.startsAt, year.schoolYear.timeZone)

  const before = await readDayAgain(date, year, source, signal)
  if (!before.ok) return { kind: 'failed', failure: before.failure, intent }
  const yearBefore = createJointYear(before.value, year)

  const isMade = intent.mayBeMade && hasMeetingAt(before.value.me, request)
  if (!isMade) {
    const { schoolYear, settings, calendars } = yearBefore
    const busy = whoIsBusy(request, { calendars, year: schoolYear, settings })
    const hasPassed = request.startsAt <= now()
    if (hasPassed || busy.length > 0) {
      const refusal = { nextBest: nextBestOf(yearBefore, wish, now()), year: yearBefore }
      return hasPassed
        ? { kind: 'passed', ...refusal }
        : { kind: 'taken', by: takenBy(busy, year.pair.me.person.role), ...refusal }
    }
  }

  const booked = await source.book(request, signal)
  if (!booked.ok) {
    const { failure } = booked
    return { kind: 'failed', failure, intent: { ...intent, mayBeMade: intent.mayBeMade || !isRefusal(failure) } }
  }

  const after = await readDayAgain(date, yearBefore, source, signal)
  const pair = withBooking(after.ok ? after.value : before.value, booked.value)
  return { kind: 'booked', booking: booked.value, year: createJointYear(pair, year) }
}
