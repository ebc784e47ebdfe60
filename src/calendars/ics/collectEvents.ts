import type { CalendarEvent } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import {
  expandSeries,
  isSeries,
  occurrenceKey,
  ownOccurrence,
  type ExpandOptions,
  type Expansion,
  type Occurrence,
} from './expandSeries.ts'
import type { IcsCalendar, IcsEvent, IcsLimits, IcsOptions, LeftOut, LeftOutBecause } from './icsCalendar.ts'
import { dayMs } from './icsTime.ts'
import { placeEvent, type PlacedRange } from './placeEvent.ts'
import { readEntry, type Entry } from './readEntry.ts'
import type { SplitFile } from './splitComponents.ts'
import { createTimeZones } from './timeZones.ts'
import { temporalZone, utc, type WallMs } from './zone.ts'

/** The file gives more events than may be kept. Caught in this file. */
class TooManyEvents extends Error {}

function wallOfDate(date: IsoDate): WallMs {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds
}

/** Counts where the entries go. Every entry ends up in exactly one of these. */
class Tally {
  shown = 0
  outsideRange = 0
  cancelled = 0
  replaced = 0
  private readonly reasons = new Map<LeftOutBecause, { count: number; firstLine: number }>()

  leaveOut(because: LeftOutBecause, line: number): void {
    const known = this.reasons.get(because)
    if (known === undefined) this.reasons.set(because, { count: 1, firstLine: line })
    else this.reasons.set(because, { count: known.count + 1, firstLine: Math.min(known.firstLine, line) })
  }

  count(shownEvents: number): void {
    if (shownEvents > 0) this.shown++
    else this.outsideRange++
  }

  leftOut(): readonly LeftOut[] {
    return [...this.reasons].map(([because, { count, firstLine }]) => ({ because, count, firstLine }))
  }
}

/** All entries with one UID. */
interface Group {
  readonly masters: Entry[]
  readonly changes: Entry[]
}

function groupByUid(entries: readonly Entry[]): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const entry of entries) {
    // Without a UID nothing can belong together.
    const name = entry.uid === null ? `line ${entry.line}` : `uid ${entry.uid}`
    const group = groups.get(name) ?? { masters: [], changes: [] }
    groups.set(name, group)
    if (entry.recurrenceId === null) group.masters.push(entry)
    else group.changes.push(entry)
  }
  return groups.values()
}

/** The newer of two versions; of two that say they are equally new, the one further down in the file. */
function newerOf(known: Entry | undefined, next: Entry): Entry {
  if (known === undefined) return next
  const [sequence, stamp] = known.version
  const [nextSequence, nextStamp] = next.version
  if (sequence !== nextSequence) return nextSequence > sequence ? next : known
  return nextStamp >= stamp ? next : known
}

function eventOf(entry: Entry, occurrence: Occurrence, time: CalendarEvent['time']): IcsEvent {
  const uid = entry.uid ?? `line-${entry.line}`
  const id = `${uid}/${occurrence.key}`
  const isOneOfMany = isSeries(entry) || entry.recurrenceId !== null
  const { title, showAs, sensitivity, categories } = occurrence.looks
  return {
    title,
    event: {
      id,
      // Graph gives each occurrence its own; so that two files agree on a meeting, so does this.
      iCalUId: entry.uid === null ? null : isOneOfMany ? id : uid,
      seriesMasterId: isOneOfMany ? uid : null,
      time,
      showAs,
      sensitivity,
      categories,
    },
  }
}

/** Turns the groups of a file into events. */
class Collector {
  readonly events: IcsEvent[] = []
  readonly tally = new Tally()
  private readonly range: PlacedRange
  private readonly options: ExpandOptions
  private readonly limits: IcsLimits

  constructor(range: PlacedRange, options: ExpandOptions, limits: IcsLimits) {
    this.range = range
    this.options = options
    this.limits = limits
  }

  take(group: Group): void {
    const master = this.newestMaster(group.masters)
    if (master?.isCancelled === true) {
      this.tally.cancelled += 1 + group.changes.length
      return
    }
    const changes = this.newestChanges(group.changes, master)
    for (const [key, change] of changes) {
      if (change.isCancelled) this.tally.cancelled++
      else this.tally.count(this.keep(change, [ownOccurrence(change, key)]))
    }
    if (master !== null) this.takeMaster(master, changes)
  }

