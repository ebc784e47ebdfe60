import type {
  CalendarFailure,
  CalendarSeries,
  CalendarSource,
  Outcome,
  PairCalendars,
} from '../../calendars/calendarSource.ts'
import { dateAt, type EpochMs, type Interval } from '../../domain/calendar/dates.ts'
import {
  asInCalendar,
  changesToMake,
  isFree,
  seriesIn,
  seriesMadeFor,
  withoutPlan,
} from '../../domain/standing/inStep.ts'
import {
  endedPlan,
  lastPastDate,
  type SeriesChange,
  type StandingPlan,
  usualTime,
  weekAt,
  withLost,
  withMoved,
} from '../../domain/standing/plan.ts'
import type { BoardFailure, BoardOutcome } from '../board/boardClient.ts'
import type { SlotInput } from '../../domain/slots/slots.ts'
import { slotInput } from '../jointTime/slotInput.ts'
import { createJointYear, type JointYear } from '../year/jointYear.ts'
import { readRanges } from '../year/readRanges.ts'
import { invitationText, seriesTitle } from './invitation.ts'

/** What a standing time is made and kept with. */
export interface StandingDesk {
  readonly source: CalendarSource
  readonly series: CalendarSeries
  readonly year: JointYear
  readonly now: () => EpochMs
  readonly signal: AbortSignal
  /** Keeps a plan on the pair's board, in place of the one with its id. */
  readonly keep: (plan: StandingPlan) => Promise<BoardOutcome<unknown>>
  readonly onCalendarsRead: (pair: PairCalendars) => void
  /** Told how many of the changes in the calendar are made. */
  readonly onProgress: (done: number, total: number) => void
}

/** Why something was not done. What was done before it stands, and the same step goes on from there. */
export type StandingFailure =
  | { readonly from: 'calendar'; readonly failure: CalendarFailure }
  | { readonly from: 'board'; readonly failure: BoardFailure }

/** How a step ended. */
export type StepResult =
  | { readonly kind: 'done'; readonly plan: StandingPlan }
  /** Somebody has become busy at a time that was to be booked, or that a meeting was to go to. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly failure: StandingFailure }

const weekLeftOut = 'No joint time in this week. The others stay as they are.'
const seriesEnded = 'Our standing time ends here. There is nothing to do.'

/** Books a new plan, if both calendars still have room for all of it. */
export async function bookPlan(plan: StandingPlan, desk: StandingDesk): Promise<StepResult> {
  return (await refusalOf(plan.meetings, desk, (input) => input)) ?? bringInStep(plan, desk)
}

/** Puts a new plan in the place of another, which is ended only when both calendars have room for all of the new one. */
export async function changePlan(old: StandingPlan, next: StandingPlan, desk: StandingDesk): Promise<StepResult> {
  const refusal = await refusalOf(next.meetings, desk, (input) => withoutPlan(old, input))
  if (refusal !== null) return refusal
  const ended = await endPlan(old, desk)
  return ended.kind === 'done' ? bringInStep(next, desk) : ended
}

/** Reads both calendars once more; null when they have room for all of these times. */
async function refusalOf(
  times: readonly Interval[],
  desk: StandingDesk,
  lookAt: (input: SlotInput) => SlotInput,
): Promise<StepResult | null> {
  const read = await readAgain(desk)
  if (!read.ok) return failedInCalendar(read.failure)
  const input = lookAt(slotInput(createJointYear(read.value, desk.year), desk.now()))
  if (times.every((time) => isFree(time, input))) return null
  desk.onCalendarsRead(read.value)
  return { kind: 'taken' }
}

/**
 * Makes the series of a plan, if it is not made yet, and brings it to what was promised: first the board knows the plan,
 * then the series is made, then its single meetings are moved or taken out. It can be repeated from wherever it stopped.
 */
