import type { CalendarFailure, CalendarTags, PairCalendars } from '../../calendars/calendarSource.ts'
import { withCategories } from './tagEvents.ts'

/** A change of one event's categories. */
export interface TagChange {
  readonly eventId: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/**
 * Sets the categories of one of one's own events: on the map at once, in Outlook then, and on the map as it was when
 * Outlook says no.
 *
 * @param latest the calendars as they are just now: they may be read again while Outlook answers
 * @returns why it was not done; null when it was
 */
export async function tagEvent(
  { eventId, before, after }: TagChange,
  tags: CalendarTags,
  {
    latest,
    draw,
    signal,
  }: {
    readonly latest: () => PairCalendars
    readonly draw: (pair: PairCalendars) => void
    readonly signal: AbortSignal
  },
): Promise<CalendarFailure | null> {
  draw(withCategories(latest(), eventId, after))
  const outcome = await tags.tag(eventId, after, signal)
  if (outcome.ok) return null
  draw(withCategories(latest(), eventId, before))
  return outcome.failure
}
