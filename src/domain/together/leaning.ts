import type { Role } from '../calendar/calendar.ts'
import { partnerOf, roles } from '../calendar/calendar.ts'
import { addDays, type IsoDate } from '../calendar/dates.ts'
import type { Band, Lane, PressureSettings } from '../pressure/pressure.ts'
import { bandOf, pressureOf } from '../pressure/settings.ts'
import { type Week, weekPressure, weeksOf } from '../pressure/weeks.ts'
import { mondayOf } from '../reflection/weekly.ts'
import type { ResolvedDeadline } from '../schoolYear/deadlineRules/resolvedDeadline.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'

/** School weeks that ask much of one of the two and leave the other room. */
export interface Leaning {
  /** Who carries it. */
  readonly on: Role
  /** The Monday of the first week, and the Friday of the last. */
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What a leaning is found in. */
export interface LeaningInput {
  readonly year: SchoolYear
  readonly settings: PressureSettings
  readonly lanes: Readonly<Record<Role, Lane>>
}

/** So many school weeks in a row are worth a word; one heavy week is not (FACTS.md, section 5, row 7). */
const weeksInARow = 3
const isMuch: ReadonlySet<Band> = new Set(['hot', 'peak'])
const hasRoom: ReadonlySet<Band> = new Set(['calm', 'steady'])

/**
 * The school weeks that begin with a day's own, where each of them is hot or more for one of the two, and all of them
 * together no more than steady for the other. Null where they are not, and where the week before was hot already: it is
 * said of a stretch once, when it begins.
 */
export function leaningFrom(today: IsoDate, { year, settings, lanes }: LeaningInput): Leaning | null {
  const weeks = weeksOf(year).filter(({ halfTerm }) => halfTerm !== null)
  const place = weeks.findIndex(({ monday }) => monday === mondayOf(today))
  const stretch = place < 0 ? [] : weeks.slice(place, place + weeksInARow)
  const [first, last, before] = [stretch[0], stretch[weeksInARow - 1], weeks[place - 1]]
  if (first === undefined || last === undefined) return null
  const bandOver = (role: Role, some: readonly Week[]): Band => {
    const found = some.flatMap((week) => weekPressure(lanes[role], week, settings) ?? [])
    const asked = found.reduce((sum, { hoursAsked }) => sum + hoursAsked, 0)
    const available = found.reduce((sum, { hoursAvailable }) => sum + hoursAvailable, 0)
    return bandOf(pressureOf(asked, available), settings)
  }
  const carries = (role: Role, week: Week) => isMuch.has(bandOver(role, [week]))
  const on = roles.find((role) => stretch.every((week) => carries(role, week)))
  if (on === undefined || !hasRoom.has(bandOver(partnerOf(on), stretch))) return null
  if (before !== undefined && carries(on, before)) return null
  return { on, from: first.monday, to: addDays(last.monday, 4) }
}

/** How many things are named: a choice, and not a list of duties. */
const mostNamed = 3

/** What is still to come for the one who carries it, the most work first: any of it could be the thing that moves across. */
export function couldMoveAcross(
  { on, to }: Leaning,
  deadlines: readonly ResolvedDeadline[],
  today: IsoDate,
): readonly ResolvedDeadline[] {
  return deadlines
    .filter(({ owner, workBy, effortHours }) => owner === on && isBetween(workBy, today, to) && effortHours[on] > 0)
    .toSorted((a, b) => b.effortHours[on] - a.effortHours[on])
    .slice(0, mostNamed)
}

function isBetween(day: IsoDate | null, after: IsoDate, to: IsoDate): boolean {
  return day !== null && day > after && day <= to
}
