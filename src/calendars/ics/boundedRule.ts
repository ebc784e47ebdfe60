import ICAL from 'ical.js'
import { wallOf, floatingTime, dayMs } from './icsTime.ts'
import type { WallMs } from './zone.ts'

/** Steps that rules may still take. One budget serves a series, another the whole file. */
export interface StepBudget {
  left: number
}

/** Which occurrences are wanted, and what may be spent on finding them. */
export interface RuleBounds {
  /** Occurrences that start at or after `from` and before `until`. */
  readonly from: WallMs
  readonly until: WallMs
  readonly atMost: number
  readonly budgets: readonly StepBudget[]
}

/** Where the occurrences of a rule start, or that the rule is not worth following. */
export type RuleAnswer =
  | { readonly kind: 'starts'; readonly starts: readonly WallMs[] }
  | { readonly kind: 'badRule' }
  | { readonly kind: 'tooOften' }

/** The rule has walked past everything that is wanted. Thrown through ical.js, caught here, never seen outside. */
class PastTheEnd extends Error {}
/** The rule has used up what it may spend. Thrown through ical.js, caught here, never seen outside. */
class BudgetSpent extends Error {}

/**
 * An iterator that cannot run away. ical.js looks for the next occurrence until it finds one, so that a single call can
 * take forever (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30`) or a very long time (`INTERVAL=1000000000`). These are the methods
 * that each of its loops passes through.
 */
function boundedIterator(rule: ICAL.Recur, start: ICAL.Time, lastYear: number, budgets: readonly StepBudget[]) {
  const spend = (steps: number): void => {
    for (const budget of budgets) {
      budget.left -= steps
      if (budget.left < 0) throw new BudgetSpent()
    }
  }
  class BoundedIterator extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      spend(1)
      if (this.last.year > lastYear) throw new PastTheEnd()
      return super.check_contracting_rules()
    }
    override increment_monthday(days: number): void {
      spend(Math.ceil(days / 30))
      super.increment_monthday(days)
    }
    override increment_month(): void {
      spend(1)
      super.increment_month()
      if (this.last.year > lastYear) throw new PastTheEnd()
    }
    override increment_year(years: number): void {
      super.increment_year(years)
      if (!(this.last.year <= lastYear)) throw new PastTheEnd()
    }
  }
  return new BoundedIterator({ rule, dtstart: start })
}

/** What a rule's start can be moved by, any number of times, without changing what the rule gives afterwards. */
type Period = { readonly unit: 'day'; readonly length: number } | { readonly unit: 'year'; readonly length: number }

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** Null when a rule has to be walked from its beginning: it counts its occurrences, or starts on 29 February. */
function periodOf(rule: ICAL.Recur, start: ICAL.Time): Period | null {
  if (rule.count !== null) return null
  const { interval } = rule
  if (rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY') {
    return { unit: 'day', length: rule.freq === 'WEEKLY' ? 7 * interval : interval }
  }
  if (start.month === 2 && start.day === 29) return null
  return { unit: 'year', length: rule.freq === 'YEARLY' ? interval : interval / greatestCommonDivisor(interval, 12) }
}

/**
 * The start moved close to `from`, so that a series from many years ago is not walked day by day. It stays at least one
 * period before: ical.js gives the start itself as an occurrence, matching or not, and that one must not be wanted.
 */
function nearbyStart(rule: ICAL.Recur, start: ICAL.Time, from: WallMs): ICAL.Time {
  const period = periodOf(rule, start)
  if (period === null) return start
  const distance = (from - wallOf(start)) / dayMs / (period.unit === 'year' ? 366 : 1)
  const periods = Math.floor(distance / period.length) - 1
  if (periods <= 0) return start
  if (period.unit === 'day') return floatingTime(wallOf(start) + periods * period.length * dayMs, start.isDate)
  const moved = start.clone()
  moved.year += periods * period.length
  return moved
}

/** The unit of each frequency, in seconds. */
const frequencies: Readonly<Record<string, number>> = {
  SECONDLY: 1,
  MINUTELY: 60,
  HOURLY: 3600,
  DAILY: 86_400,
  WEEKLY: 604_800,
  MONTHLY: 2_592_000,
  YEARLY: 31_536_000,
}

