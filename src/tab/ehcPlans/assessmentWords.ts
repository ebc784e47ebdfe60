import type { AssessmentDate } from '../../domain/ehcPlans/ehcPlans.ts'

/** The dates of a needs assessment, in the order in which they come. */
export const assessmentDateWords: readonly { readonly value: AssessmentDate; readonly label: string }[] = [
  { value: 'needsAssessment.requested', label: 'It was asked for' },
  { value: 'needsAssessment.adviceAsked', label: 'The school was asked for advice' },
  { value: 'needsAssessment.draftIssued', label: 'The draft plan was issued' },
]
