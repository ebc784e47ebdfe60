import type { Role } from '../calendar/calendar.ts'
import { dateAt, type EpochMs, type Interval, type IsoDate, type MinuteOfDay, type Weekday } from '../calendar/dates.ts'
import { mondayOf } from '../reflection/weekly.ts'
import type { StandingPattern } from '../slots/standing.ts'

/** A meeting that the two have promised each other. It is lost when the calendar has it no more, or when it was let go. */
export interface PromisedMeeting extends Interval {
  /** The date that the pattern has for it; there is one in a week. */
  readonly usualDate: IsoDate
  readonly state: 'stands' | 'lost'
}

/** A standing time that the two have agreed on: what they promised, and the series that keeps it in Outlook. */
export interface StandingPlan {
  /** Also what its series is asked for by, so that it is made once. */
  readonly id: string
  /** The date of its last meeting. */
  readonly on: IsoDate
  /** In whose calendar the series is: that one alone can change it. */
  readonly organizer: Role
  /** Null until the series is made. */
  readonly seriesId: string | null
  readonly weekday: Weekday
  readonly startsAtMinute: MinuteOfDay
  readonly lengthMinutes: number
  readonly everyWeeks: 1 | 2
  readonly firstDate: IsoDate
  readonly hasTeamsLink: boolean
  /** Once the calendar has been brought to what was promised; from then on the calendar is right, and the plan follows it. */
  readonly isInStep: boolean
  /** The day on which it was ended early; null while it stands. */
  readonly endedOn: IsoDate | null
  /** In order. */
  readonly meetings: readonly PromisedMeeting[]
}

/** A single meeting of a series, as a calendar has it. */
export interface SeriesMeeting extends Interval {
  readonly id: string
}

/** What has to be done so that a calendar has what was promised. */
export type SeriesChange =
  | { readonly kind: 'move'; readonly eventId: string; readonly to: Interval }
  | { readonly kind: 'cancel'; readonly eventId: string }

/**
 * The plan that a pattern becomes. Weeks without room are no part of the promise.
 *
 * @returns null for a pattern that promises nothing
 */
export function planOf(
  pattern: StandingPattern,
  made: Pick<StandingPlan, 'id' | 'organizer' | 'hasTeamsLink'>,
): StandingPlan | null {
  const meetings = pattern.meetings.flatMap((meeting): readonly PromisedMeeting[] => {
    if (meeting.kind === 'lost') return []
    const { startsAt, endsAt } = meeting.at
    return [{ usualDate: meeting.usualDate, startsAt, endsAt, state: 'stands' }]
  })
  const [firstDate, on] = [meetings[0]?.usualDate, meetings.at(-1)?.usualDate]
  if (firstDate === undefined || on === undefined) return null
  const { weekday, startsAtMinute, lengthMinutes, everyWeeks } = pattern
  return {
    ...made,
    ...{ on, firstDate, weekday, startsAtMinute, lengthMinutes, everyWeeks, meetings },
    ...{ seriesId: null, isInStep: false, endedOn: null },
  }
}

/** The standing time that is under way or to come on a day; the latest, where there are several. */
export function planOn(plans: readonly StandingPlan[], today: IsoDate): StandingPlan | null {
  return plans.findLast(({ on, endedOn }) => endedOn === null && on >= today) ?? null
}

/** When the meeting of one of its dates is, as the series is made: whatever becomes of it is an exception. */
export function usualTime(
  { startsAtMinute, lengthMinutes }: Pick<StandingPlan, 'startsAtMinute' | 'lengthMinutes'>,
  date: IsoDate,
  timeZone: string,
): Interval {
  const starts = Temporal.PlainDate.from(date)
    .toPlainDateTime({ hour: Math.floor(startsAtMinute / 60), minute: startsAtMinute % 60 })
    .toZonedDateTime(timeZone)
  return { startsAt: starts.epochMilliseconds, endsAt: starts.add({ minutes: lengthMinutes }).epochMilliseconds }
}

/** The meetings that are promised, in order. */
export function standingMeetings({ meetings }: Pick<StandingPlan, 'meetings'>): readonly PromisedMeeting[] {
  return meetings.filter(({ state }) => state === 'stands')
}

/** How many of the meetings whose time has come took place, and how many were lost, past or to come. */
export function lifeOf({ meetings }: Pick<StandingPlan, 'meetings'>, now: EpochMs) {
  return {
    lived: meetings.filter(({ state, endsAt }) => state === 'stands' && endsAt <= now).length,
    toCome: meetings.filter(({ state, endsAt }) => state === 'stands' && endsAt > now).length,
    lost: meetings.filter(({ state }) => state === 'lost').length,
  }
}

/** The plan with one meeting at another time. */
export function withMoved(plan: StandingPlan, usualDate: string, { startsAt, endsAt }: Interval): StandingPlan {
  return withMeeting(plan, usualDate, (meeting) => ({ ...meeting, startsAt, endsAt }))
}

/** The plan with one meeting lost. */
export function withLost(plan: StandingPlan, usualDate: string): StandingPlan {
  return withMeeting(plan, usualDate, (meeting) => ({ ...meeting, state: 'lost' }))
}

/**
 * The plan after it was ended: what was to come is no part of the promise any more, and so it is not lost.
 *
 * @param today the day on which it is ended
 */
export function endedPlan(plan: StandingPlan, now: EpochMs, today: IsoDate): StandingPlan {
  return {
    ...plan,
    endedOn: today,
    meetings: plan.meetings.filter(({ endsAt, state }) => endsAt <= now || state === 'lost'),
  }
}

function withMeeting(
  plan: StandingPlan,
  usualDate: string,
  change: (meeting: PromisedMeeting) => PromisedMeeting,
): StandingPlan {
  return { ...plan, meetings: plan.meetings.map((each) => (each.usualDate === usualDate ? change(each) : each)) }
}

/** The week of a time, by its Monday. */
export function weekAt(instant: EpochMs, timeZone: string): IsoDate {
  return mondayOf(dateAt(instant, timeZone))
}

/** The usual date of the last meeting that is over; null while none is. */
export function lastPastDate({ meetings }: Pick<StandingPlan, 'meetings'>, now: EpochMs): IsoDate | null {
  return meetings.findLast(({ state, endsAt }) => state === 'stands' && endsAt <= now)?.usualDate ?? null
}
