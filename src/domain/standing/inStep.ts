import type { CalendarEvent, PersonCalendar } from '../calendar/calendar.ts'
import type { EpochMs, Interval } from '../calendar/dates.ts'
import { mondayOf } from '../reflection/weekly.ts'
import type { SlotInput, SlotWish } from '../slots/slots.ts'
import type { StandingCollision } from '../slots/standing.ts'
import { whoIsBusy } from '../slots/stillFree.ts'
import { standingCollisions } from '../slots/standingCollisions.ts'
import {
  type SeriesChange,
  type SeriesMeeting,
  standingMeetings,
  type StandingPlan,
  usualTime,
  weekAt,
} from './plan.ts'

/** The single meetings of a plan's series in its organiser's calendar, in order. */
export function seriesIn(
  { events }: PersonCalendar,
  { seriesId }: Pick<StandingPlan, 'seriesId'>,
): readonly SeriesMeeting[] {
  if (seriesId === null) return []
  return events
    .flatMap(({ id, seriesMasterId, time }): readonly SeriesMeeting[] =>
      seriesMasterId === seriesId && time.kind === 'timed'
        ? [{ id, startsAt: time.startsAt, endsAt: time.endsAt }]
        : [],
    )
    .sort((a, b) => a.startsAt - b.startsAt)
}

/**
 * The series that was made for a plan though its answer never came: one that has a meeting at the usual time of every
 * date of the plan. Null when the calendar has none, so that none was made.
 */
export function seriesMadeFor(plan: StandingPlan, { events }: PersonCalendar, timeZone: string): string | null {
  const wanted = plan.meetings.map(({ usualDate }) => timeKey(usualTime(plan, usualDate, timeZone)))
  const bySeries = new Map<string, Set<string>>()
  for (const event of events) {
    const key = keyOf(event)
    if (key === null || event.seriesMasterId === null) continue
    bySeries.set(event.seriesMasterId, (bySeries.get(event.seriesMasterId) ?? new Set()).add(key))
  }
  for (const [seriesId, times] of bySeries) if (wanted.every((key) => times.has(key))) return seriesId
  return null
}

/**
 * What has to be done in the organiser's calendar so that it has what was promised: meetings moved to where they were
 * promised, and those of weeks without a promise taken out. What is over stays as it was.
 */
export function changesToMake(
  plan: StandingPlan,
  found: readonly SeriesMeeting[],
  at: { readonly now: EpochMs; readonly timeZone: string },
): readonly SeriesChange[] {
  const byWeek = new Map(standingMeetings(plan).map((meeting) => [mondayOf(meeting.usualDate), meeting]))
  return found
    .filter(({ endsAt }) => endsAt > at.now)
    .flatMap((meeting): readonly SeriesChange[] => {
      const promised = byWeek.get(weekAt(meeting.startsAt, at.timeZone))
      if (promised === undefined) return [{ kind: 'cancel', eventId: meeting.id }]
      if (isSameTime(promised, meeting)) return []
      return [{ kind: 'move', eventId: meeting.id, to: { startsAt: promised.startsAt, endsAt: promised.endsAt } }]
    })
}

/**
 * The plan as its organiser's calendar has it now: what was moved in Outlook is moved, what is gone is lost, and what is
 * there again stands again. The same object when nothing has changed, and when the calendar has nothing at all of the
 * series: then it was read incompletely, or somebody has removed the whole, which is theirs to say.
 */
export function asInCalendar(plan: StandingPlan, found: readonly SeriesMeeting[], timeZone: string): StandingPlan {
  if (!plan.isInStep || plan.endedOn !== null || found.length === 0) return plan
  const byWeek = new Map(found.map((meeting) => [weekAt(meeting.startsAt, timeZone), meeting]))
  const meetings = plan.meetings.map((meeting) => {
    const { state } = meeting
    const now = byWeek.get(mondayOf(meeting.usualDate))
    if (now === undefined) return state === 'lost' ? meeting : { ...meeting, state: 'lost' as const }
    const { startsAt, endsAt } = now
    return state === 'stands' && isSameTime(now, meeting)
      ? meeting
      : { ...meeting, startsAt, endsAt, state: 'stands' as const }
  })
  return meetings.every((meeting, place) => meeting === plan.meetings[place]) ? plan : { ...plan, meetings }
}

/**
 * The meetings to come with which something else has come to collide, each with the calmest time of its week.
 *
 * @param input both calendars as they are
 */
export function collisionsOf(
  plan: StandingPlan,
  input: SlotInput,
  wish: Pick<SlotWish, 'noticeMinutes' | 'timeOfDay'>,
): readonly StandingCollision[] {
  return standingCollisions(standingMeetings(plan), withoutPlan(plan, input), wish)
}

/** Whether a time is to come and suits both. */
export function isFree(time: Interval, { year, settings, people, now }: SlotInput): boolean {
  const calendars = { senco: people.senco.calendar, leader: people.leader.calendar }
  return time.startsAt > now && whoIsBusy(time, { year, settings, calendars }).length === 0
}

/** What the suggester looks at, without the plan's own meetings. */
export function withoutPlan(plan: StandingPlan, input: SlotInput): SlotInput {
  const { senco, leader } = input.people
  return {
    ...input,
    people: {
      senco: { ...senco, calendar: withoutMeetings(senco.calendar, plan) },
      leader: { ...leader, calendar: withoutMeetings(leader.calendar, plan) },
    },
  }
}

/** A calendar without the plan's own meetings, which would be in their own way; of each it takes out one event and no more. */
function withoutMeetings(calendar: PersonCalendar, plan: StandingPlan): PersonCalendar {
  const own = new Set(seriesIn(calendar, plan).map(({ id }) => id))
  if (own.size > 0) return { ...calendar, events: calendar.events.filter(({ id }) => !own.has(id)) }
  const wanted = new Set(standingMeetings(plan).map(timeKey))
  const events = calendar.events.filter((event) => {
    const key = keyOf(event)
    return key === null || !wanted.delete(key)
  })
  return { ...calendar, events }
}

function keyOf({ time }: CalendarEvent): string | null {
  return time.kind === 'timed' ? timeKey(time) : null
}

function timeKey({ startsAt, endsAt }: Interval): string {
  return `${startsAt}-${endsAt}`
}

function isSameTime(one: Interval, other: Interval): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt
}
