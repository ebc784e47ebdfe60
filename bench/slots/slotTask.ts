import { isoDate, type EpochMs, type Interval, type IsoDate } from '../../src/domain/calendar/dates.ts'
import type { PersonCalendar, WorkingWeek } from '../../src/domain/calendar/calendar.ts'
import { everyWeekday, slotCalendar, timeZone, weekdaysFrom } from '../sampleCalendars.ts'

/** Finding every start at which both people have an hour. */
export interface SlotTask {
  readonly dates: readonly IsoDate[]
  readonly senco: PersonCalendar
  readonly leader: PersonCalendar
  readonly lengthMinutes: number
  readonly stepMinutes: number
}

/** Hours that both share; wall-clock time of Europe/London, so that summer time has to be reckoned with. */
export const sharedHours = { from: 8 * 60 + 30, to: 17 * 60 } as const

/** 233 school days, two calendars of 1,400 events, an hour, every quarter of an hour. */
export function createSlotTask(): SlotTask {
  const dates = weekdaysFrom(isoDate('2026-09-01'), 233)
  const week: WorkingWeek = { timeZone, hours: everyWeekday(sharedHours.from, sharedHours.to), taught: [] }
  return {
    dates,
    senco: slotCalendar(1, dates, 1400, week),
    leader: slotCalendar(2, dates, 1400, week),
    lengthMinutes: 60,
    stepMinutes: 15,
  }
}

/** Times of both calendars' events, each a stretch that blocks. */
export function blockedTimes({ senco, leader }: SlotTask): readonly Interval[] {
  return [...senco.events, ...leader.events].flatMap(({ time }) => (time.kind === 'timed' ? [time] : []))
}

/** The shared hours of every date as instants, found the slow and certain way: one Temporal call each. */
export function sharedWindows({ dates }: SlotTask): readonly Interval[] {
  const at = (date: IsoDate, minute: number): EpochMs =>
    Temporal.PlainDate.from(date).toZonedDateTime({
      timeZone,
      plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 },
    }).epochMilliseconds
  return dates.map((date) => ({ startsAt: at(date, sharedHours.from), endsAt: at(date, sharedHours.to) }))
}

/** What nobody can argue with: every candidate against every event. */
export function bruteForceStarts(task: SlotTask): readonly EpochMs[] {
  const blocked = blockedTimes(task)
  return candidateStarts(sharedWindows(task), task).filter((start) => {
    const end = start + task.lengthMinutes * 60_000
    return blocked.every(({ startsAt, endsAt }) => endsAt <= start || startsAt >= end)
  })
}

/** Every start that lies in a window with its whole length. */
export function candidateStarts(
  windows: readonly Interval[],
  { lengthMinutes, stepMinutes }: Pick<SlotTask, 'lengthMinutes' | 'stepMinutes'>,
): readonly EpochMs[] {
  const starts: EpochMs[] = []
  for (const { startsAt, endsAt } of windows) {
    for (let start = startsAt; start + lengthMinutes * 60_000 <= endsAt; start += stepMinutes * 60_000)
      starts.push(start)
  }
  return starts
}
