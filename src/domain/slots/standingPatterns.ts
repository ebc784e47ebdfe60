import {
  addDays,
  daysBetween,
  type EpochMs,
  type IsoDate,
  type MinuteOfDay,
  type Weekday,
  weekdayOf,
} from '../calendar/dates.ts'
import { minute } from '../calendar/intervals.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { chooseSpread } from './ranking.ts'
import { type SlotDay, slotDays } from './slotDays.ts'
import type { SlotInput, SlotWish } from './slots.ts'
import type { Collision, StandingMeeting, StandingPattern, StandingTime, StandingWish } from './standing.ts'

const schoolWeekdays = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[]

/**
 * What a meeting that has to be moved, or that is lost, weighs beside the pressure of its day: a move as much as a day that is
 * full instead of empty, a loss as two. A standing time is worth having because it stands. Ours; nobody has measured it.
 */
const [weightOfMove, weightOfLoss] = [1, 2]
/** Beyond this a heavier day is no worse for a meeting; a day with work and no hours left has no other figure. */
const mostPressure = 1.5

/** A pattern before it is known how it fares. */
interface Rhythm {
  readonly weekday: Weekday
  readonly startsAtMinute: MinuteOfDay
  /** Which weeks, when it is every other one. */
  readonly weeks: readonly TermWeek[]
}

/** A week in which the school is open. */
interface TermWeek {
  /** Monday to Friday. */
  readonly dates: readonly IsoDate[]
  /** Its place by the calendar, holidays counted, as Outlook counts a recurrence. */
  readonly place: number
  readonly days: ReadonlyMap<IsoDate, DayTimes>
  /** The calmest time of the week; null when it has none. */
  readonly best: StandingTime | null
}

interface DayTimes {
  readonly day: SlotDay
  readonly byMinute: ReadonlyMap<MinuteOfDay, Candidate>
}

/**
 * The times of the week that the two could keep for each other over a term, the best first: those with the calmest days
 * and the fewest weeks in which something is in the way. In each of those the calmest time of the same week stands in.
 * A second pattern on a weekday is given only when no other weekday has one.
 *
 * @returns none when no time of the week is free for both even once
 * @throws RangeError when the wish makes no sense, with one sentence that says why
 */
export function standingPatterns(input: SlotInput, wish: StandingWish): readonly StandingPattern[] {
  if (!(wish.lengthMinutes > 0 && wish.lengthMinutes <= 480)) {
    throw new RangeError(`A meeting lasts between 1 and 480 minutes, and ${wish.lengthMinutes} were asked for.`)
  }
  if (!(Number.isInteger(wish.count) && wish.count >= 1 && wish.count <= 5)) {
    throw new RangeError(`Between 1 and 5 patterns can be given, and ${wish.count} were asked for.`)
  }
  const weeks = termWeeks(input, wish)
  const patterns = rhythmsOf(weeks, wish.everyWeeks).map((rhythm) => playedOut(rhythm, wish))
  return chooseApart(
    patterns.filter(({ kept }) => kept > 0),
    wish.count,
  )
}

function termWeeks(input: SlotInput, wish: StandingWish): readonly TermWeek[] {
  const asSlots: SlotWish = { ...wish, count: 1, order: 'calmest' }
  const first = mondayOf(wish.from)
  const weeks = new Map<IsoDate, Map<IsoDate, DayTimes>>()
  for (const day of slotDays(input, asSlots)) {
    const monday = mondayOf(day.date)
    const days = weeks.get(monday) ?? new Map<IsoDate, DayTimes>()
    weeks.set(monday, days)
    days.set(day.date, { day, byMinute: timesOf(day, wish) })
  }
  return [...weeks].map(([monday, days]) => {
    const all = [...days.values()].flatMap(({ byMinute }) => [...byMinute.values()])
    const [best] = chooseSpread(all, 'calmest', 1)
    const place = daysBetween(first, monday) / 7
    const dates = schoolWeekdays.map((weekday) => addDays(monday, weekday - 1))
    return { dates, place, days, best: best === undefined ? null : timeOf(best) }
  })
}

/** A day's times by the clock. Clocks change at night, so every minute of a school day is as far from the first one. */
function timesOf(day: SlotDay, { lengthMinutes, timeOfDay }: StandingWish): ReadonlyMap<MinuteOfDay, Candidate> {
  const from = timeOfDay?.from ?? 0
  const atMinute = (startsAt: EpochMs) => from + (startsAt - day.wishedHours.startsAt) / minute
  return new Map(candidatesOf(day, lengthMinutes).map((each) => [atMinute(each.startsAt), each]))
}

