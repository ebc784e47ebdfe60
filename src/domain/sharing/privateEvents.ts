import type { CalendarEvent, PersonCalendar } from '../calendar/calendar.ts'

/** Whether an event counts as busy and is never explained to anybody but its owner. */
function isPrivate({ sensitivity }: Pick<CalendarEvent, 'sensitivity'>): boolean {
  return sensitivity !== 'normal'
}

/** The same calendar, in which nothing says what private and confidential events are about. */
export function withoutPrivateReasons(calendar: PersonCalendar): PersonCalendar {
  return {
    ...calendar,
    events: calendar.events.map((event) =>
      isPrivate(event) && event.categories.length > 0 ? { ...event, categories: [] } : event,
    ),
  }
}
