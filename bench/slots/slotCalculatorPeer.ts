import { getSlots } from 'slot-calculator'
import type { EpochMs } from '../../src/domain/calendar/dates.ts'
import { timeZone } from '../sampleCalendars.ts'
import { blockedTimes, sharedHours, type SlotTask } from './slotTask.ts'

type SlotRequest = Parameters<typeof getSlots>[0]

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/**
 * The task in slot-calculator's terms: weekly availability in the school's zone, and both calendars as times that are
 * not available. Made beforehand, so that writing instants as text is not in its time.
 */
export function slotCalculatorRequest(task: SlotTask, lengthMinutes: number): SlotRequest {
  const [first, last] = [task.dates[0], task.dates.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('There are no dates to look at.')
  return {
    from: Temporal.PlainDate.from(first).toZonedDateTime(timeZone).toInstant().toString(),
    to: Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString(),
    duration: lengthMinutes,
    outputTimezone: timeZone,
    availability: weekdayNames.map((text) => ({
      day: { text, locale: 'en-GB' },
      from: clock(sharedHours.from),
      to: clock(sharedHours.to),
      timezone: timeZone,
    })),
    unavailability: blockedTimes(task).map(({ startsAt, endsAt }) => ({
      from: Temporal.Instant.fromEpochMilliseconds(startsAt).toString(),
      to: Temporal.Instant.fromEpochMilliseconds(endsAt).toString(),
    })),
  }
}

/**
 * Every start, by slot-calculator. It lays slots end to end (after one of 9:00 to 10:00 comes 10:00, never 9:15), so
 * one call for an hour leaves most starts out. One call for the free quarters of an hour, joined in fours, gives all of
 * them, and is the cheapest way to have it give them.
 */
export function slotCalculatorStarts(quarters: SlotRequest, task: SlotTask): readonly EpochMs[] {
  const step = task.stepMinutes * 60_000
  const inARow = task.lengthMinutes / task.stepMinutes
  const free = getSlots(quarters).availableSlots.map(({ from }) => Date.parse(from))
  return free.filter((start, i) => free[i + inARow - 1] === start + (inARow - 1) * step)
}

/** The starts of one plain call for slots of the whole length, laid end to end. */
export function slotCalculatorEndToEnd(request: SlotRequest): readonly EpochMs[] {
  return getSlots(request).availableSlots.map(({ from }) => Date.parse(from))
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
