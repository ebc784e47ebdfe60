import type { ReadCalendar } from '../../src/calendars/calendarSource.ts'
import type { Role } from '../../src/domain/calendar/calendar.ts'
import { createJointYear, type JointYear } from '../../src/tab/year/jointYear.ts'
import { usualPlan } from '../../src/tab/year/yearPlan.ts'
import type { MapTask } from './mapTask.ts'

/** What the tab makes of two calendars that it has read: lanes with their reasons and bands. */
export function jointYearOf({ year, settings, calendars }: MapTask): JointYear {
  const read = (role: Role): ReadCalendar => ({
    person: { id: role, role, displayName: role, address: `${role}@school.example` },
    basis: role === 'senco' ? 'ownCalendar' : 'sharedCalendar',
    calendar: calendars[role],
    leftOut: 0,
  })
  return createJointYear({ me: read('senco'), partner: read('leader'), readAt: 0 }, { ...usualPlan(year), settings })
}
