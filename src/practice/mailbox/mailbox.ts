import type { CategoryColor } from '@microsoft/microsoft-graph-types'
import type { EpochMs, MinuteOfDay } from '../../domain/calendar/dates.ts'
import type { DirectoryPerson } from '../people/people.ts'
import type { Occurrence } from './occurrences.ts'
import { occurrencesOf } from './occurrences.ts'
import type { CalendarPermission } from './sharing.ts'
import type { StoredEvent } from './storedEvent.ts'

/** A category of somebody's Outlook: a name and one of Outlook's 25 colours. */
export interface MasterCategory {
  readonly id: string
  readonly displayName: string
  readonly color: CategoryColor
}

/** What a mailbox begins with. */
export interface MailboxSeed {
  readonly owner: DirectoryPerson
  /** Monday to Friday, in minutes since midnight of the school's zone. */
  readonly workingHours: { readonly from: MinuteOfDay; readonly to: MinuteOfDay }
  readonly permissions: readonly CalendarPermission[]
  readonly categories: readonly MasterCategory[]
  readonly events: readonly StoredEvent[]
}

/** One person's mailbox, as far as a calendar goes. */
export interface Mailbox {
  readonly owner: DirectoryPerson
  readonly workingHours: MailboxSeed['workingHours']
  permissions: readonly CalendarPermission[]
  categories: readonly MasterCategory[]
  /** Adds an item, or replaces the one with its id. */
  put(event: StoredEvent): void
  remove(id: string): void
  /** Single events and whole series. */
  items(): readonly StoredEvent[]
  item(id: string): StoredEvent | null
  itemByICalUId(iCalUId: string): StoredEvent | null
  /** A single event, or one occurrence of a series. */
  occurrence(id: string): Occurrence | null
  /** All that touches a stretch of time; single events first, then the series, as Exchange answers unasked. */
  between(startsAt: EpochMs, endsAt: EpochMs): readonly Occurrence[]
}

/** A mailbox in memory. */
export function createMailbox(seed: MailboxSeed): Mailbox {
  const items = new Map<string, { readonly event: StoredEvent; readonly occurrences: readonly Occurrence[] }>()
  const occurrences = new Map<string, Occurrence>()

  const remove = (id: string) => {
    for (const occurrence of items.get(id)?.occurrences ?? []) occurrences.delete(occurrence.id)
    items.delete(id)
  }
  const put = (event: StoredEvent) => {
    remove(event.id)
    const laidOut = occurrencesOf(event)
    items.set(event.id, { event, occurrences: laidOut })
    for (const occurrence of laidOut) occurrences.set(occurrence.id, occurrence)
  }
  for (const event of seed.events) put(event)

  return {
    owner: seed.owner,
    workingHours: seed.workingHours,
    permissions: seed.permissions,
    categories: seed.categories,
    put,
    remove,
    items: () => [...items.values()].map(({ event }) => event),
    item: (id) => items.get(id)?.event ?? null,
    itemByICalUId: (iCalUId) => [...items.values()].find(({ event }) => event.iCalUId === iCalUId)?.event ?? null,
    occurrence: (id) => occurrences.get(id) ?? null,
    between(startsAt, endsAt) {
      const all = [...items.values()]
      const touching = (found: Occurrence) => found.startsAt < endsAt && found.endsAt > startsAt
      const single = all.filter(({ event }) => event.series === null).flatMap((item) => item.occurrences)
      const repeating = all.filter(({ event }) => event.series !== null).flatMap((item) => item.occurrences)
      return [...single, ...repeating].filter(touching)
    },
  }
}
