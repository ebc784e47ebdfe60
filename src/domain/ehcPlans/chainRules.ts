import { needsAssessmentRules } from '../schoolYear/deadlineRules/library/needsAssessments.ts'
import { phaseTransferRules } from '../schoolYear/deadlineRules/library/phaseTransfers.ts'
import { planReviewRules } from '../schoolYear/deadlineRules/library/planReviews.ts'
import type { DeadlineRule } from '../schoolYear/deadlineRules/rule.ts'
import { type Law, laws } from './laws.ts'

/** Who has to see to a step. */
export type Whose = 'school' | 'localAuthority' | 'family'

/** What the rules' library does not say of a step: whose it is, and the law in a few words. */
export interface StepLaw {
  readonly whose: Whose
  /** Null where it is good practice and no law. */
  readonly law: Law | null
}

/** The steps around one review meeting, by their rule. */
export const reviewSteps: Readonly<Record<string, StepLaw>> = {
  'ehcp-ar-request-advice': { whose: 'school', law: null },
  'ehcp-ar-notice': { whose: 'school', law: laws.review },
  'ehcp-ar-circulate': { whose: 'school', law: laws.review },
  'ehcp-ar-meeting': { whose: 'school', law: laws.review },
  'ehcp-ar-report': { whose: 'school', law: laws.review },
  'ehcp-ar-la-decision': { whose: 'localAuthority', law: laws.review },
  'ehcp-ar-parent-reps': { whose: 'family', law: laws.amendment },
  'ehcp-ar-amended-plan': { whose: 'localAuthority', law: laws.amendment },
}

/** The steps of a needs assessment, by their rule. */
export const assessmentSteps: Readonly<Record<string, StepLaw>> = {
  'ehcna-decision': { whose: 'localAuthority', law: laws.decisionToAssess },
  'ehcna-school-advice': { whose: 'school', law: laws.advice },
  'ehcna-week16': { whose: 'localAuthority', law: laws.decisionNotToIssue },
  'ehcna-draft-comments': { whose: 'family', law: laws.finalPlan },
  'ehcna-final': { whose: 'localAuthority', law: laws.finalPlan },
}

/** The rules that a chain needs the ids of. */
export const ruleIds = {
  due: 'ehcp-annual-review-due',
  lastSafe: 'ehcp-ar-safe-meeting',
  meeting: 'ehcp-ar-meeting',
  decision: 'ehcp-ar-la-decision',
  comments: 'ehcp-ar-parent-reps',
  amendedPlan: 'ehcp-ar-amended-plan',
  advice: 'ehcp-ar-circulate',
  february: 'ehcp-phase-15feb',
  march: 'ehcp-phase-31mar',
  schoolAdvice: 'ehcna-school-advice',
  decisionNotToIssue: 'ehcna-week16',
  draftComments: 'ehcna-draft-comments',
  finalPlan: 'ehcna-final',
} as const

/** The rules that say when a plan's review has to be, and when its meeting is. */
export const meetingRules: readonly DeadlineRule[] = planReviewRules.filter(({ id }) =>
  [ruleIds.due, ruleIds.lastSafe, ruleIds.meeting].some((each) => each === id),
)

/** The rules of the steps of reviews and of needs assessments. */
export const stepRules: readonly DeadlineRule[] = [...planReviewRules, ...needsAssessmentRules].filter(
  ({ id }) => Object.hasOwn(reviewSteps, id) || Object.hasOwn(assessmentSteps, id),
)

/** The rule of a phase transfer, by the day before which the plan has to be amended. */
export function transferRule(transferBefore: string): DeadlineRule | undefined {
  const id = transferBefore.slice(5, 7) === '03' ? ruleIds.march : ruleIds.february
  return phaseTransferRules.find((rule) => rule.id === id)
}
