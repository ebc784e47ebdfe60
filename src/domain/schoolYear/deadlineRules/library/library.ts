import type { DeadlineRule } from '../rule.ts'
import { assessmentDataRules } from './assessmentData.ts'
import { censusRules } from './census.ts'
import { documentRules } from './documents.ts'
import { examRules } from './exams.ts'
import { familyRules } from './families.ts'
import { financeRules } from './finance.ts'
import { governanceRules } from './governance.ts'
import { keyStageTwoRules } from './keyStageTwo.ts'
import { needsAssessmentRules } from './needsAssessments.ts'
import { phaseTransferRules } from './phaseTransfers.ts'
import { planReviewRules } from './planReviews.ts'
import { primaryAssessmentRules } from './primaryAssessment.ts'
import { protectionRules } from './protection.ts'
import { senSupportRules } from './senSupport.ts'
import { staffingRules } from './staffing.ts'
import { yearEdgeRules } from './yearEdges.ts'

/** The deadlines of the English school year. docs/deadlines.md says how to correct one and how to add one. */
export const deadlineLibrary: readonly DeadlineRule[] = [
  ...censusRules,
  ...planReviewRules,
  ...phaseTransferRules,
  ...needsAssessmentRules,
  ...senSupportRules,
  ...documentRules,
  ...primaryAssessmentRules,
  ...keyStageTwoRules,
  ...assessmentDataRules,
  ...examRules,
  ...staffingRules,
  ...governanceRules,
  ...financeRules,
  ...protectionRules,
  ...familyRules,
  ...yearEdgeRules,
]
