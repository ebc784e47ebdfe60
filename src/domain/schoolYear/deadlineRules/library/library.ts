import type { DeadlineRule } from '../rule.ts'
import { assessmentDataRules } from './assessmentData.ts'
import { censusRules } from './census.ts'
import { documentsRules } from './documents.ts'
import { examsRules } from './exams.ts'
import { familiesRules } from './families.ts'
import { financeRules } from './finance.ts'
import { governanceRules } from './governance.ts'
import { needsAssessmentsRules } from './needsAssessments.ts'
import { phaseTransfersRules } from './phaseTransfers.ts'
import { planReviewsRules } from './planReviews.ts'
import { primaryAssessmentRules } from './primaryAssessment.ts'
import { protectionRules } from './protection.ts'
import { senSupportRules } from './senSupport.ts'
import { staffingRules } from './staffing.ts'
import { yearEdgesRules } from './yearEdges.ts'

/** The deadlines of the English school year. docs/deadlines.md says how to correct one and how to add one. */
export const deadlineLibrary: readonly DeadlineRule[] = [
  ...censusRules,
  ...planReviewsRules,
  ...phaseTransfersRules,
  ...needsAssessmentsRules,
  ...senSupportRules,
  ...documentsRules,
  ...primaryAssessmentRules,
  ...assessmentDataRules,
  ...examsRules,
  ...staffingRules,
  ...governanceRules,
  ...financeRules,
  ...protectionRules,
  ...familiesRules,
  ...yearEdgesRules,
]
