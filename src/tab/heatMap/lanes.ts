import type { LaneBasis } from '../../calendars/calendarSource.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Band, ClosedDay } from '../../domain/pressure/pressure.ts'
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
}

function detailOf(displayName: string, basis: LaneBasis): string {
  return `${displayName}, from ${basis === 'file' ? 'a ' : ''}${basisWords(basis)}`
}

/** Whose lanes are drawn: while either has paused, one's own alone. */
export function rolesShown({ isPaused, pair }: JointYear): readonly Role[] {
  return isPaused ? [pair.me.person.role] : roles
}

/** The lanes of a year: each person's and the joint one, or one's own alone. */
export function mapLanes(year: JointYear, words: Words): readonly MapLane[] {
  const { me, partner } = year.pair
  const lanes: MapLane[] = rolesShown(year).map((role) => {
    const read = me.person.role === role ? me : partner
    return {
      id: role,
      name: sentenceCase(words.roles[role]),
      spokenName: words.roles[role],
      detail: detailOf(read.person.displayName, read.basis),
      days: year.lanes[role].days,
    }
  })
  if (year.isPaused) return lanes
  lanes.push({ id: 'joint', name: 'Joint', spokenName: 'joint', detail: 'the higher of the two', days: year.joint })
  return lanes
}

/** What a cell is called: "Monday 23 November 2026, joint pressure 121%, hot". */
export function cellName(day: MapDay, laneDay: LaneDay, spokenName: string): string {
  if (laneDay.kind === 'closed') return `${day.name}, ${laneDay.name}, closed`
  if (!Number.isFinite(laneDay.pressure))
    return `${day.name}, ${spokenName} has work and no hours left, ${laneDay.band}`
  return `${day.name}, ${spokenName} pressure ${percent(laneDay.pressure)}, ${laneDay.band}`
}
