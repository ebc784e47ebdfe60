import type { PairCalendars, ReadCalendar } from '../../calendars/calendarSource.ts'
import type { PersonCalendar, Role } from '../../domain/calendar/calendar.ts'
import { jointDays } from '../../domain/pressure/joint.ts'
import { computeLane } from '../../domain/pressure/lane.ts'
import type { JointDay, Lane } from '../../domain/pressure/pressure.ts'
import { shownPartner } from '../sharing/partnerShown.ts'
import { contextOf } from '../sharing/sharingContext.ts'
import { withHours, type YearPlan } from './yearPlan.ts'

/** Everything that the pages draw: both calendars as they were read, what the pair has set, and what follows. */
export interface JointYear extends YearPlan {
  /** Both calendars as they were read, to be read into again. */
  readonly pair: PairCalendars
  /** Both as they may be shown: with their owners' hours, and the partner's as far as they share it. */
  readonly shown: Pick<PairCalendars, 'me' | 'partner'>
  readonly calendars: Readonly<Record<Role, PersonCalendar>>
  readonly lanes: Readonly<Record<Role, Lane>>
  readonly joint: readonly JointDay[]
}

/** Computes both lanes and the joint lane from what was read. A year that is there already serves as the plan of the next. */
export function createJointYear(pair: PairCalendars, plan: YearPlan): JointYear {
  const { schoolYear, settings, hours, isPaused, hiddenDays, published, deadlines, library } = plan
  const withOwnHours = (read: ReadCalendar): ReadCalendar => ({
    ...read,
    calendar: withHours(read.calendar, hours[read.person.role]),
  })
  const me = withOwnHours(pair.me)
  const { role } = pair.partner.person
  const context = contextOf(plan, role, hiddenDays[role])
  const partner = shownPartner(withOwnHours(pair.partner), published, context)
  const byRole = <Value>(mine: Value, theirs: Value): Record<Role, Value> =>
    role === 'senco' ? { senco: theirs, leader: mine } : { senco: mine, leader: theirs }
  const lanes = byRole(computeLane(me.calendar, me.person.role, schoolYear, settings, library), partner.lane)
  return {
    ...{ schoolYear, settings, hours, isPaused, hiddenDays, published, deadlines, library },
    pair,
    shown: { me, partner: partner.read },
    calendars: byRole(me.calendar, partner.calendar),
    lanes,
    joint: jointDays(lanes.senco, lanes.leader),
  }
}
