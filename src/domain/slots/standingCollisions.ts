import { addDays, dateAt, weekdayOf } from '../calendar/dates.ts'
import { suggestSlots } from './suggest.ts'
import type { SlotInput, SlotWish } from './slots.ts'
import type { Collision, StandingBooking, StandingCollision, StandingTime } from './standing.ts'
import { whoIsBusy } from './stillFree.ts'
import { minute } from '../calendar/intervals.ts'

/**
 * The booked meetings that can no longer be at their time, each with the calmest time of its week to move it to.
 *
 * @param input both calendars without the meetings themselves, which would be in their own way
 * @param wish what the pattern was found with
 */
export function standingCollisions(
  bookings: readonly StandingBooking[],
  input: SlotInput,
  wish: Pick<SlotWish, 'noticeMinutes' | 'timeOfDay'>,
): readonly StandingCollision[] {
  const { year, settings, people, now } = input
  const calendars = { senco: people.senco.calendar, leader: people.leader.calendar }
  return bookings.flatMap((booking) => {
    if (booking.startsAt <= now) return []
    const because = collisionOf(booking, { year, settings, calendars })
    return because === null ? [] : [{ booking, because, insteadAt: calmestOfWeek(booking, input, wish) }]
  })
}

function collisionOf(booking: StandingBooking, input: Parameters<typeof whoIsBusy>[1]): Collision | null {
  const date = dateAt(booking.startsAt, input.year.timeZone)
  if (!input.year.openDates.includes(date)) return 'schoolClosed'
  const [one, other] = whoIsBusy(booking, input)
  if (one === undefined) return null
  return other === undefined ? one : 'both'
}

function calmestOfWeek(
  { startsAt, endsAt }: StandingBooking,
  input: SlotInput,
  { noticeMinutes, timeOfDay }: Pick<SlotWish, 'noticeMinutes' | 'timeOfDay'>,
): StandingTime | null {
  const date = dateAt(startsAt, input.year.timeZone)
  const monday = addDays(date, 1 - weekdayOf(date))
  const lengthMinutes = (endsAt - startsAt) / minute
  const week = { from: monday, to: addDays(monday, 4), order: 'calmest', count: 1 } as const
  const answer = suggestSlots(input, { ...week, lengthMinutes, noticeMinutes, timeOfDay })
  if (answer.kind === 'none') return null
  const [first] = answer.suggestions
  return first === undefined
    ? null
    : { startsAt: first.startsAt, endsAt: first.endsAt, jointPressure: first.jointPressure, date: first.date }
}
