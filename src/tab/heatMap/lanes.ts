import type { ReadCalendar } from '../../calendars/calendarSource.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { Band, ClosedDay } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { percent } from '../words/numbers.ts'
import { basisWords, sentenceCase, type Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { MapDay } from './yearRows.ts'

/** One of the three lanes: a person's, or the pair's. */
export type LaneId = Role | 'joint'

/** What a cell shows of a day: the same for a person and for the pair. */
export type LaneDay =
  { readonly kind: 'open'; readonly date: IsoDate; readonly pressure: number; readonly band: Band } | ClosedDay

/** A lane, ready to be drawn. */
export interface MapLane {
  readonly id: LaneId
  /** "SENCo", "Headteacher", "Joint". */
  readonly name: string
  /** The name within a sentence: "SENCo", "headteacher", "joint". */
  readonly spokenName: string
  /** Who that is, and what the lane rests on. */
  readonly detail: string
  /** One entry for every day of the school year. */
  readonly days: readonly LaneDay[]
  /** What is due on a day, in words, by its date; days on which nothing is due are not in it. */
  readonly due: ReadonlyMap<IsoDate, string>
}

const nothingDue: ReadonlyMap<IsoDate, string> = new Map()

/** One person's lane: named by the role, with who that is and what it rests on. */
export function personLane(
  read: ReadCalendar,
  days: readonly LaneDay[],
  words: Words,
  at: { readonly now: EpochMs; readonly timeZone: string },
  deadlines: readonly ResolvedDeadline[] = [],
): MapLane {
  const { displayName, role } = read.person
  const basis = `${read.basis === 'file' ? 'a ' : ''}${basisWords(read, at.now, at.timeZone)}`
  return {
    id: role,
    name: sentenceCase(words.roles[role]),
    spokenName: words.roles[role],
    detail: `${displayName}, from ${basis}`,
    days,
    due: dueDays(deadlines, role),
  }
}

/** Whose lanes are drawn: while either has paused, one's own alone. */
export function rolesShown({ isPaused, pair }: JointYear): readonly Role[] {
  return isPaused ? [pair.me.person.role] : roles
}

/** The lanes of a year: each person's and the joint one, or one's own alone. */
export function mapLanes(
  year: JointYear,
  words: Words,
  /** The deadlines that are marked; all, when left out. */
  marked: readonly ResolvedDeadline[] = year.deadlines,
): readonly MapLane[] {
  const { me, partner } = year.shown
  const at = { now: year.pair.readAt, timeZone: year.schoolYear.timeZone }
  const lanes = rolesShown(year).map((role) =>
    personLane(me.person.role === role ? me : partner, year.lanes[role].days, words, at, marked),
  )
  if (year.isPaused) return lanes
  return [
    ...lanes,
    {
      id: 'joint',
      name: 'Joint',
      spokenName: 'joint',
      detail: 'the higher of the two',
      days: year.joint,
      due: dueDays(marked, 'joint'),
    },
  ]
}

/** Whether a deadline is a lane's: a person's are those that are theirs or ask them for hours. */
export function isOfLane({ owner, effortHours }: ResolvedDeadline, lane: LaneId): boolean {
  return lane === 'joint' || owner === lane || owner === 'both' || effortHours[lane] > 0
}

/**
 * What is due on each day, in words: "2 deadlines: Autumn census, Governors". One on a closed day is marked on the school day by which it is done, a window on its last day.
 */
function dueDays(deadlines: readonly ResolvedDeadline[], lane: LaneId): ReadonlyMap<IsoDate, string> {
  if (deadlines.length === 0) return nothingDue
  const titles = new Map<IsoDate, string[]>()
  for (const deadline of deadlines) {
    const { workBy, shortTitle } = deadline
    if (workBy === null || !isOfLane(deadline, lane)) continue
    const known = titles.get(workBy)
    if (known === undefined) titles.set(workBy, [shortTitle])
    else if (!known.includes(shortTitle)) known.push(shortTitle)
  }
  const words = new Map<IsoDate, string>()
  for (const [date, due] of titles) {
    words.set(date, `${due.length === 1 ? '1 deadline' : `${due.length} deadlines`}: ${due.join(', ')}`)
  }
  return words
}

/**
 * What a cell is called: "Monday 23 November 2026, joint pressure 121%, hot", what is due on that day, and what it is
 * lead time of.
 */
export function cellName(day: MapDay, laneDay: LaneDay, spokenName: string, due?: string, lead?: string): string {
  const name = levelName(day, laneDay, spokenName)
  return [name, due, lead].filter((part) => part !== undefined).join(', ')
}

function levelName(day: MapDay, laneDay: LaneDay, spokenName: string): string {
  if (laneDay.kind === 'closed') return `${day.name}, ${laneDay.name}, closed`
  if (!Number.isFinite(laneDay.pressure))
    return `${day.name}, ${spokenName} has work and no hours left, ${laneDay.band}`
  return `${day.name}, ${spokenName} pressure ${percent(laneDay.pressure)}, ${laneDay.band}`
}