  private takeMaster(master: Entry, changes: ReadonlyMap<number, Entry>): void {
    const expansion = this.expand(master, changes)
    if (this.options.steps.left < 0) throw new TooManyEvents()
    if ('because' in expansion) this.tally.leaveOut(expansion.because, master.line)
    else this.tally.count(this.keep(master, expansion.occurrences))
  }

  private expand(master: Entry, changes: ReadonlyMap<number, Entry>): Expansion {
    if (isSeries(master) || changes.size > 0) return expandSeries(master, changes, this.options)
    return { occurrences: [ownOccurrence(master, occurrenceKey(master.start, master, this.options))] }
  }

  private newestMaster(masters: readonly Entry[]): Entry | null {
    let newest: Entry | undefined
    for (const master of masters) newest = newerOf(newest, master)
    this.tally.replaced += Math.max(0, masters.length - 1)
    return newest ?? null
  }

  private newestChanges(changes: readonly Entry[], master: Entry | null): ReadonlyMap<number, Entry> {
    const newest = new Map<number, Entry>()
    for (const change of changes) {
      if (change.recurrenceId === null) continue
      const key = occurrenceKey(change.recurrenceId, master, this.options)
      newest.set(key, newerOf(newest.get(key), change))
    }
    this.tally.replaced += changes.length - newest.size
    return newest
  }

  private keep(entry: Entry, occurrences: readonly Occurrence[]): number {
    let kept = 0
    for (const occurrence of occurrences) {
      const time = placeEvent(occurrence, this.range)
      if (time === null) continue
      if (this.events.length >= this.limits.events) throw new TooManyEvents()
      this.events.push(eventOf(entry, occurrence, time))
      kept++
    }
    return kept
  }
}

/**
 * The events of a file that touch the range.
 *
 * @returns null when there are more of them than the limits allow
 */
export function collectEvents(file: SplitFile, options: IcsOptions, limits: IcsLimits): IcsCalendar | null {
  const fromWall = wallOfDate(options.range.from)
  const untilWall = wallOfDate(options.range.until)
  const span = { from: fromWall - 400 * dayMs, until: untilWall + 400 * dayMs }
  const floating = temporalZone(options.timeZone, span)
  const range = {
    fromWall,
    untilWall,
    startsAt: floating.instantOf(fromWall),
    endsAt: floating.instantOf(untilWall),
  }
  const expandOptions: ExpandOptions = {
    from: fromWall,
    until: untilWall,
    floating,
    utc,
    atMost: limits.eventsPerSeries,
    stepsPerSeries: limits.stepsPerSeries,
    steps: { left: limits.steps },
  }

  const zones = createTimeZones(floating, span, file.calendars)
  const collector = new Collector(range, expandOptions, limits)
  const entries: Entry[] = []
  for (const part of file.events) {
    const read = readEntry(part, zones.forCalendar(part.calendar))
    if ('entry' in read) entries.push(read.entry)
    else collector.tally.leaveOut(read.because, part.line)
  }
  try {
    for (const group of groupByUid(entries)) collector.take(group)
  } catch (error) {
    if (error instanceof TooManyEvents) return null
    throw error
  }

  const startOf = ({ event: { time } }: IcsEvent): number =>
    time.kind === 'timed' ? time.startsAt : floating.instantOf(wallOfDate(time.from))
  const sortable = collector.events.map((event) => ({ event, startsAt: startOf(event) }))
  sortable.sort((a, b) => a.startsAt - b.startsAt || (a.event.event.id < b.event.event.id ? -1 : 1))
  const { tally } = collector
  const leftOutBecause = tally.leftOut()
  const leftOut = leftOutBecause.reduce((sum, { count }) => sum + count, 0)
  const { shown, outsideRange, cancelled, replaced } = tally
  return {
    name: file.calendars.find((calendar) => calendar.name !== null)?.name ?? null,
    events: sortable.map(({ event }) => event),
    leftOut,
    leftOutBecause,
    tally: { found: file.events.length, shown, outsideRange, cancelled, replaced, leftOut },
    unknownTimeZones: zones.unknown(),
  }
}
