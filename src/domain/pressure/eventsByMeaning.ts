import type { CalendarEvent, EventTime, ShowAs } from '../calendar/calendar.ts'
import { isCopy } from './copies.ts'
import type { CategoryRule, PressureSettings } from './pressure.ts'
import { createRuleOfCategories } from './settings.ts'

/** An event that starts and ends at a time. */
export type TimedEvent = CalendarEvent & { readonly time: Extract<EventTime, { kind: 'timed' }> }

/** An event of whole days. */
export type AllDayEvent = CalendarEvent & { readonly time: Extract<EventTime, { kind: 'allDay' }> }

/** Events that do the same to a day: those with hours, and those of whole days. */
export interface EventsAlike {
  readonly timed: TimedEvent[]
  readonly allDay: AllDayEvent[]
}

/** A tagged event and what its tag asks for. */
export interface TaggedEvent {
  readonly event: CalendarEvent
  readonly rule: CategoryRule
}

/** What an event does to a day beside being a deadline: take hours away, or ask for all or half of its time. */
type Effect = (typeof effects)[number]

const effects = ['outOfOffice', 'taught', 'busy', 'tentative'] as const

/** Somebody's events by what they mean to the map, each list in canonical order. */
export interface EventsByMeaning extends Readonly<Record<Effect, EventsAlike>> {
  readonly deadlines: readonly TaggedEvent[]
}

/** What is unknown is not free: a mailbox that does not tell counts as busy. */
const effectOfShowAs: Readonly<Record<ShowAs, Effect | null>> = {
  busy: 'busy',
  unknown: 'busy',
  tentative: 'tentative',
  oof: 'outOfOffice',
  free: null,
  workingElsewhere: null,
}

/**
 * Sorts events by meaning, for which the order that they come in makes no difference. A tagged all-day event is a
 * deadline and nothing else, whatever it shows as; a tagged timed event is a deadline and what it shows as; taught time
 * is taught whatever it shows as. The copy of a deadline that Tandem has written is none: the map has it already.
 */
export function eventsByMeaning(events: readonly CalendarEvent[], settings: PressureSettings): EventsByMeaning {
  const ruleOf = createRuleOfCategories(settings)
  const deadlines: TaggedEvent[] = []
  const meanings = { outOfOffice: none(), taught: none(), busy: none(), tentative: none(), deadlines }
  for (const event of events) {
    const rule = event.categories.length === 0 ? null : ruleOf(event.categories)
    if (rule?.kind === 'deadline') {
      if (!isCopy(event.categories)) deadlines.push({ event, rule })
      if (event.time.kind === 'allDay') continue
    }
    const effect = rule?.kind === 'taught' ? 'taught' : effectOfShowAs[event.showAs]
    if (effect === null) continue
    if (isTimed(event)) meanings[effect].timed.push(event)
    else if (isAllDay(event)) meanings[effect].allDay.push(event)
  }
  for (const effect of effects) {
    meanings[effect].timed.sort(byStart)
    meanings[effect].allDay.sort(byFirstDay)
  }
  return meanings
}

function none(): EventsAlike {
  return { timed: [], allDay: [] }
}

function isTimed(event: CalendarEvent): event is TimedEvent {
  return event.time.kind === 'timed'
}

function isAllDay(event: CalendarEvent): event is AllDayEvent {
  return event.time.kind === 'allDay'
}

function byStart(a: TimedEvent, b: TimedEvent): number {
  return a.time.startsAt - b.time.startsAt || a.time.endsAt - b.time.endsAt || byText(a.id, b.id)
}

function byFirstDay(a: AllDayEvent, b: AllDayEvent): number {
  return byText(a.time.from, b.time.from) || byText(a.time.until, b.time.until) || byText(a.id, b.id)
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
