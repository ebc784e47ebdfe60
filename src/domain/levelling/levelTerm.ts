import { schoolDaysBefore } from '../schoolYear/schoolDays.ts'
import type { LevellingAnswer, LevellingInput, LevellingProgress, SuggestedMove, WeekHours } from './levelling.ts'
import { type LevellingTask, levelWeeks, type Placement } from './levelWeeks.ts'
import { type MovableDeadline, movableDeadlines, type WorkOnDays } from './movableDeadlines.ts'
import { effectOn, loadsAfter, openWeeks, type WeekLoad, weekLoads } from './weekLoads.ts'

/**
 * The few moves that make the worst weeks of the two lightest. What is made small is the sum, over the weeks from
 * today's on, of the fourth power of joint pressure, plus a quarter for every move (see `weekCost` and `moveCost`).
 *
 * Only what the school may move is moved, to open school days within its limits and not into the past; statutory days
 * stay, and what rests on a moved deadline goes with it by its own rule. Each move is a suggestion by itself: any of
 * them can be made without the others, in any order.
 */
export function* levelTerm(input: LevellingInput): Generator<LevellingProgress, LevellingAnswer, undefined> {
  const movable = movableDeadlines(input)
  const weekOf = weekOfOpenDay(input)
  const loads = weekLoads(input.schoolYear, input.lanes)
  const first = schoolDaysBefore(input.schoolYear, input.today)
  const pieces = movable.map(({ options }) => distinct(options.map(({ work }) => placementOf(work, weekOf, first))))
  const { chosen } = yield* levelWeeks(taskOf(loads, pieces, input))
  const moves = chosen.flatMap((place, piece) => {
    const [from, to, of] = [pieces[piece]?.[0], pieces[piece]?.[place], movable[piece]]
    const date = to === undefined ? undefined : of?.options[to.option]?.date
    if (place === 0 || !from || !to || !of || date === undefined) return []
    return [suggestion(of, date, hoursBetween(from.placement, to.placement))]
  })
  return { moves: mostHelpfulFirst(moves, loads, input), movableCount: movable.length }
}

type Suggestion = Omit<SuggestedMove, 'because'>

function suggestion(
  { deadline, within, along, options }: MovableDeadline,
  to: SuggestedMove['to'],
  hours: readonly WeekHours[],
): Suggestion {
  const { id, shortTitle, code, ruleId } = deadline
  return {
    ...{ id, title: shortTitle, code, within, along, hours, to },
    isReviewMeeting: ruleId === reviewMeetingRule,
    from: options[0]?.date ?? to,
  }
}

/** The rule whose day is the school's own date of a review meeting. */
const reviewMeetingRule = 'ehcp-ar-meeting'

function mostHelpfulFirst(
  moves: readonly Suggestion[],
  loads: readonly WeekLoad[],
  { today }: LevellingInput,
): readonly SuggestedMove[] {
  const left = [...moves]
  const ordered: SuggestedMove[] = []
  while (left.length > 0) {
    const now = loadsAfter(loads, ordered)
    const effects = left.map(({ hours }) => effectOn(now, hours, today))
    let best = 0
    effects.forEach(({ gain }, i) => {
      if (gain > (effects[best]?.gain ?? 0)) best = i
    })
    const [because] = effects.slice(best, best + 1)
    for (const move of left.splice(best, 1)) if (because !== undefined) ordered.push({ ...move, because })
  }
  return ordered
}

interface Place {
  readonly placement: Placement
  /** Which of the deadline's days it is. */
  readonly option: number
}

/** Of days that come to the same weekly hours the first alone, which is the nearest. */
function distinct(placements: readonly Placement[]): readonly Place[] {
  const seen = new Set<string>()
  return placements.flatMap((placement, option) => {
    const key = `${placement.firstWeek}:${placement.senco.map(rounded).join()}:${placement.leader.map(rounded).join()}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ placement, option }]
  })
}

/** To a hundredth of an hour: less makes no day better than another. */
function rounded(hours: number): string {
  return hours.toFixed(2)
}

/** Work by weeks; what lies before the place `first` is in the past and left out. */
function placementOf(work: readonly WorkOnDays[], weekOf: readonly number[], first: number): Placement {
  const byWeek = new Map<number, { senco: number; leader: number }>()
  for (const { firstDay, shares, hours } of work) {
    shares.forEach((share, i) => {
      const week = weekOf[firstDay + i]
      if (week === undefined || firstDay + i < first) return
      const sums = byWeek.get(week) ?? { senco: 0, leader: 0 }
      sums.senco += share * hours.senco
      sums.leader += share * hours.leader
      byWeek.set(week, sums)
    })
  }
  if (byWeek.size === 0) return { firstWeek: 0, senco: [], leader: [] }
  const firstWeek = Math.min(...byWeek.keys())
  const weeks = Array.from({ length: Math.max(...byWeek.keys()) - firstWeek + 1 }, (_, i) => byWeek.get(firstWeek + i))
  return {
    firstWeek,
    senco: weeks.map((sums) => sums?.senco ?? 0),
    leader: weeks.map((sums) => sums?.leader ?? 0),
  }
}

/** The place among the open weeks of each open day. */
function weekOfOpenDay({ schoolYear }: LevellingInput): readonly number[] {
  return openWeeks(schoolYear).flatMap(({ days }, week) =>
    days.flatMap((place) => (place !== null && schoolYear.days[place]?.kind === 'open' ? [week] : [])),
  )
}

function taskOf(
  loads: readonly WeekLoad[],
  pieces: readonly (readonly Place[])[],
  { today }: LevellingInput,
): LevellingTask {
  const asked = { senco: loads.map(({ asked }) => asked.senco), leader: loads.map(({ asked }) => asked.leader) }
  for (const [now] of pieces) {
    if (now === undefined) continue
    const { firstWeek, senco, leader } = now.placement
    senco.forEach((hours, i) => (asked.senco[firstWeek + i] = (asked.senco[firstWeek + i] ?? 0) - hours))
    leader.forEach((hours, i) => (asked.leader[firstWeek + i] = (asked.leader[firstWeek + i] ?? 0) - hours))
  }
  return {
    asked,
    available: {
      senco: loads.map(({ available }) => available.senco),
      leader: loads.map(({ available }) => available.leader),
    },
    firstWeek: loads.filter(({ lastDay }) => lastDay < today).length,
    pieces: pieces.map((places) => places.map(({ placement }) => placement)),
  }
}

function hoursBetween(from: Placement, to: Placement): readonly WeekHours[] {
  const byWeek = new Map<number, WeekHours>()
  const add = ({ firstWeek, senco, leader }: Placement, sign: 1 | -1) =>
    senco.forEach((hours, i) => {
      const week = firstWeek + i
      const before = byWeek.get(week) ?? { week, senco: 0, leader: 0 }
      const ofLeader = before.leader + sign * (leader[i] ?? 0)
      byWeek.set(week, { week, senco: before.senco + sign * hours, leader: ofLeader })
    })
  add(from, -1)
  add(to, 1)
  return [...byWeek.values()]
    .filter(({ senco, leader }) => Math.abs(senco) + Math.abs(leader) > 1e-9)
    .sort((a, b) => a.week - b.week)
}
