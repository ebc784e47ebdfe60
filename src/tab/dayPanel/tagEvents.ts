import type { PairCalendars } from '../../calendars/calendarSource.ts'
import type { CalendarEvent } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { isCopyCategory } from '../../domain/pressure/copies.ts'
import type { CategoryRule, PressureSettings } from '../../domain/pressure/pressure.ts'
import { categoryRuleOf, createRuleOfCategories, folded } from '../../domain/pressure/settings.ts'
import { whenOn } from './seenByPartner.ts'

/** One of one's own events of the opened day. */
export interface TaggableEvent {
  readonly eventId: string
  /** "09:00–10:00" or "all day". */
  readonly when: string
  /** The code of the rule that its categories amount to; null when they amount to none. */
  readonly code: string | null
  /** One of a series: a tag is set on this one alone. */
  readonly isOfSeries: boolean
  readonly categories: readonly string[]
}

/** One's own events of a day, in order of time. */
export function taggableEvents(
  events: readonly CalendarEvent[],
  date: IsoDate,
  settings: PressureSettings,
  timeZone: string,
): readonly TaggableEvent[] {
  const ruleOf = createRuleOfCategories(settings)
  return events
    .flatMap((event) => {
      const time = whenOn(event, date, timeZone)
      if (time === null) return []
      const { id: eventId, categories, seriesMasterId } = event
      const code = ruleOf(categories)?.code ?? null
      return [{ eventId, when: time.when, from: time.from, code, isOfSeries: seriesMasterId !== null, categories }]
    })
    .toSorted((a, b) => a.from - b.from || a.eventId.localeCompare(b.eventId))
}

/** How a rule is spelled in somebody's own calendar: the spelling that they use most, or the rule's own name. */
export function spellingOf(rule: CategoryRule, events: readonly CalendarEvent[], settings: PressureSettings): string {
  const uses = new Map<string, number>()
  for (const name of events.flatMap(({ categories }) => categories)) uses.set(name, (uses.get(name) ?? 0) + 1)
  const [most] = [...uses]
    .filter(([name]) => categoryRuleOf(name, settings)?.code === rule.code)
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  return most?.[0] ?? rule.name
}

/**
 * An event's categories with another meaning: those that the map knows go, the new one comes, and all others stay as
 * their owner wrote them. What Tandem had written and its owner tags anew counts by that tag.
 *
 * @param spelling of the new category; null for none
 */
export function categoriesWith(
  categories: readonly string[],
  spelling: string | null,
  settings: PressureSettings,
): readonly string[] {
  const others = categories.filter((name) => categoryRuleOf(name, settings) === null && !isCopyCategory(name))
  if (spelling === null) return others
  const isThere = categories.find((name) => folded(name) === folded(spelling))
  return [...others, isThere ?? spelling]
}

/** Both calendars with other categories on one of one's own events; it may have gone meanwhile. */
export function withCategories(pair: PairCalendars, eventId: string, categories: readonly string[]): PairCalendars {
  const { calendar } = pair.me
  const events = calendar.events.map((event) => (event.id === eventId ? { ...event, categories } : event))
  return { ...pair, me: { ...pair.me, calendar: { ...calendar, events } } }
}
