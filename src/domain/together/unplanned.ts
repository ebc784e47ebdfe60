import type { Role } from '../calendar/calendar.ts'
import { addDays, isoDate } from '../calendar/dates.ts'
import type { LibraryDeadline } from '../pressure/libraryDeadlines.ts'
import { calendarUid } from '../schoolYear/deadlineRules/deadlineId.ts'

/** What an unplanned day is taken for: two hours that nobody had put aside. Ours; nobody asks how many it were. */
const unplannedHours = 2

const prefix = 'unplanned:'

/** Whether what asks for hours is such a day, and no deadline of the school year. */
export function isUnplanned(id: string): boolean {
  return id.startsWith(prefix)
}

/** The hours of days that turned out heavier than the calendar knew, as the map counts them: on the day itself, for one of the two. */
export function unplannedWork(role: Role, unplanned: readonly { readonly on: string }[]): readonly LibraryDeadline[] {
  return unplanned.map(({ on }) => {
    const [date, id] = [isoDate(on), `${prefix}${role}:${on}`]
    return {
      id,
      title: 'Something unplanned',
      category: 'unplanned',
      time: { kind: 'allDay', from: date, until: addDays(date, 1) },
      dueOn: date,
      effortHours: { senco: 0, leader: 0, [role]: unplannedHours },
      leadDays: 1,
      sameBetween: { from: date, to: date },
      copyUids: [calendarUid(id)],
      group: null,
      isStep: true,
      hoursOfEach: null,
    }
  })
}
