import { type Role, roles } from '../../domain/calendar/calendar.ts'
import { addDays, type IsoDate, weekdayOf } from '../../domain/calendar/dates.ts'
import type { Band } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { type LaneDay, rolesShown } from '../heatMap/lanes.ts'
import { sentenceCase, type Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { spanOf } from '../../domain/takeAway/calendarNames.ts'
import { deadlineEntries, type PosterEntry, schoolEntries } from './posterEntries.ts'

/** One weekday of a month on the wall. */
export interface PosterDay {
  readonly date: IsoDate
  /** The heavier of the two that day; null where levels are left off. */
  readonly level: Band | 'closed' | null
  readonly isDue: boolean
}

/** A week of a month, Monday to Friday; a weekday of another month is null. */
export interface PosterWeek {
  readonly monday: IsoDate
  readonly days: readonly (PosterDay | null)[]
  /** The mean pressure of each shown person over the week's open days in that month; null without any. */
  readonly means: readonly (number | null)[]
}

/** A month on the wall. */
export interface PosterMonth {
  /** "2026-09". */
  readonly month: string
  readonly weeks: readonly PosterWeek[]
  readonly entries: readonly PosterEntry[]
  /** Entries for which a page has no room. */
  readonly leftOff: number
}

/** More lines than this in one month cannot be read from a wall. */
export const mostEntries = 22

/** Whose levels are on the wall: both, one's own while either has paused, or nobody's when only dates were asked for. */
export function posterRoles(year: JointYear, hasLevels: boolean): readonly Role[] {
  return hasLevels ? rolesShown(year) : []
}

/** The letters by which owners are told apart: the first of each role's word, or as many as it takes. */
export function ownerLetters({ roles: names }: Words): Readonly<Record<Role, string>> {
  const [senco, leader] = [sentenceCase(names.senco), sentenceCase(names.leader)]
  const length = [1, 2, 3].find((count) => senco.slice(0, count) !== leader.slice(0, count)) ?? 1
  return { senco: senco.slice(0, length), leader: leader.slice(0, length) }
}

/**
 * The school year month by month, from September to August, for one page on a wall: levels of both, deadlines by name,
 * and the school's own dates. Days of August before the first of September are in September.
 */
export function posterMonths(
  year: JointYear,
  deadlines: readonly ResolvedDeadline[],
  hasLevels: boolean,
): readonly PosterMonth[] {
  const { schoolYear } = year
  const startYear = Number(schoolYear.name.slice(0, 4))
  const shown = posterRoles(year, hasLevels)
  const [only] = shown
  const joint: readonly LaneDay[] =
    shown.length === roles.length || only === undefined ? year.joint : year.lanes[only].days
  const due = new Set(deadlines.flatMap((deadline) => [spanOf(deadline).from, spanOf(deadline).to]))
  const listed = deadlineEntries(deadlines)
  const isListed = ({ days, title, from }: PosterEntry) =>
    listed.some((each) => each.from === from && each.days === days && each.title === title)
  const entries = [...schoolEntries(schoolYear).filter((entry) => !isListed(entry)), ...listed]
  const first = `${startYear}-09`
  const monthOf = (date: IsoDate) => (date.slice(0, 7) < first ? first : date.slice(0, 7))

  return Array.from({ length: 12 }, (_, place): PosterMonth => {
    const count = startYear * 12 + 8 + place
    const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
    const own = entries
      .filter(({ from }) => monthOf(from) === month)
      .toSorted(
        (one, other) => one.from.localeCompare(other.from) || Number(other.owner === null) - Number(one.owner === null),
      )
    const weeks = new Map<IsoDate, { days: (PosterDay | null)[]; indices: number[] }>()
    schoolYear.days.forEach(({ date, kind }, index) => {
      const weekday = weekdayOf(date)
      if (weekday > 5 || monthOf(date) !== month) return
      const monday = addDays(date, 1 - weekday)
      const week = weeks.get(monday) ?? { days: [null, null, null, null, null], indices: [] }
      const level = joint[index]
      const band = level?.kind === 'open' ? level.band : 'closed'
      week.days[weekday - 1] = {
        date,
        level: kind === 'closed' ? 'closed' : hasLevels ? band : null,
        isDue: due.has(date),
      }
      week.indices.push(index)
      weeks.set(monday, week)
    })
    return {
      month,
      weeks: [...weeks].map(([monday, { days, indices }]) => ({
        monday,
        days,
        means: shown.map((role) => meanPressure(indices.map((index) => year.lanes[role].days[index]))),
      })),
      entries: own.slice(0, mostEntries),
      leftOff: Math.max(0, own.length - mostEntries),
    }
  })
}

/** Pressure that has no bound (work and no hours left) counts as twice the hours there are. */
const unbounded = 2

function meanPressure(days: readonly (LaneDay | undefined)[]): number | null {
  const open = days.flatMap((day) => (day?.kind === 'open' ? [day.pressure] : []))
  if (open.length === 0) return null
  const sum = open.reduce((total, pressure) => total + (Number.isFinite(pressure) ? pressure : unbounded), 0)
  return sum / open.length
}
