import type { PairCalendars } from '../../calendars/calendarSource.ts'
import type { PersonCalendar, Role } from '../../domain/calendar/calendar.ts'
import { jointDays } from '../../domain/pressure/joint.ts'
import { computeLane } from '../../domain/pressure/lane.ts'
import type { JointDay, Lane } from '../../domain/pressure/pressure.ts'
import { withHours, type YearPlan } from './yearPlan.ts'

/** Everything that the pages draw: both calendars as they were read, what the pair has set, and what follows. */
export interface JointYear extends YearPlan {
  readonly pair: PairCalendars
  /** Both calendars with the hours that their owners have set. */
  readonly calendars: Readonly<Record<Role, PersonCalendar>>
  readonly lanes: Readonly<Record<Role, Lane>>
  readonly joint: readonly JointDay[]
}

/** Computes both lanes and the joint lane from what was read. A year that is there already serves as the plan of the next. */
export function createJointYear(pair: PairCalendars, plan: YearPlan): JointYear {
  const { schoolYear, settings, hours, isPaused } = plan
  const read = (role: Role) => (pair.me.person.role === role ? pair.me : pair.partner).calendar
  const calendars = { senco: withHours(read('senco'), hours.senco), leader: withHours(read('leader'), hours.leader) }
  const lanes = {
    senco: computeLane(calendars.senco, 'senco', schoolYear, settings),
    leader: computeLane(calendars.leader, 'leader', schoolYear, settings),
  }
  return { schoolYear, settings, hours, isPaused, pair, calendars, lanes, joint: jointDays(lanes.senco, lanes.leader) }
}
