import type { CalendarEvent, PersonCalendar } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { clockTimes } from '../words/time.ts'

/** A time of somebody's day as a partner sees it: never with a title. */
export interface SeenTime {
  readonly key: string
  /** "09:00–10:00" or "all day". */
  readonly when: string
  /** "busy", "tentative", "out of office"; null where the time shows as free. */
  readonly asBusyTimes: string | null
  /** The same where the whole calendar is shared in Outlook: categories too, private events as busy only. */
  readonly asSharedCalendar: string
}

const shownAs = {
  busy: 'busy',
  tentative: 'tentative',
  oof: 'out of office',
  workingElsewhere: 'working elsewhere',
  unknown: 'busy',
  free: 'free',
} as const satisfies Record<CalendarEvent['showAs'], string>

function isPrivate({ sensitivity }: CalendarEvent): boolean {
  return sensitivity === 'private' || sensitivity === 'confidential' || sensitivity === 'personal'
}

/** When an event is on a date, in words; null when it is on other dates only. */
function whenOn(event: CalendarEvent, date: IsoDate, timeZone: string): { when: string; from: number } | null {
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

/** What the partner can see of one day of this calendar, at either step of sharing. */
export function seenByPartner(calendar: PersonCalendar, date: IsoDate, timeZone: string): readonly SeenTime[] {
  return calendar.events
    .filter(({ showAs, categories }) => showAs !== 'free' || categories.length > 0)
    .flatMap((event) => {
      const time = whenOn(event, date, timeZone)
      if (time === null) return []
      const shown = shownAs[event.showAs]
      return [
        {
          key: event.id,
          when: time.when,
          from: time.from,
          asBusyTimes: event.showAs === 'free' ? null : shown,
          asSharedCalendar: isPrivate(event) || event.categories.length === 0 ? shown : event.categories.join(', '),
        },
      ]
    })
    .toSorted((a, b) => a.from - b.from || a.key.localeCompare(b.key))
}
