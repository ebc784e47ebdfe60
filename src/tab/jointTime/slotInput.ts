import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { SlotInput } from '../../domain/slots/slots.ts'
import type { JointYear } from '../year/jointYear.ts'

/** What the suggester looks at, from what the pages draw. */
export function slotInput({ schoolYear, settings, calendars, lanes }: JointYear, now: EpochMs): SlotInput {
  return {
    now,
    year: schoolYear,
    settings,
    people: {
      senco: { calendar: calendars.senco, lane: lanes.senco },
      leader: { calendar: calendars.leader, lane: lanes.leader },
    },
  }
}
