import type { PairCalendars } from '../../calendars/calendarSource.ts'
import type { PersonCalendar, Role } from '../../domain/calendar/calendar.ts'
import { jointDays } from '../../domain/pressure/joint.ts'
import { computeLane } from '../../domain/pressure/lane.ts'
import type { JointDay, Lane, PressureSettings } from '../../domain/pressure/pressure.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'

/** Everything that the pages draw: both calendars as they were read, and what follows from them. */
export interface JointYear {
  readonly schoolYear: SchoolYear
  readonly settings: PressureSettings
  readonly pair: PairCalendars
  readonly calendars: Readonly<Record<Role, PersonCalendar>>
  readonly lanes: Readonly<Record<Role, Lane>>
  readonly joint: readonly JointDay[]
}

/** Computes both lanes and the joint lane from what was read. */
export function createJointYear(pair: PairCalendars, schoolYear: SchoolYear, settings: PressureSettings): JointYear {
  const senco = pair.me.person.role === 'senco' ? pair.me : pair.partner
  const leader = pair.me.person.role === 'senco' ? pair.partner : pair.me
  const lanes = {
    senco: computeLane(senco.calendar, 'senco', schoolYear, settings),
    leader: computeLane(leader.calendar, 'leader', schoolYear, settings),
  }
  return {
    schoolYear,
    settings,
    pair,
    calendars: { senco: senco.calendar, leader: leader.calendar },
    lanes,
    joint: jointDays(lanes.senco, lanes.leader),
  }
}