function rhythmsOf(weeks: readonly TermWeek[], everyWeeks: 1 | 2): readonly Rhythm[] {
  const phases = everyWeeks === 1 ? [weeks] : [0, 1].map((phase) => weeks.filter(({ place }) => place % 2 === phase))
  return phases.flatMap((ofPhase) =>
    schoolWeekdays.flatMap((weekday) => {
      const days = ofPhase.flatMap((week) => dayOf(week, weekday) ?? [])
      const minutes = new Set(days.flatMap(({ byMinute }) => [...byMinute.keys()]))
      return [...minutes].map((startsAtMinute) => ({ weekday, startsAtMinute, weeks: ofPhase }))
    }),
  )
}

function dayOf({ dates, days }: TermWeek, weekday: Weekday): DayTimes | undefined {
  const date = dates[weekday - 1]
  return date === undefined ? undefined : days.get(date)
}

function playedOut({ weekday, startsAtMinute, weeks }: Rhythm, wish: StandingWish): StandingPattern {
  const meetings = weeks.flatMap((week) => meetingOf(week, weekday, startsAtMinute, wish) ?? [])
  const count = (kind: StandingMeeting['kind']) => meetings.filter((meeting) => meeting.kind === kind).length
  const pressures = meetings.flatMap((meeting) => (meeting.kind === 'lost' ? [] : [pressureOf(meeting.at)]))
  const { lengthMinutes, everyWeeks } = wish
  return {
    ...{ weekday, startsAtMinute, lengthMinutes, everyWeeks, meetings },
    ...{ kept: count('kept'), moved: count('moved'), lost: count('lost') },
    meanPressure: pressures.length === 0 ? 0 : pressures.reduce((sum, each) => sum + each, 0) / pressures.length,
  }
}

/** What becomes of a week's meeting; null where the pattern promises none. */
function meetingOf(
  { dates, days, best }: TermWeek,
  weekday: Weekday,
  startsAtMinute: MinuteOfDay,
  wish: StandingWish,
): StandingMeeting | null {
  const usualDate = dates[weekday - 1]
  if (usualDate === undefined || usualDate < wish.from || usualDate > wish.to) return null
  const usual = days.get(usualDate)
  const kept = usual?.byMinute.get(startsAtMinute)
  if (kept !== undefined) return { kind: 'kept', usualDate, at: timeOf(kept) }
  const because = usual === undefined ? 'schoolClosed' : collisionOn(usual.day, startsAtMinute, wish)
  if (because === null) return null
  return best === null ? { kind: 'lost', usualDate, because } : { kind: 'moved', usualDate, because, at: best }
}

/** What is in the way on a school day; null when it is only too soon. */
function collisionOn(day: SlotDay, startsAtMinute: MinuteOfDay, wish: StandingWish): Collision | null {
  const startsAt = day.wishedHours.startsAt + (startsAtMinute - (wish.timeOfDay?.from ?? 0)) * minute
  const endsAt = startsAt + wish.lengthMinutes * minute
  const holds = (intervals: SlotDay['atWork']) =>
    intervals.some((each) => each.startsAt <= startsAt && each.endsAt >= endsAt)
  if (startsAt < day.notBefore) return null
  if (!holds(day.atWork)) return 'notAtWork'
  const [senco, leader] = [holds(day.free.senco), holds(day.free.leader)]
  if (senco === leader) return 'both'
  return senco ? 'leader' : 'senco'
}

function chooseApart(patterns: readonly StandingPattern[], count: number): readonly StandingPattern[] {
  const ranked = patterns
    .map((pattern) => ({ pattern, weight: weightOf(pattern) }))
    .sort((a, b) => a.weight - b.weight || a.pattern.weekday - b.pattern.weekday || byMinute(a.pattern, b.pattern))
    .map(({ pattern }) => pattern)
  const bestOfWeekdays = schoolWeekdays.flatMap((weekday) => ranked.find((each) => each.weekday === weekday) ?? [])
  const chosen = ranked.filter((each) => bestOfWeekdays.includes(each))
  for (const each of ranked) {
    if (chosen.every((other) => areApart(each, other))) chosen.push(each)
  }
  return chosen.slice(0, count)
}

/** Whether two patterns are two choices, and not one a little later. */
function areApart(one: StandingPattern, other: StandingPattern): boolean {
  return one.weekday !== other.weekday || Math.abs(one.startsAtMinute - other.startsAtMinute) >= 60
}

function weightOf({ meetings }: StandingPattern): number {
  if (meetings.length === 0) return Infinity
  const weights = meetings.map((meeting) => {
    if (meeting.kind === 'lost') return weightOfLoss
    return meeting.kind === 'kept' ? pressureOf(meeting.at) : pressureOf(meeting.at) + weightOfMove
  })
  return weights.reduce((sum, each) => sum + each, 0) / weights.length
}

function pressureOf({ jointPressure }: StandingTime): number {
  return Math.min(mostPressure, jointPressure)
}

function byMinute(a: StandingPattern, b: StandingPattern): number {
  return a.startsAtMinute - b.startsAtMinute
}

function timeOf({ startsAt, endsAt, jointPressure, day }: Candidate): StandingTime {
  return { startsAt, endsAt, jointPressure, date: day.date }
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}
