import type { PlanContext } from '../../domain/ehcPlans/chainDeadlines.ts'
import type { OwnTermDates } from '../../domain/schoolYear/ownTermDates.ts'
import { termDatesFor } from '../../domain/schoolYear/ownTermDates.ts'
import { createSchoolYear, type SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { Plans } from './usePlans.ts'

/** What every part of the page is given. */
export interface PlanPage extends PlanContext {
  readonly plans: Plans
  /** Whether pupils may go on from here to a post-16 place, for which the limit is 31 March. */
  readonly hasPost16: boolean
  /** Takes the focus to where a removal can be undone, when what had it is gone. */
  readonly focusUndo: () => void
}

/** The school years around one, each laid out when it is first asked for. */
export function schoolYears(present: SchoolYear, own: readonly OwnTermDates[]): (startYear: number) => SchoolYear {
  const known = new Map<number, SchoolYear>([[startYearOf(present), present]])
  return (startYear) => {
    const year = known.get(startYear) ?? createSchoolYear(termDatesFor(startYear, own), present.timeZone)
    known.set(startYear, year)
    return year
  }
}

/** The year in which a school year starts. */
export function startYearOf({ name }: SchoolYear): number {
  return Number(name.slice(0, 4))
}
