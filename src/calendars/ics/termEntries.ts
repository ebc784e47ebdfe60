import { addDays, daysBetween } from '../../domain/calendar/dates.ts'
import type { TermNote } from '../../domain/schoolYear/reading/termNotes.ts'
import type { IcsCalendar } from './icsCalendar.ts'

/** From a Friday to the Monday after: entries so close together are one. */
const acrossWeekend = 3

/**
 * What a school's calendar of term dates says of days: its all-day entries, each with its title. Entries of the same
 * title day after day are one, as some calendars enter a holiday. Entries with times of day are left alone.
 */
export function termEntries({ events }: IcsCalendar): readonly TermNote[] {
  const notes: TermNote[] = []
  for (const { title, event } of events) {
    if (event.time.kind !== 'allDay') continue
    const { from, until } = event.time
    const to = addDays(until, -1)
    const place = notes.findLastIndex(({ words }) => words === title)
    const before = notes[place]
    if (before === undefined || daysBetween(before.to, from) > acrossWeekend) notes.push({ words: title, from, to })
    else notes[place] = { ...before, to: to > before.to ? to : before.to }
  }
  return notes
}