export async function bringInStep(plan: StandingPlan, desk: StandingDesk): Promise<StepResult> {
  if (plan.seriesId === null) {
    const kept = await desk.keep(plan)
    if (!kept.ok) return failedOnBoard(kept.failure)
    const made = await desk.series.book(seriesRequest(plan, desk.year), desk.signal)
    if (!made.ok) return failedInCalendar(made.failure)
    return bringInStep({ ...plan, seriesId: made.value }, desk)
  }
  const kept = await desk.keep(plan)
  if (!kept.ok) return failedOnBoard(kept.failure)
  const read = await readAgain(desk)
  if (!read.ok) return failedInCalendar(read.failure)
  const changes = changesToMake(plan, seriesOf(plan, read.value, desk), clockOf(desk))
  const failure = await makeChanges(changes, weekLeftOut, desk)
  if (failure !== null) return failedInCalendar(failure)
  return keepAfterReading({ ...plan, isInStep: true }, desk)
}

/** Moves one meeting, if both calendars still have room for it there. */
export async function moveMeeting(
  plan: StandingPlan,
  usualDate: string,
  to: Interval,
  desk: StandingDesk,
): Promise<StepResult> {
  const refusal = await refusalOf([to], desk, (input) => withoutPlan(plan, input))
  if (refusal !== null) return refusal
  const eventId = meetingId(plan, usualDate, desk.year.pair, desk)
  if (eventId === null) return gone
  const { timeZone } = desk.year.schoolYear
  const moved = await desk.series.move(eventId, { startsAt: to.startsAt, endsAt: to.endsAt, timeZone }, desk.signal)
  if (!moved.ok) return failedInCalendar(moved.failure)
  return keepAfterReading(withMoved(plan, usualDate, to), desk)
}

/** Takes one meeting out of both calendars. */
export async function leaveOut(plan: StandingPlan, usualDate: string, desk: StandingDesk): Promise<StepResult> {
  const read = await readAgain(desk)
  if (!read.ok) return failedInCalendar(read.failure)
  const eventId = meetingId(plan, usualDate, read.value, desk)
  if (eventId !== null) {
    const cancelled = await desk.source.cancel(eventId, weekLeftOut, desk.signal)
    if (!cancelled.ok) return failedInCalendar(cancelled.failure)
  }
  return keepAfterReading(withLost(plan, usualDate), desk)
}

/** Invites guests to one meeting. The board is told nothing of them. */
export async function inviteGuests(
  plan: StandingPlan,
  usualDate: string,
  guests: readonly { readonly displayName: string; readonly address: string }[],
  desk: StandingDesk,
): Promise<StepResult> {
  const eventId = meetingId(plan, usualDate, desk.year.pair, desk)
  if (eventId === null) return gone
  const invited = await desk.series.invite(eventId, guests, desk.signal)
  return invited.ok ? { kind: 'done', plan } : failedInCalendar(invited.failure)
}

/**
 * Ends a standing time: what has been stays in both calendars, what was to come goes. A series whose making was never
 * answered is looked for, so that none is left behind.
 */
export async function endPlan(plan: StandingPlan, desk: StandingDesk): Promise<StepResult> {
  const found = await seriesToEnd(plan, desk)
  if (!found.ok) return failedInCalendar(found.failure)
  const failure = found.value === null ? null : await endSeries(plan, found.value, desk)
  if (failure !== null) return failedInCalendar(failure)
  const { now, timeZone } = clockOf(desk)
  return keepAfterReading(endedPlan(plan, now, dateAt(now, timeZone)), desk)
}

async function seriesToEnd(plan: StandingPlan, desk: StandingDesk): Promise<Outcome<string | null>> {
  if (plan.seriesId !== null) return { ok: true, value: plan.seriesId }
  const read = await readAgain(desk)
  if (!read.ok) return read
  const calendar = createJointYear(read.value, desk.year).calendars[plan.organizer]
  return { ok: true, value: seriesMadeFor(plan, calendar, desk.year.schoolYear.timeZone) }
}

