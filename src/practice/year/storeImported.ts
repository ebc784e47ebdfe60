import type { CalendarEvent, Role } from '../../domain/calendar/calendar.ts'
import { dateOf } from '../../domain/schoolYear/bankHolidays.ts'
import { eventId, countedICalUId } from '../mailbox/ids.ts'
import type { StoredEvent } from '../mailbox/storedEvent.ts'
import { storedEvent } from '../mailbox/storedEvent.ts'
import type { NamedZone } from '../mailbox/zones.ts'
import { utcMidnight } from '../mailbox/zones.ts'
import { pair } from '../people/people.ts'

/** A calendar that fills a mailbox instead of an invented one. */
export interface ImportedCalendar {
  /** Events with series already laid out, and their titles beside them. */
  readonly events: readonly { readonly event: CalendarEvent; readonly title: string }[]
}

/** The events of a calendar file as the mailbox of one of the two has them. */
export function storeImported(
  { events }: ImportedCalendar,
  role: Role,
  zone: NamedZone,
  startYear: number,
): readonly StoredEvent[] {
  const { displayName, address } = pair[role]
  const masterIds = new Map<string, string>()
  const masterIdOf = (id: string) => {
    const known = masterIds.get(id) ?? eventId(`${role}:series`, masterIds.size + 1)
    masterIds.set(id, known)
    return known
  }
  return events.map(({ event, title }, i) =>
    storedEvent({
      id: eventId(role, i + 1),
      iCalUId: event.iCalUId ?? countedICalUId(i + 1),
      subject: title,
      time: event.time,
      zone,
      organizer: { name: displayName, address },
      showAs: event.showAs,
      sensitivity: event.sensitivity,
      categories: event.categories,
      seriesMasterId: event.seriesMasterId === null ? null : masterIdOf(event.seriesMasterId),
      createdAt: utcMidnight(dateOf(startYear, 7, 20)),
    }),
  )
}