/** Longer between two occurrences than anybody plans; ical.js would count through it month by month. */
const fiveHundredYearsInSeconds = 500 * 31_536_000

function isSound(rule: ICAL.Recur): boolean {
  const countIsSound = rule.count === null || (Number.isSafeInteger(rule.count) && rule.count > 0)
  return countIsSound && Number.isSafeInteger(rule.interval) && rule.interval > 0
}

/**
 * Whether ical.js 2.2 works the rule out as RFC 5545, 3.3.10 means it. It passes over week numbers and most uses of
 * `BYSETPOS`, reads `20MO` as `MO`, keeps to one month of a year, and drops the interval of a monthly rule for some
 * months; what it then gives is wrong. Outlook writes none of these.
 */
function isWithinReach({ freq, interval, parts }: ICAL.Recur): boolean {
  const { BYDAY = [], BYMONTHDAY, BYMONTH, BYSETPOS, BYWEEKNO } = parts
  if (BYWEEKNO !== undefined || BYDAY.some((day) => /\d\d/.test(day))) return false
  if (freq === 'MONTHLY' && BYMONTH !== undefined && interval > 1) return false
  if (freq === 'YEARLY' && BYMONTHDAY !== undefined && BYMONTH === undefined && BYDAY.length === 0) return false
  if (BYSETPOS === undefined) return true
  const ofDays = BYDAY.length > 0 && BYMONTHDAY === undefined
  return ofDays && (freq === 'MONTHLY' || (freq === 'YEARLY' && BYMONTH !== undefined))
}

/**
 * Which months a yearly rule keeps to; null for all of them. RFC 5545, 3.3.10 passes over a date that a year does not
 * have; ical.js makes 1 March of 29 February.
 */
function monthsOf({ freq, parts }: ICAL.Recur, start: ICAL.Time): readonly number[] | null {
  const { BYMONTH, BYDAY, BYMONTHDAY, BYYEARDAY } = parts
  if (freq !== 'YEARLY') return null
  if (BYMONTH !== undefined) return BYMONTH
  return [BYDAY, BYMONTHDAY, BYYEARDAY].every((part) => part === undefined) ? [start.month] : null
}

/**
 * Walks a rule through the time that is wanted, and no further.
 *
 * @param rule read by ical.js, with `until` already on the wall
 * @param start of the series
 */
export function ruleStarts(rule: ICAL.Recur, start: WallMs, isDate: boolean, bounds: RuleBounds): RuleAnswer {
  const unitSeconds = frequencies[rule.freq]
  if (unitSeconds === undefined || !isSound(rule) || !isWithinReach(rule)) return { kind: 'badRule' }
  if (rule.interval * unitSeconds > fiveHundredYearsInSeconds) {
    return { kind: 'starts', starts: start >= bounds.from && start < bounds.until ? [start] : [] }
  }
  const starts: WallMs[] = []
  const lastYear = floatingTime(bounds.until, true).year + 1
  try {
    const seriesStart = floatingTime(start, isDate)
    const months = monthsOf(rule, seriesStart)
    const first = nearbyStart(rule, seriesStart, bounds.from)
    const iterator = boundedIterator(rule, first, lastYear, bounds.budgets)
    for (;;) {
      const time = nextOf(iterator)
      const next = time === null ? NaN : wallOf(time)
      if (Number.isNaN(next) || next >= bounds.until) break
      if (next < bounds.from || (time !== null && months?.includes(time.month) === false)) continue
      if (starts.length >= bounds.atMost) return { kind: 'tooOften' }
      starts.push(next)
    }
  } catch (error) {
    if (error instanceof BudgetSpent) return { kind: 'tooOften' }
    if (!(error instanceof PastTheEnd)) return { kind: 'badRule' }
  }
  return { kind: 'starts', starts }
}

/** Why the parameter is not typed as an iterator: ical.js's types say that there is always a next one. */
function nextOf(iterator: { next: () => ICAL.Time | null }): ICAL.Time | null {
  return iterator.next()
}
