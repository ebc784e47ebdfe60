import type { ReadCalendar } from '../../calendars/calendarSource.ts'
import { addDays, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { seenCalendar, type SeenCalendar } from '../../domain/sharing/partnerCalendar.ts'
import type { SharingStep } from '../../domain/sharing/sharing.ts'
import { toldAt } from '../../domain/sharing/toldAt.ts'
import { type MapLane, personLane } from '../heatMap/lanes.ts'
import { openWeeks } from '../heatMap/mapPlace.ts'
import { type OpenWeek, yearRows } from '../heatMap/yearRows.ts'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { contextOf } from './sharingContext.ts'

/** How many weeks a preview shows. */
const weeksShown = 6

/** One's own calendar as the partner sees it. */
export interface Preview {
  readonly seen: SeenCalendar
  /** As the partner's tab would have read it. */
  readonly read: ReadCalendar
  readonly lane: MapLane
}

/** What the partner's tab makes of one's own calendar at a step: the functions that it uses itself. */
export function previewOf(
  step: SharingStep,
  year: JointYear,
  options: { readonly hiddenDays: readonly string[]; readonly words: Words; readonly now: EpochMs },
): Preview {
  const { hiddenDays, words, now } = options
  const { me } = year.shown
  const { role } = me.person
  const context = contextOf(year, role, hiddenDays)
  const seen = seenCalendar(toldAt(step, year.calendars[role], context), context)
  const read: ReadCalendar = {
    person: me.person,
    basis: step,
    calendar: seen.calendar,
    leftOut: 0,
    ...(step === 'deadlines' ? { publishedAt: now } : {}),
  }
  const lane = personLane(read, seen.lane.days, words, { now, timeZone: year.schoolYear.timeZone })
  return { seen, read, lane }
}

/** This week and the ones that come, as far as the year goes; its last weeks when it is over. */
export function comingWeeks({ schoolYear }: JointYear, today: IsoDate): readonly OpenWeek[] {
  const weeks = openWeeks(yearRows(schoolYear))
  const first = weeks.findIndex(({ monday }) => addDays(monday, 6) >= today)
  return first === -1 ? weeks.slice(-weeksShown) : weeks.slice(first, first + weeksShown)
}
