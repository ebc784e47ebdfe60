import { isoDate, type IsoDate } from '../../../src/domain/calendar/dates.ts'
import { needsAssessments } from '../../../src/domain/ehcPlans/assessmentsOf.ts'
import type { ChainStep, EhcPlan, NeedsAssessment } from '../../../src/domain/ehcPlans/ehcPlans.ts'
import { ehcPlans } from '../../../src/domain/ehcPlans/plansOf.ts'
import type { AnchorDate } from '../../../src/domain/schoolYear/deadlineRules/anchors.ts'
import type { SchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { adjusted, aYear } from '../schoolYear/deadlineRules/builders.ts'

export const day = isoDate

/** The Monday on which these tests take place. */
export const today: IsoDate = day('2026-11-23')

const years = new Map<number, SchoolYear>()

/** The usual English school years. */
export function yearOf(startYear: number): SchoolYear {
  const known = years.get(startYear) ?? aYear(startYear)
  years.set(startYear, known)
  return known
}

/** The plans that follow from some dates. */
export function plansFrom(anchors: readonly AnchorDate[], on = today): readonly EhcPlan[] {
  return ehcPlans(adjusted({ anchors }), { yearOf, today: on })
}

/** The one plan that follows from some dates. */
export function planFrom(...anchors: readonly AnchorDate[]): EhcPlan {
  const [plan, another] = plansFrom(anchors)
  if (plan === undefined || another !== undefined) throw new Error('There is not one plan.')
  return plan
}

/** The one assessment that follows from some dates. */
export function assessmentFrom(...anchors: readonly AnchorDate[]): NeedsAssessment {
  const [assessment, another] = needsAssessments(adjusted({ anchors }), { yearOf, today })
  if (assessment === undefined || another !== undefined) throw new Error('There is not one assessment.')
  return assessment
}

/** The dates of steps by their rule: "ehcp-ar-report". */
export function datesOf(steps: readonly ChainStep[]): Readonly<Record<string, string>> {
  return Object.fromEntries(steps.map(({ ruleId, date }) => [ruleId, date]))
}

/** A step of a rule. */
export function stepOf(steps: readonly ChainStep[], rule: string): ChainStep {
  const step = steps.find(({ ruleId }) => ruleId === rule)
  if (step === undefined) throw new Error(`There is no ${rule}.`)
  return step
}
