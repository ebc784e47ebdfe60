import type { IsoDate } from '../calendar/dates.ts'
import { type Law, laws } from './laws.ts'

/** Something about a chain that somebody should look at. */
export type Finding =
  /** The twelve weeks after the meeting end after the transfer's day. */
  | {
      readonly kind: 'afterTransfer'
      readonly finalBy: IsoDate
      readonly transferBefore: IsoDate
      readonly lastSafe: IsoDate | null
    }
  /** The decision falls after the twelve months within which it has to be. */
  | {
      readonly kind: 'afterTwelveMonths'
      readonly decisionBy: IsoDate
      readonly completeBy: IsoDate
      readonly lastSafe: IsoDate | null
    }
  /** The twelve months are over, and there is no meeting. */
  | { readonly kind: 'overdue'; readonly completeBy: IsoDate }
  /** There is no meeting yet, and the last day that leaves the local authority its time has gone. */
  | { readonly kind: 'lastSafeGone'; readonly lastSafe: IsoDate }
  /** A meeting that is put in less than two weeks before it is. */
  | { readonly kind: 'shortNotice'; readonly adviceBy: IsoDate }
  /** The amendment notice came after the four weeks. */
  | { readonly kind: 'lateNotice'; readonly sentOn: IsoDate; readonly dueBy: IsoDate }
  /** The advice cannot be there before the local authority has to decide. */
  | { readonly kind: 'lateAdvice'; readonly adviceBy: IsoDate; readonly decisionBy: IsoDate }
  /** The 15 days for comments end after the twenty weeks. */
  | { readonly kind: 'lateDraft'; readonly commentsUntil: IsoDate; readonly finalBy: IsoDate }
  /** A meeting on a day on which the school is closed. */
  | { readonly kind: 'closedDay'; readonly date: IsoDate; readonly name: string }

/** What a finding rests on: the law that is not kept, or none where it is only worth a look. */
export function lawsOf({ kind }: Finding): readonly Law[] {
  switch (kind) {
    case 'afterTransfer':
      return [laws.phaseTransfer, laws.amendment]
    case 'afterTwelveMonths':
      return [laws.twelveMonths, laws.review]
    case 'overdue':
      return [laws.twelveMonths]
    case 'lastSafeGone':
    case 'shortNotice':
      return [laws.review]
    case 'lateNotice':
      return [laws.amendment]
    case 'lateAdvice':
      return [laws.advice, laws.decisionNotToIssue]
    case 'lateDraft':
      return [laws.finalPlan]
    case 'closedDay':
      return []
  }
}

/** Whether a finding says that the law's time is not kept, and not only that something is worth a look. */
export function isLate(finding: Finding): boolean {
  return lawsOf(finding).length > 0
}

/**
 * What is late about a meeting that is put in only now: its advice and invitations cannot be out two weeks before.
 *
 * @param adviceBy the day by which they had to be out
 */
export function newMeetingFindings(meeting: IsoDate, adviceBy: IsoDate, today: IsoDate): readonly Finding[] {
  return meeting >= today && adviceBy < today ? [{ kind: 'shortNotice', adviceBy }] : []
}

/** What is known of a review when it is looked over. */
export interface ReviewFacts {
  readonly meeting: IsoDate
  readonly isSuggested: boolean
  readonly decisionBy: IsoDate
  readonly finalBy: IsoDate
  readonly completeBy: IsoDate | null
  readonly transferBefore: IsoDate | null
  readonly noticeSentOn: IsoDate | null
  /** The last day for the meeting before the twelve months end. */
  readonly lastSafeInYear: IsoDate | null
  /** The last day for the meeting before the transfer. */
  readonly lastSafeForTransfer: IsoDate | null
  /** What the day of the meeting is called where the school is closed on it. */
  readonly closedAs: string | null
  readonly today: IsoDate
}

/** What is late about a review, or worth a look. */
export function reviewFindings(facts: ReviewFacts): readonly Finding[] {
  const { meeting, completeBy, transferBefore, lastSafeInYear, lastSafeForTransfer, today } = facts
  const findings: Finding[] = []
  if (facts.isSuggested) {
    if (completeBy !== null && completeBy < today) findings.push({ kind: 'overdue', completeBy })
    else if (meeting < today) {
      const lastSafe = [lastSafeInYear, lastSafeForTransfer].filter((date) => date !== null).sort()[0] ?? meeting
      findings.push({ kind: 'lastSafeGone', lastSafe })
    }
    return findings
  }
  if (transferBefore !== null && lastSafeForTransfer !== null && meeting > lastSafeForTransfer) {
    findings.push({ kind: 'afterTransfer', finalBy: facts.finalBy, transferBefore, lastSafe: lastSafeForTransfer })
  }
  if (completeBy !== null && facts.decisionBy > completeBy) {
    findings.push({
      kind: 'afterTwelveMonths',
      decisionBy: facts.decisionBy,
      completeBy,
      lastSafe: lastSafeInYear,
    })
  }
  const { noticeSentOn, decisionBy, closedAs } = facts
  if (noticeSentOn !== null && noticeSentOn > decisionBy) {
    findings.push({ kind: 'lateNotice', sentOn: noticeSentOn, dueBy: decisionBy })
  }
  if (closedAs !== null && meeting >= today) findings.push({ kind: 'closedDay', date: meeting, name: closedAs })
  return findings
}

/** What is late about a needs assessment, by the days of its steps; null for a step that has none. */
export function assessmentFindings(days: {
  readonly advice: IsoDate | null
  readonly decisionNotToIssue: IsoDate | null
  readonly draftComments: IsoDate | null
  readonly finalPlan: IsoDate | null
}): readonly Finding[] {
  const { advice, decisionNotToIssue, draftComments, finalPlan } = days
  const findings: Finding[] = []
  if (advice !== null && decisionNotToIssue !== null && advice > decisionNotToIssue) {
    findings.push({ kind: 'lateAdvice', adviceBy: advice, decisionBy: decisionNotToIssue })
  }
  if (draftComments !== null && finalPlan !== null && draftComments > finalPlan) {
    findings.push({ kind: 'lateDraft', commentsUntil: draftComments, finalBy: finalPlan })
  }
  return findings
}
