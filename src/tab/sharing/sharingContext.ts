import type { Role } from '../../domain/calendar/calendar.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import type { SharingContext } from '../../domain/sharing/sharing.ts'
import type { YearPlan } from '../year/yearPlan.ts'

/** By what the lane of one of the two is seen: the year's plan, without the days that its owner hides. */
export function contextOf(
  { schoolYear, settings, library }: Pick<YearPlan, 'schoolYear' | 'settings' | 'library'>,
  role: Role,
  hiddenDays: Iterable<string>,
): SharingContext {
  return { role, year: schoolYear, settings, library, hiddenDays: new Set([...hiddenDays].map(isoDate)) }
}
