import type { CalendarEvent, PersonCalendar } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { clockTimes } from '../words/time.ts'

/** A time of somebody's day as it is seen: never with a title. */
export interface SeenTime {
  readonly key: string
  /** "09:00–10:00" or "all day". */
  readonly when: string
  /** "busy", "tentative", "out of office", or the categories where they are seen. */
  readonly what: string
}

const shownAs = {
  busy: 'busy',
  tentative: 'tentative',
  oof: 'out of office',
  workingElsewhere: 'working elsewhere',
  unknown: 'busy',
  free: 'free',
} as const satisfies Record<CalendarEvent['showAs'], string>

/** When an event is on a date, in words; null when it is on other dates only. */
export function whenOn(
  event: Pick<CalendarEvent, 'time'>,
  date: IsoDate,
  timeZone: string,
): { readonly when: string; readonly from: number } | null {
  if (event.time.kind === 'allDay') {
    return event.time.from <= date && date < event.time.until ? { when: 'all day', from: 0 } : null
  }
  const dayStart = Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
  const starts = dayStart.epochMilliseconds
  const ends = dayStart.add({ days: 1 }).epochMilliseconds
  const { startsAt, endsAt } = event.time
  if (endsAt <= starts || startsAt >= ends) return null
  return { when: clockTimes(Math.max(startsAt, starts), Math.min(endsAt, ends), timeZone), from: startsAt }
}

/**
 * What is seen of one day of a calendar, in order of time. What shows as free and says nothing else is no news.
 *
 * @param calendar as the one who looks sees it
 */
export function seenByPartner(calendar: PersonCalendar, date: IsoDate, timeZone: string): readonly SeenTime[] {
  return calendar.events
    .filter(({ showAs, categories }) => showAs !== 'free' || categories.length > 0)
    .flatMap((event) => {
      const time = whenOn(event, date, timeZone)
      if (time === null) return []
      const what = event.categories.length === 0 ? shownAs[event.showAs] : event.categories.join(', ')
      return [{ key: event.id, when: time.when, from: time.from, what }]
    })
    .toSorted((a, b) => a.from - b.from || a.key.localeCompare(b.key))
}
