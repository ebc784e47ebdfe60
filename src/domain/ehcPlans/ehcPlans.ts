import type { IsoDate } from '../calendar/dates.ts'
import type { AnchorName } from '../schoolYear/deadlineRules/anchors.ts'
import type { Source } from '../schoolYear/deadlineRules/library/source.ts'
import type { Whose } from './chainRules.ts'
import type { Finding } from './findings.ts'
import type { Law } from './laws.ts'

/** The dates of a needs assessment that a school may give; one is enough. */
export const assessmentDates = [
  'needsAssessment.requested',
  'needsAssessment.adviceAsked',
  'needsAssessment.draftIssued',
] as const satisfies readonly AnchorName[]
export type AssessmentDate = (typeof assessmentDates)[number]

/** The dates of a plan that a school may give; one of the first two is enough. */
export const planDates = [
  'ehcPlan.reviewMeeting',
  'ehcPlan.lastReview',
  'ehcPlan.amendmentNotice',
] as const satisfies readonly AnchorName[]
export type PlanDate = (typeof planDates)[number]

/** One step of a chain. */
export interface ChainStep {
  readonly id: string
  /** The rule of the deadlines' library that it comes from. */
  readonly ruleId: string
  readonly title: string
  readonly shortTitle: string
  readonly date: IsoDate
  /** The last day on which staff are in school before it, where the day itself is closed; else null. */
  readonly workBy: IsoDate | null
  readonly whose: Whose
  /** Null where it is good practice and no law. */
  readonly law: Law | null
  /** The rule in words. */
  readonly says: string | null
  readonly sources: readonly Source[]
  /** A day by which something has to be over, and not something to do. */
  readonly isLimit: boolean
  readonly isPast: boolean
}

/** A review of a plan with its whole chain. */
export interface PlanReview {
  readonly meeting: IsoDate
  /** The day is ours, not the school's: the last school day that leaves the local authority its time. */
  readonly isSuggested: boolean
  readonly steps: readonly ChainStep[]
  /** By when the review has to be complete, where it is known when the plan was last reviewed. */
  readonly completeBy: IsoDate | null
  /** The last day for the meeting that leaves the local authority its time, where there is such a limit. */
  readonly lastSafeMeeting: IsoDate | null
  readonly findings: readonly Finding[]
  /** Whether every step of it is past. */
  readonly isOver: boolean
}

/** An EHC plan, known by its code. */
export interface EhcPlan {
  readonly code: string
  readonly dates: Readonly<Partial<Record<PlanDate, IsoDate>>>
  /** The 15 February or 31 March before which it has to be amended, where its pupil changes phase. */
  readonly transferBefore: IsoDate | null
  /** The review that is on now or comes next; null where its dates are too far away. */
  readonly review: PlanReview | null
}

/** A needs assessment, known by its code. */
export interface NeedsAssessment {
  readonly code: string
  readonly dates: Readonly<Partial<Record<AssessmentDate, IsoDate>>>
  readonly steps: readonly ChainStep[]
  readonly findings: readonly Finding[]
  readonly isOver: boolean
}
