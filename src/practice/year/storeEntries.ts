import type { EventTime, Role } from '../../domain/calendar/calendar.ts'
import { roles } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import type { WallDate } from '../../domain/calendar/wallClock.ts'
import { dateOf } from '../../domain/schoolYear/bankHolidays.ts'
import { eventId, countedICalUId } from '../mailbox/ids.ts'
import { datesOfRule } from '../mailbox/recurrence.ts'
import type { Address, OccurrenceChange, RecurrenceRule, Series, StoredEvent } from '../mailbox/storedEvent.ts'
import { storedEvent } from '../mailbox/storedEvent.ts'
import type { NamedZone } from '../mailbox/zones.ts'
import { utcMidnight } from '../mailbox/zones.ts'
import { pair } from '../people/people.ts'
import type { Diary } from './diary.ts'
import type { Entry, Stretch, When } from './entry.ts'
import { mondayOf } from './openDays.ts'
import type { OpenDays } from './openDays.ts'
import type { Random } from './random.ts'

/** What is needed to write the entries down as events. */
export interface Surroundings {
  readonly days: OpenDays
  readonly zone: NamedZone
  /** The zone's wall-clock time, for any date of the year. */
  readonly wallDate: (date: IsoDate) => WallDate
  readonly random: Random
}

/** The entries as events in the two mailboxes. What both are at has the same `iCalUId` in both. */
export function storeEntries(
  { entries }: Diary,
  surroundings: Surroundings,
): Readonly<Record<Role, readonly StoredEvent[]>> {
  const stored: Record<Role, StoredEvent[]> = { senco: [], leader: [] }
  let count = 0
  for (const entry of entries.flatMap(asKept)) {
    count += 1
    const base = eventOf(entry, count, surroundings)
    for (const role of roles.filter((role) => entry.who.includes(role))) {
      stored[role].push({ ...base, id: eventId(role, count), ...(role === entry.who[0] ? {} : answer(base)) })
    }
  }
  return stored
}

/** A meeting is one for both; a date of the year is written down by each of them. */
function asKept(entry: Entry): readonly Entry[] {
  return entry.when.kind === 'allDay' ? entry.who.map((role) => ({ ...entry, who: [role] })) : [entry]
}

function eventOf(entry: Entry, count: number, surroundings: Surroundings): StoredEvent {
  const { who, title, category, when, showAs, sensitivity, place } = entry
  const { days, zone } = surroundings
  const [organizer, ...guests] = who
  const series = seriesOf(when, surroundings)
  return storedEvent({
    id: '',
    iCalUId: countedICalUId(count),
    subject: title,
    time: timeOf(when, series, surroundings),
    zone,
    organizer: address(organizer),
    attendees: guests.map((role) => ({
      who: address(role),
      type: 'required',
      response: 'accepted',
      respondedAt: null,
    })),
    categories: category === undefined ? [] : [category],
    series,
    createdAt: utcMidnight(dateOf(days.startYear, 7, 20)),
    ...(showAs === undefined ? {} : { showAs }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(place === undefined ? {} : { location: place }),
  })
}

function answer({ createdAt }: StoredEvent) {
  return { response: 'accepted', respondedAt: createdAt } as const
}

function address(role: Role): Address {
  return { name: pair[role].displayName, address: pair[role].address }
}

function timeOf(when: When, series: Series | null, { days, wallDate }: Surroundings): EventTime {
  switch (when.kind) {
    case 'allDay':
      return { kind: 'allDay', from: when.from, until: addDays(when.to, 1) }
    case 'once':
      return timed(when.date, when, wallDate)
    case 'weekly':
      return timed(series?.rule.startDate ?? days.on(9, 1), when, wallDate)
  }
}

function timed(date: IsoDate, { from, to }: Stretch, wallDate: Surroundings['wallDate']): EventTime {
  const { at } = wallDate(date)
  return { kind: 'timed', startsAt: at(from), endsAt: at(to) }
}

/** A weekly entry as Outlook would keep it: from the first week of the year to the last, holidays cancelled. */
function seriesOf(when: When, { days, wallDate, random }: Surroundings): Series | null {
  if (when.kind !== 'weekly') return null
  const [first, last] = [days.dates[0] ?? days.on(9, 1), days.dates.at(-1) ?? days.on(7, 20)]
  const pattern = { type: 'weekly', interval: when.everyWeeks, weekdays: when.weekdays, firstWeekday: 1 } as const
  const ends = { type: 'endDate', endDate: last } as const
  const [startDate = first] = datesOfRule({ pattern, ends, startDate: mondayOf(first) }).filter((date) => date >= first)
  const rule: RecurrenceRule = { pattern, startDate, ends }
  const changes = new Map<IsoDate, OccurrenceChange | 'cancelled'>()
  for (const date of datesOfRule(rule)) {
    if (!days.isOpen(date)) changes.set(date, 'cancelled')
    else if (random.percent(3)) changes.set(date, { time: timed(date, later(when), wallDate) })
  }
  return { rule, changes }
}

/** Half an hour later than usual. */
function later({ from, to }: Stretch): Stretch {
  return { from: from + 30, to: to + 30 }
}