async function endSeries(plan: StandingPlan, seriesId: string, desk: StandingDesk): Promise<CalendarFailure | null> {
  const lastDate = lastPastDate(plan, desk.now())
  const pattern = { weekday: plan.weekday, everyWeeks: plan.everyWeeks, firstDate: plan.firstDate }
  const ended =
    lastDate === null
      ? await desk.source.cancel(seriesId, seriesEnded, desk.signal)
      : await desk.series.end(seriesId, { ...pattern, lastDate }, desk.signal)
  if (!ended.ok && ended.failure.kind !== 'notFound') return ended.failure
  const read = await readAgain(desk)
  if (!read.ok) return read.failure
  // What was moved may outlive the end of its series.
  const { now } = clockOf(desk)
  const left = seriesOf({ ...plan, seriesId }, read.value, desk).filter(({ endsAt }) => endsAt > now)
  return makeChanges(
    left.map(({ id }) => ({ kind: 'cancel', eventId: id })),
    seriesEnded,
    desk,
  )
}

const gone: StepResult = { kind: 'failed', failure: { from: 'calendar', failure: { kind: 'notFound' } } }

function failedInCalendar(failure: CalendarFailure): StepResult {
  return { kind: 'failed', failure: { from: 'calendar', failure } }
}

function failedOnBoard(failure: BoardFailure): StepResult {
  return { kind: 'failed', failure: { from: 'board', failure } }
}

function clockOf({ now, year }: StandingDesk) {
  return { now: now(), timeZone: year.schoolYear.timeZone }
}

/** The first meeting at its usual time, whatever becomes of it: the series is made of it. */
function seriesRequest(plan: StandingPlan, { schoolYear: { timeZone } }: JointYear) {
  const { weekday, everyWeeks, firstDate, on: lastDate } = plan
  return {
    transactionId: plan.id,
    ...usualTime(plan, firstDate, timeZone),
    timeZone,
    subject: seriesTitle,
    agenda: invitationText,
    wantsOnlineMeeting: plan.hasTeamsLink,
    pattern: { weekday, everyWeeks, firstDate, lastDate },
  }
}

function readAgain({ source, year, signal }: StandingDesk) {
  return source.read({ ranges: readRanges(year.schoolYear), signal, partner: 'calendar' })
}

function seriesOf(plan: StandingPlan, pair: PairCalendars, { year }: StandingDesk) {
  return seriesIn(createJointYear(pair, year).calendars[plan.organizer], plan)
}

function meetingId(plan: StandingPlan, usualDate: string, pair: PairCalendars, desk: StandingDesk): string | null {
  const { timeZone } = desk.year.schoolYear
  const meeting = plan.meetings.find((each) => each.usualDate === usualDate)
  if (meeting === undefined) return null
  const week = weekAt(meeting.startsAt, timeZone)
  return seriesOf(plan, pair, desk).find(({ startsAt }) => weekAt(startsAt, timeZone) === week)?.id ?? null
}

async function makeChanges(
  changes: readonly SeriesChange[],
  comment: string,
  { series, source, signal, year, onProgress }: StandingDesk,
): Promise<CalendarFailure | null> {
  const { timeZone } = year.schoolYear
  for (const [done, change] of changes.entries()) {
    onProgress(done, changes.length)
    const outcome =
      change.kind === 'move'
        ? await series.move(change.eventId, { ...change.to, timeZone }, signal)
        : await source.cancel(change.eventId, comment, signal)
    if (!outcome.ok) return outcome.failure
  }
  return null
}

/** Reads once more, so that every page draws what is there now, and keeps the plan as the calendar has it. */
async function keepAfterReading(plan: StandingPlan, desk: StandingDesk): Promise<StepResult> {
  const read = await readAgain(desk)
  if (read.ok) desk.onCalendarsRead(read.value)
  const kept = read.ok ? asInCalendar(plan, seriesOf(plan, read.value, desk), desk.year.schoolYear.timeZone) : plan
  const outcome = await desk.keep(kept)
  return outcome.ok ? { kind: 'done', plan: kept } : failedOnBoard(outcome.failure)
}
