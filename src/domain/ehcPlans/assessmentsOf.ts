import { dayNumber } from '../calendar/dayNumber.ts'
import type { DeadlineAdjustments } from '../schoolYear/deadlineRules/adjustments.ts'
import { schoolYearOfDay } from '../schoolYear/deadlineRules/deadlineId.ts'
import { byCode, chainDeadlines, type PlanContext, yearsFrom } from './chainDeadlines.ts'
import { assessmentSteps, ruleIds, stepRules } from './chainRules.ts'
import { byText, datesByCode, inOrder, plainDates, stepsOf } from './chainSteps.ts'
import { assessmentDates, type NeedsAssessment } from './ehcPlans.ts'
import { assessmentFindings } from './findings.ts'

/** Days from a date of a needs assessment to the last step that rests on it. */
const daysOfAssessment = 140

/** The needs assessments that a school has given dates for, by their first step. */
export function needsAssessments(
  { anchors, changes }: DeadlineAdjustments,
  { yearOf, today }: PlanContext,
): readonly NeedsAssessment[] {
  const datesOf = datesByCode(anchors, assessmentDates)
  const given = [...datesOf.values()].flatMap((dates) => [...dates.values()])
  const startYears = given.flatMap(({ date }) => {
    const day = dayNumber(date)
    return yearsFrom(schoolYearOfDay(day), schoolYearOfDay(day + daysOfAssessment))
  })
  const foundOf = byCode(chainDeadlines(stepRules, given, changes, { startYears: inOrder(startYears), yearOf }))
  return [...datesOf]
    .map(([code, dates]) => {
      const steps = stepsOf(foundOf.get(code) ?? [], assessmentSteps, today)
      const dayOf = (rule: string) => steps.find(({ ruleId }) => ruleId === rule)?.date ?? null
      return {
        code,
        dates: plainDates(dates),
        steps,
        findings: assessmentFindings({
          advice: dayOf(ruleIds.schoolAdvice),
          decisionNotToIssue: dayOf(ruleIds.decisionNotToIssue),
          draftComments: dayOf(ruleIds.draftComments),
          finalPlan: dayOf(ruleIds.finalPlan),
        }),
        isOver: steps.every(({ isPast }) => isPast),
      }
    })
    .sort((a, b) => byText(firstStep(a), firstStep(b)) || byText(a.code, b.code))
}

function firstStep({ steps }: NeedsAssessment): string {
  return steps[0]?.date ?? ''
}
