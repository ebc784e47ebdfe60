import { blocksTime } from '../calendar/blocking.ts'
import type { CalendarEvent, PersonCalendar } from '../calendar/calendar.ts'
import { addDays, type Interval, type IsoDate } from '../calendar/dates.ts'
import { intersectIntervals, mergeIntervals, minute } from '../calendar/intervals.ts'
import { wholeDay } from '../calendar/workingHours.ts'
import { computeLane } from '../pressure/lane.ts'
import type { Lane } from '../pressure/pressure.ts'
import { hideDays, hideLaneDays } from './hideDays.ts'
import { withoutPrivateReasons } from './privateEvents.ts'
import type { Digest, SharingContext } from './sharing.ts'

/** What somebody's tab is told of the other's calendar: by Outlook, and at the step "Deadlines" by the board too. */
export type Told =
  | { readonly step: 'busyTimes'; readonly calendar: PersonCalendar }
  | { readonly step: 'deadlines'; readonly calendar: PersonCalendar; readonly digest: Digest }
  | { readonly step: 'sharedCalendar'; readonly calendar: PersonCalendar }

/** The calendar that follows from what is told, and its lane: what the viewer sees, and all of it. */
export interface SeenCalendar {
  readonly calendar: PersonCalendar
  readonly lane: Lane
}

/** What one of the two sees of the other. The preview of one's own sharing is made by the same function. */
export function seenCalendar(told: Told, context: SharingContext): SeenCalendar {
  const { role, year, settings, library, hiddenDays } = context
  const calendar = hideDays(calendarOf(told, context), hiddenDays, year.timeZone)
  return { calendar, lane: hideLaneDays(computeLane(calendar, role, year, settings, library), hiddenDays, settings) }
}

function calendarOf(told: Told, context: SharingContext): PersonCalendar {
  switch (told.step) {
    case 'busyTimes':
      return told.calendar
    case 'deadlines':
      return partnerCalendarFrom(told.digest, told.calendar, context)
    case 'sharedCalendar':
      return withoutPrivateReasons(told.calendar)
  }
}

/**
 * The partner's calendar at the step "Deadlines": their busy times, and each published deadline as a tagged all-day
 * entry. Where a whole busy day is the deadline itself (people mark census day as busy), the two become one, so that it
 * does not fill the day as well; a published day with more meetings than its busy hours explain tells that it is not.
 * Categories that the settings do not know are left out.
 *
 * @param busyTimes as Outlook shows them inside the school
 */
export function partnerCalendarFrom(
  digest: Digest,
  busyTimes: PersonCalendar,
  { year, settings }: Pick<SharingContext, 'year' | 'settings'>,
): PersonCalendar {
  const nameOf = new Map(settings.categories.map(({ code, name }) => [code, name]))
  const published = new Map(digest.days.map(({ date, meetingMinutes }) => [date, meetingMinutes]))
  const wholeDays = wholeDaysByLast(busyTimes)
  const timed = timedOf(busyTimes)
  const tagged = new Map<CalendarEvent, CalendarEvent>()
  const added: CalendarEvent[] = []
  for (const [place, { date, category }] of digest.deadlines.entries()) {
    const name = nameOf.get(category)
    if (name === undefined) continue
    const candidates = wholeDays.get(date) ?? []
    const explained = candidates.length === 0 ? 0 : minutesOn(wholeDay(year.timeZone, date), timed)
    // A minute for the rounding of what is published.
    const itself = (published.get(date) ?? 0) > explained + 1 ? undefined : candidates.pop()
    if (itself === undefined) added.push(deadlineEntry(`digest/${place}`, date, name))
    else tagged.set(itself, { ...itself, categories: [name] })
  }
  return { ...busyTimes, events: [...busyTimes.events.map((event) => tagged.get(event) ?? event), ...added] }
}

/** Busy stretches of whole days by the last of them, on which they would be due. Absence is no deadline. */
function wholeDaysByLast({ events }: PersonCalendar): ReadonlyMap<IsoDate, CalendarEvent[]> {
  const found = new Map<IsoDate, CalendarEvent[]>()
  for (const event of events) {
    if (event.time.kind !== 'allDay' || !blocksTime(event.showAs) || event.showAs === 'oof') continue
    const last = addDays(event.time.until, -1)
    found.set(last, [...(found.get(last) ?? []), event])
  }
  return found
}

function timedOf({ events }: PersonCalendar): readonly Interval[] {
  return mergeIntervals(
    events.flatMap(({ time, showAs }) => (time.kind === 'timed' && blocksTime(showAs) ? [time] : [])),
  )
}

function minutesOn(day: Interval, intervals: readonly Interval[]): number {
  const within = intersectIntervals(intervals, [day])
  return within.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt) / minute, 0)
}

function deadlineEntry(id: string, date: IsoDate, category: string): CalendarEvent {
  return {
    id,
    iCalUId: null,
    seriesMasterId: null,
    time: { kind: 'allDay', from: date, until: addDays(date, 1) },
    showAs: 'free',
    sensitivity: 'normal',
    categories: [category],
  }
}
