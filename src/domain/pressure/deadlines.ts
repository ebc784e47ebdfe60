import type { Role } from '../calendar/calendar.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { DeadlineSchedule } from './deadlineSchedule.ts'
import { createScheduler } from './deadlineSchedule.ts'
import type { TaggedEvent } from './eventsByMeaning.ts'
import type { PressureSettings, Reason } from './pressure.ts'

/** A deadline of the year, with its place in it. */
interface Deadline extends TaggedEvent {
  readonly schedule: DeadlineSchedule
}

/**
 * What deadlines ask of a role, as reasons on the school days of their lead times. One that is listed twice (the same
 * event, due on the same day) counts once.
 *
 * @param addReason told of each day's share, earlier deadlines before later ones; days are places among the open dates
 */
export function deadlineReasons(
  tagged: readonly TaggedEvent[],
  role: Role,
  year: SchoolYear,
  settings: PressureSettings,
  addReason: (day: number, reason: Reason) => void,
): void {
  const scheduleOf = createScheduler(year, settings)
  const deadlines: Deadline[] = []
  for (const { event, rule } of tagged) {
    const schedule = rule.effortHours[role] > 0 ? scheduleOf(event, rule) : null
    if (schedule !== null) deadlines.push({ event, rule, schedule })
  }
  let last: Deadline | undefined
  for (const deadline of deadlines.sort(byDueDate)) {
    if (last !== undefined && byDueDate(last, deadline) === 0) continue
    last = deadline
    const { event, rule, schedule } = deadline
    const effortHours = rule.effortHours[role]
    const { dueOn, firstDay, dayCount, spread } = schedule
    spread(effortHours, dayCount).forEach((hours, i) => {
      addReason(firstDay + i, { kind: 'deadline', eventId: event.id, category: rule.code, dueOn, hours, effortHours })
    })
  }
}

function byDueDate(a: Deadline, b: Deadline): number {
  return byText(a.schedule.dueOn, b.schedule.dueOn) || byText(a.event.id, b.event.id)
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
