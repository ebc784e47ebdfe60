import type { CalendarFailure, CalendarTags } from '../../calendars/calendarSource.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { OwnChanges } from '../year/ownChanges.ts'
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
 * @returns why it was not done; null when it was
 */
export async function tagEvent(
  { eventId, before, after }: TagChange,
  tags: CalendarTags,
  {
    changes,
    now,
    signal,
  }: {
    readonly changes: OwnChanges
    readonly now: () => EpochMs
    readonly signal: AbortSignal
  },
): Promise<CalendarFailure | null> {
  const pending = changes.begin((pair) => withCategories(pair, eventId, after))
  const outcome = await tags.tag(eventId, after, signal)
  if (outcome.ok) {
    pending.settle(now())
    return null
  }
  pending.undo((pair) => withCategories(pair, eventId, before))
  return outcome.failure
}
