import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { OnClaim, Stretch } from './claimTime.ts'
import { claimDays, claimTime } from './claimTime.ts'
import type { AllDayEvent, EventsAlike, EventsByMeaning, TimedEvent } from './eventsByMeaning.ts'
import { claimantOfDays } from './openTime.ts'
import type { Reason } from './pressure.ts'

/** Milliseconds in an hour. */
export const hour = 3_600_000

/** Time of a day that an event claims. */
interface Claim<Event> {
  readonly event: Event
  readonly isTentative: boolean
  milliseconds: number
}

/** The claims of each school day, by the day's place among the open dates. */
interface Claims {
  readonly timed: readonly Claim<TimedEvent>[][]
  readonly allDay: readonly Claim<AllDayEvent>[][]
}

/**
 * What meetings ask of each school day, by its place among the open dates: those with hours by start, then those of
 * the whole day.
 *
 * Every moment of the available time counts once, for one event: busy before tentative, hours before whole days, an
 * earlier start before a later one. So what an event asks for is what it adds to the others, and a day's reasons add up.
 */
export function meetingReasons(
  available: readonly Stretch[],
  { busy, tentative }: EventsByMeaning,
  year: SchoolYear,
): readonly Reason[][] {
  const claims: Claims = { timed: year.openDates.map(() => []), allDay: year.openDates.map(() => []) }
  const left = claimFor(busy, false, available, year, claims)
  claimFor(tentative, true, left, year, claims)
  return claims.timed.map((timed, day) => [
    ...timed.sort((a, b) => a.event.time.startsAt - b.event.time.startsAt).map(meetingReason),
    ...(claims.allDay[day] ?? []).map(allDayReason),
  ])
}

/** Lets alike events claim what they cover; answers what is left. */
function claimFor(
  { timed, allDay }: EventsAlike,
  isTentative: boolean,
  time: readonly Stretch[],
  year: SchoolYear,
  claims: Claims,
): readonly Stretch[] {
  const left = claimTime(time, timed, addTo(claims.timed, isTentative))
  return claimDays(left, claimantOfDays(allDay, year), addTo(claims.allDay, isTentative))
}

/** Adds what is claimed to the day's claims; the stretches of one event and day come one after the other. */
function addTo<Event>(days: readonly Claim<Event>[][], isTentative: boolean): OnClaim<Event> {
  return (event, day, milliseconds) => {
    const claims = days[day]
    const last = claims?.at(-1)
    if (last?.event === event) last.milliseconds += milliseconds
    else claims?.push({ event, isTentative, milliseconds })
  }
}

function meetingReason({ event, isTentative, milliseconds }: Claim<TimedEvent>): Reason {
  const { startsAt, endsAt } = event.time
  const hours = hoursAsked(isTentative, milliseconds)
  return { kind: 'meeting', eventId: event.id, startsAt, endsAt, isTentative, hours }
}

function allDayReason({ event, isTentative, milliseconds }: Claim<AllDayEvent>): Reason {
  return { kind: 'allDayBusy', eventId: event.id, hours: hoursAsked(isTentative, milliseconds) }
}

/** A tentative hour asks for half an hour. */
function hoursAsked(isTentative: boolean, milliseconds: number): number {
  return (isTentative ? milliseconds / 2 : milliseconds) / hour
}
