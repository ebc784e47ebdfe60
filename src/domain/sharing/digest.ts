import type { PersonCalendar } from '../calendar/calendar.ts'
import { createScheduler } from '../pressure/deadlineSchedule.ts'
import { eventsByMeaning } from '../pressure/eventsByMeaning.ts'
import { computeLane } from '../pressure/lane.ts'
import { bands, type OpenDayPressure } from '../pressure/pressure.ts'
import { hideDays, hideLaneDays } from './hideDays.ts'
import { withoutPrivateReasons } from './privateEvents.ts'
import type { Digest, DigestDay, DigestDeadline, SharingContext } from './sharing.ts'

/** As many deadlines as a board takes for a year. */
const mostDeadlines = 400

/**
 * What the owner publishes at the step "Deadlines", computed from their own calendar. Private events count as busy and
 * are never categorised; of a hidden day it says that it is busy and nothing else, whatever is on it. A window of many
 * days is published as the day on which it ends.
 */
export function computeDigest(calendar: PersonCalendar, context: SharingContext): Digest {
  const { role, year, settings, library, hiddenDays } = context
  const told = hideDays(withoutPrivateReasons(calendar), hiddenDays, year.timeZone)
  const lane = hideLaneDays(computeLane(told, role, year, settings, library), hiddenDays, settings)
  return {
    schoolYear: year.name,
    days: lane.days.flatMap((day) => (day.kind === 'open' ? [digestDay(day)] : [])),
    deadlines: deadlinesOf(told, context),
  }
}

function digestDay({ date, band, reasons }: OpenDayPressure): DigestDay {
  const hours = reasons.reduce((sum, reason) => (reason.kind === 'deadline' ? sum : sum + reason.hours), 0)
  return { date, level: bands.indexOf(band), meetingMinutes: Math.min(1440, Math.round(hours * 60)) }
}

function deadlinesOf({ events }: PersonCalendar, { year, settings }: SharingContext): readonly DigestDeadline[] {
  const scheduleOf = createScheduler(year, settings)
  const found = new Map<string, DigestDeadline>()
  for (const { event, rule } of eventsByMeaning(events, settings).deadlines) {
    const schedule = scheduleOf(event.time, rule.leadDays)
    // One that is listed twice (the same event, due on the same day) is one deadline, as it is on the map.
    if (schedule !== null) found.set(`${event.id} ${schedule.dueOn}`, { date: schedule.dueOn, category: rule.code })
  }
  return [...found.values()].sort(byDate).slice(0, mostDeadlines)
}

function byDate(a: DigestDeadline, b: DigestDeadline): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  if (a.category === b.category) return 0
  return a.category < b.category ? -1 : 1
}
