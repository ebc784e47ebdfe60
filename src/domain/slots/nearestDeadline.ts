import { roles, type Role } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { SlotInput, Suggestion } from './slots.ts'

/** A deadline further away than this many school days is nobody's concern today. */
const nearSchoolDays = 20

/** Finds, for any school day, the next deadline of either of the two; a day on which one is due has it at 0. */
export function nearestDeadlines({
  people,
  year,
}: Pick<SlotInput, 'people' | 'year'>): (date: IsoDate) => Suggestion['nearestDeadline'] {
  const due = new Map<IsoDate, { readonly category: string; readonly role: Role }>()
  for (const role of roles) {
    for (const day of people[role].lane.days) {
      if (day.kind === 'closed') continue
      for (const reason of day.reasons) {
        if (reason.kind === 'deadline' && !due.has(reason.dueOn))
          due.set(reason.dueOn, { category: reason.category, role })
      }
    }
  }
  const dueDates = [...due.keys()].sort()
  return (date) => {
    const dueOn = dueDates.find((each) => each >= date)
    const deadline = dueOn === undefined ? undefined : due.get(dueOn)
    if (dueOn === undefined || deadline === undefined) return null
    const schoolDays = year.openDates.filter((each) => each > date && each <= dueOn).length
    return schoolDays > nearSchoolDays ? null : { ...deadline, schoolDays }
  }
}
