import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { JointYear } from '../year/jointYear.ts'

/** The category whose tag stands for the review of a plan. */
const reviewCategory = 'ehcPlanReview'

/** How many reviews count on each one's lane because somebody has tagged them in a calendar; those of the library are none. */
export function taggedReviews({ lanes }: Pick<JointYear, 'lanes'>): Readonly<Record<Role, number>> {
  const counts = { senco: 0, leader: 0 }
  for (const role of roles) {
    const found = new Set<string>()
    for (const day of lanes[role].days) {
      for (const reason of day.kind === 'open' ? day.reasons : []) {
        if (reason.kind !== 'deadline' || reason.category !== reviewCategory) continue
        if (reason.libraryTitle === undefined) found.add(reason.eventId)
      }
    }
    counts[role] = found.size
  }
  return counts
}
