import { ruleStarts, type StepBudget } from './boundedRule.ts'
import type { LeftOutBecause } from './icsCalendar.ts'
import { dayMs, startOfDay, type IcsTime, type Span } from './icsTime.ts'
import type { Entry, Looks } from './readEntry.ts'
import type { WallMs, Zone } from './zone.ts'

/** One time that something happens. */
export interface Occurrence {
  /** Where its rule puts it, which stays the same when it is moved: an instant, or the wall's midnight for a date. */
  readonly key: number
  readonly start: IcsTime
  readonly span: Span
  readonly looks: Looks
}

/** What to look for. */
export interface ExpandOptions {
  /** The range on the wall. */
  readonly from: WallMs
  readonly until: WallMs
  /** The reader's zone. */
  readonly floating: Zone
  readonly utc: Zone
  readonly atMost: number
  readonly stepsPerSeries: number
  /** What all series of the file together may still spend. */
  readonly steps: StepBudget
}

/** The occurrences near the range, or why there are none to be had. */
export type Expansion =
  | { readonly occurrences: readonly Occurrence[] }
  | { readonly because: Extract<LeftOutBecause, 'badRule' | 'repeatsTooOften'> }

/** Whether an entry stands for more than one time. */
export function isSeries(entry: Entry): boolean {
  return entry.rules.length > 0 || entry.extraDates.length > 0
}

/** The date that a time of the file names for an all-day series. */
function dateWall(time: IcsTime, { floating, utc }: ExpandOptions): WallMs {
  const wall = time.zone === utc ? floating.wallOf(utc.instantOf(time.wall)) : time.wall
  return startOfDay(wall)
}

/** Which occurrence of `master` a time means. */
export function occurrenceKey(time: IcsTime, master: Entry | null, options: ExpandOptions): number {
  if (master === null ? time.isDate : master.start.isDate) return dateWall(time, options)
  // A date alone means the occurrence of a timed series on that day, at the series' time of day.
  if (time.isDate && master !== null) {
    return master.start.zone.instantOf(time.wall + master.start.wall - startOfDay(master.start.wall))
  }
  return time.zone.instantOf(time.wall)
}

/** The occurrence that an entry itself is. */
export function ownOccurrence(entry: Entry, key: number): Occurrence {
  return { key, start: entry.start, span: entry.span, looks: entry.looks }
}

/** A change that holds from one occurrence on. */
interface ChangeFrom {
  readonly key: number
  readonly change: Entry
  readonly movedBy: number
}

function changesFrom(master: Entry, overrides: ReadonlyMap<number, Entry>): readonly ChangeFrom[] {
  const changes: ChangeFrom[] = []
  for (const [key, change] of overrides) {
    if (!change.andFuture || change.recurrenceId === null) continue
    const keyOnWall = master.start.isDate ? key : master.start.zone.wallOf(key)
    changes.push({ key, change, movedBy: change.start.wall - keyOnWall })
  }
  return changes.toSorted((a, b) => a.key - b.key)
}

/** The occurrence as the latest change before it would have it; null when that change cancels it. */
function changed(occurrence: Occurrence, changes: readonly ChangeFrom[]): Occurrence | null {
  const latest = changes.findLast((change) => change.key <= occurrence.key)
  if (latest === undefined) return occurrence
  const { change, movedBy } = latest
  if (change.isCancelled) return null
  const moved = occurrence.start.wall + movedBy
  const wall = change.start.isDate ? startOfDay(moved) : moved
  return { ...occurrence, start: { ...change.start, wall }, span: change.span, looks: change.looks }
}

/**
 * The occurrences of a series that can touch the range, without those that a changed or cancelled one stands for.
 *
 * @param overrides changed and cancelled occurrences, by `occurrenceKey`
 */
export function expandSeries(master: Entry, overrides: ReadonlyMap<number, Entry>, options: ExpandOptions): Expansion {
  const changes = changesFrom(master, overrides)
  const longest = largest([master, ...overrides.values()].map(({ span }) => span.wallMs + span.exactMs))
  const farthest = largest(changes.map(({ movedBy }) => Math.abs(movedBy)))
  const from = options.from - longest - farthest - 2 * dayMs
  const until = options.until + farthest + 2 * dayMs
  const isNear = (wall: WallMs): boolean => wall >= from && wall < until

  const budgets = [{ left: options.stepsPerSeries }, options.steps]
  const bounds = { from, until, atMost: options.atMost, budgets }
  const { start } = master
  const keyOf = (time: IcsTime): number => occurrenceKey(time, master, options)
  const found = new Map<number, Occurrence>()
  const add = (time: IcsTime, span: Span): void => {
    const occurrence = { key: keyOf(time), start: time, span, looks: master.looks }
    if (!found.has(occurrence.key)) found.set(occurrence.key, occurrence)
  }

  if (master.rules.length === 0 && isNear(start.wall)) add(start, master.span)
  for (const rule of master.rules) {
    const answer = ruleStarts(rule, start.wall, start.isDate, bounds)
    if (answer.kind !== 'starts') return { because: answer.kind === 'badRule' ? 'badRule' : 'repeatsTooOften' }
    for (const wall of answer.starts) add({ ...start, wall }, master.span)
  }
  for (const extra of master.extraDates) {
    if (!isNear(extra.start.wall)) continue
    if (found.size > options.atMost) return { because: 'repeatsTooOften' }
    const isLikeMaster = extra.start.isDate === start.isDate
    add(isLikeMaster ? extra.start : { ...start, wall: likeMaster(extra.start, master) }, extra.span ?? master.span)
  }

  for (const date of master.exceptDates) if (isNear(date.wall)) found.delete(keyOf(date))
  for (const rule of master.exceptRules) {
    const answer = ruleStarts(rule, start.wall, start.isDate, bounds)
    if (answer.kind !== 'starts') return { because: answer.kind === 'badRule' ? 'badRule' : 'repeatsTooOften' }
    for (const wall of answer.starts) found.delete(keyOf({ ...start, wall }))
  }
  for (const key of overrides.keys()) found.delete(key)
  return {
    occurrences: [...found.values()].map((occurrence) => changed(occurrence, changes)).filter((kept) => kept !== null),
  }
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

/** An extra date given as a date in a timed series, or the other way round, in the way of the series. */
function likeMaster(extra: IcsTime, { start }: Entry): WallMs {
  return start.isDate ? startOfDay(extra.wall) : startOfDay(extra.wall) + start.wall - startOfDay(start.wall)
}
