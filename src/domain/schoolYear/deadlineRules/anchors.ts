import type { IsoDate } from '../../calendar/dates.ts'

/** The dates that only a school knows, each with the question that asks for it. */
export const anchorQuestions = {
  'ehcPlan.lastReview': 'When was the plan last reviewed, or first issued?',
  'ehcPlan.reviewMeeting': 'When is the review meeting?',
  'ehcPlan.amendmentNotice': 'When did the local authority send its amendment notice?',
  'ehcPlan.consultation': 'When did the consultation arrive?',
  'ehcPlan.decisionLetter': 'What is the date of the decision letter?',
  'ehcPlan.post16Move': 'When is the move between post-16 institutions?',
  'ehcPlan.adulthoodReview': 'When is the Year 9 or later review?',
  'ehcPlan.underFiveReview': "When was the under-five's plan last reviewed, or first issued?",
  'needsAssessment.requested': 'When was the needs assessment asked for?',
  'needsAssessment.adviceAsked': 'When did the local authority ask the school for advice?',
  'needsAssessment.draftIssued': 'When was the draft plan issued?',
  'needsAssessment.planned': 'By when is the request to be written?',
  'senco.appointed': 'When did the SENCo take up the post?',
  'accessibilityPlan.approved': 'When was the accessibility plan last approved?',
  'equalityInformation.published': 'When was the equality information last published?',
  'topUpFunding.panel': "When does the local authority's panel meet?",
  'safeguarding.audit': 'By when does the local partnership want the audit?',
  'lookedAfter.review': 'When is the review meeting?',
  'exclusion.notice': 'When were the governors notified?',
  'inspection.expected': 'Between which days do you expect an inspection?',
} as const

/** A date that only the school knows. */
export type AnchorName = keyof typeof anchorQuestions

/** One such date. */
export interface AnchorDate {
  readonly anchor: AnchorName
  readonly date: IsoDate
  /** The last day, where it is a stretch. */
  readonly until?: IsoDate
  /** What tells it from others of its kind: "Review 3". Never a name. */
  readonly code: string
  /** Of an EHC plan whose pupil changes phase: the 15 February or 31 March before which it has to be amended. */
  readonly transferBefore?: IsoDate
}
