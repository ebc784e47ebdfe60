import type { IsoDate } from '../calendar/dates.ts'
import { dayNumber } from '../calendar/dayNumber.ts'
import type { DeadlineAdjustments } from '../schoolYear/deadlineRules/adjustments.ts'
import { schoolYearOfDay } from '../schoolYear/deadlineRules/deadlineId.ts'
import { sources } from '../schoolYear/deadlineRules/library/sources.ts'
import { byCode, chainDeadlines, type DatedDeadline, type PlanContext } from './chainDeadlines.ts'
import { reviewSteps, ruleIds, stepRules, transferRule } from './chainRules.ts'
import { byText, datesByCode, inOrder, plainDates, stepsOf } from './chainSteps.ts'
import { type ChainStep, type EhcPlan, planDates, type PlanReview } from './ehcPlans.ts'
import { reviewFindings } from './findings.ts'
import { laws } from './laws.ts'
import { anchorsOfChosen, chooseMeetings, type ChosenMeeting, yearsAround } from './planReviews.ts'

/**
 * The plans that a school has given dates for, by their next meeting, each with its whole statutory chain. The days are
 * those of the deadlines' rules, over as many school years as a chain touches.
 */
export function ehcPlans(adjustments: DeadlineAdjustments, context: PlanContext): readonly EhcPlan[] {
  const { anchors, changes } = adjustments
  const datesOf = datesByCode(anchors, planDates)
  const plans = new Map(
    [...datesOf].map(([code, dates]) => [
      code,
      { meeting: dates.get('ehcPlan.reviewMeeting') ?? null, lastReview: dates.get('ehcPlan.lastReview') ?? null },
    ]),
  )
  const chosen = chooseMeetings(plans, changes, context)
  const notices = anchors.filter(({ anchor }) => anchor === 'ehcPlan.amendmentNotice')
  const years = [...chosen.values()].flatMap(({ date }) => yearsAround(date))
  const found = chainDeadlines(stepRules, [...anchorsOfChosen(chosen), ...notices], changes, {
    startYears: inOrder(years),
    yearOf: context.yearOf,
  })
  const foundOf = byCode(found)
  return [...datesOf]
    .map(([code, dates]) => {
      const meeting = chosen.get(code)
      const notice = dates.get('ehcPlan.amendmentNotice')?.date ?? null
      return {
        code,
        dates: plainDates(dates),
        transferBefore: [...dates.values()].find((each) => each.transferBefore !== undefined)?.transferBefore ?? null,
        review: meeting === undefined ? null : reviewOf(meeting, foundOf.get(code) ?? [], notice, context),
      }
    })
    .sort((a, b) => byText(sortDate(a), sortDate(b)) || byText(a.code, b.code))
}

function reviewOf(
  chosen: ChosenMeeting,
  found: readonly DatedDeadline[],
  noticeGiven: IsoDate | null,
  { yearOf, today }: PlanContext,
): PlanReview {
  const { due, transferBefore, isSuggested } = chosen
  // A notice of an earlier review is none of this one's.
  const noticeSentOn = noticeGiven !== null && noticeGiven >= chosen.date ? noticeGiven : null
  const ofThis = found.filter(({ ruleId }) => noticeSentOn !== null || ruleId !== ruleIds.comments)
  const steps = stepsOf(ofThis, reviewSteps, today)
  const dayOf = (rule: string) => steps.find(({ ruleId }) => ruleId === rule)?.date ?? chosen.date
  const lastSafeForTransfer = found.find(({ ruleId }) => ruleId === ruleIds.meeting)?.movable?.to ?? null
  const day = yearOf(schoolYearOfDay(dayNumber(chosen.date))).days.find(({ date }) => date === chosen.date)
  const findings = reviewFindings({
    meeting: chosen.date,
    isSuggested,
    decisionBy: dayOf(ruleIds.decision),
    finalBy: dayOf(ruleIds.amendedPlan),
    completeBy: due?.date ?? null,
    transferBefore,
    noticeSentOn,
    lastSafeInYear: chosen.lastSafe,
    lastSafeForTransfer,
    closedAs: day?.kind === 'closed' ? day.name : null,
    today,
  })
  return {
    meeting: chosen.date,
    isSuggested,
    steps: [...steps, ...limitsOf(chosen, today)].sort((a, b) => byText(a.date, b.date)),
    completeBy: due?.date ?? null,
    lastSafeMeeting: [chosen.lastSafe, lastSafeForTransfer].filter((date) => date !== null).sort()[0] ?? null,
    findings,
    isOver: steps.every(({ isPast }) => isPast),
  }
}

/** The days by which a review has to be over: a phase transfer, and the end of the twelve months. */
function limitsOf({ due, transferBefore }: ChosenMeeting, today: IsoDate): readonly ChainStep[] {
  const limit = (date: IsoDate) =>
    ({ date, workBy: null, whose: 'localAuthority', isLimit: true, isPast: date < today }) as const
  const limits: ChainStep[] = []
  const transfer = transferBefore === null ? undefined : transferRule(transferBefore)
  if (transferBefore !== null && transfer !== undefined) {
    const { id, title, shortTitle, says } = transfer
    const read = transfer.sources.map((source) => sources[source])
    limits.push({
      ...limit(transferBefore),
      id,
      ruleId: id,
      title,
      shortTitle,
      says,
      law: laws.phaseTransfer,
      sources: read,
    })
  }
  if (due !== null) {
    const { id, title, shortTitle, says, sources: read } = due
    limits.push({
      ...limit(due.date),
      id,
      ruleId: ruleIds.due,
      title,
      shortTitle,
      says,
      law: laws.twelveMonths,
      sources: read,
    })
  }
  return limits
}

function sortDate({ review, dates }: EhcPlan): string {
  return review?.meeting ?? dates['ehcPlan.reviewMeeting'] ?? dates['ehcPlan.lastReview'] ?? ''
}
