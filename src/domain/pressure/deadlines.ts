import type { Role } from '../calendar/calendar.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import type { DeadlineSchedule } from './deadlineSchedule.ts'
import { createScheduler } from './deadlineSchedule.ts'
import type { TaggedEvent } from './eventsByMeaning.ts'
import { type LibraryDeadline, reconcile } from './libraryDeadlines.ts'
import type { PressureSettings, Reason } from './pressure.ts'

/** A tagged event of the year, with its place in it. */
interface TaggedDeadline extends TaggedEvent {
  readonly schedule: DeadlineSchedule
}

/** Work of the year: what each day's share of it has in common, and when it falls. */
interface Work {
  readonly reason: Omit<DeadlineReason, 'kind' | 'dueOn' | 'hours'>
  readonly schedule: DeadlineSchedule
}

type DeadlineReason = Extract<Reason, { kind: 'deadline' }>

/**
 * What deadlines ask of a role, as reasons on the school days of their lead times. One that is listed twice (the same
 * event, due on the same day) counts once, and so does one that both the calendar and the library hold.
 *
 * @param library what is due without being in any calendar
 * @param addReason told of each day's share, earlier deadlines before later ones; days are places among the open dates
 */
export function deadlineReasons(
  tagged: readonly TaggedEvent[],
  library: readonly LibraryDeadline[],
  role: Role,
  year: SchoolYear,
  settings: PressureSettings,
  addReason: (day: number, reason: Reason) => void,
): void {
  const scheduleOf = createScheduler(year, settings)
  const inCalendar = tagged.flatMap(({ event, rule }) => {
    const schedule = scheduleOf(event.time, rule.leadDays)
    return schedule === null ? [] : [{ event, rule, schedule }]
  })
  const together = reconcile(library, onlyOnce(inCalendar), role)
  const work: Work[] = together.tagged.map(({ event, rule, schedule }) => {
    const effortHours = rule.effortHours[role]
    return { reason: { eventId: event.id, category: rule.code, effortHours }, schedule }
  })
  for (const { deadline, effortHours } of together.left) {
    const schedule = scheduleOf(deadline.time, deadline.leadDays)
    const { id, category, title } = deadline
    if (schedule !== null) work.push({ reason: { eventId: id, category, effortHours, libraryTitle: title }, schedule })
  }

  for (const { reason, schedule } of work.sort(byDueDateOfWork)) {
    const { dueOn, firstDay, dayCount, spread } = schedule
    const { eventId, category, effortHours, libraryTitle } = reason
    if (effortHours === 0) continue
    const hoursOf = spread(effortHours, dayCount)
    for (let day = 0; day < dayCount; day += 1) {
      const hours = hoursOf[day] ?? 0
      // Thousands of these are made on every edit: each is written out once, and copied never.
      addReason(
        firstDay + day,
        libraryTitle === undefined
          ? { kind: 'deadline', eventId, category, dueOn, hours, effortHours }
          : { kind: 'deadline', eventId, category, dueOn, hours, effortHours, libraryTitle },
      )
    }
  }
}

function onlyOnce(deadlines: TaggedDeadline[]): readonly TaggedDeadline[] {
  return deadlines.sort(byDueDate).filter((deadline, i) => {
    const before = deadlines[i - 1]
    return before === undefined || byDueDate(before, deadline) !== 0
  })
}

function byDueDate(a: TaggedDeadline, b: TaggedDeadline): number {
  return byText(a.schedule.dueOn, b.schedule.dueOn) || byText(a.event.id, b.event.id)
}

function byDueDateOfWork(a: Work, b: Work): number {
  return byText(a.schedule.dueOn, b.schedule.dueOn) || byText(a.reason.eventId, b.reason.eventId)
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
