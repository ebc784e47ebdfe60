import type { Deadlines } from '../../contract/documents.ts'
import { assessmentDates, planDates } from '../../domain/ehcPlans/ehcPlans.ts'
import type { AnchorName } from '../../domain/schoolYear/deadlineRules/anchors.ts'
import { anchorOf } from '../../domain/schoolYear/deadlineRules/askedDates.ts'
import type { Source } from '../../domain/schoolYear/deadlineRules/library/source.ts'
import { sources } from '../../domain/schoolYear/deadlineRules/library/sources.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { DeadlineRule } from '../../domain/schoolYear/deadlineRules/rule.ts'
import { rulesOfSchool, schoolDeadlines } from '../../domain/schoolYear/deadlineRules/schoolDeadlines.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { PairDocuments } from '../board/boardHandle.ts'
import { noChanges, ruleSwitchedOn } from './deadlineChanges.ts'

/** A rule that is for this school and can bring more into its year. */
export interface MoreRule {
  readonly rule: DeadlineRule
  readonly sources: readonly Source[]
  /**
   * What it takes: a press, a date that only the school knows, or a date of a plan that is given on the EHC plans page.
   */
  readonly needs:
    { readonly kind: 'press' } | { readonly kind: 'date'; readonly anchor: AnchorName } | { readonly kind: 'planDate' }
  /** What a press brings; where a date is needed, what the dates that were given have brought already. */
  readonly deadlines: readonly ResolvedDeadline[]
}

const datesOfPlans: readonly string[] = [...planDates, ...assessmentDates]

/**
 * What a school can add to its year from the rules: those that are off because they concern few schools, and those that
 * rest on a date that only the school knows and that no other page asks for. By title.
 */
export function moreRules(
  { school, deadlines }: Pick<PairDocuments, 'school' | 'deadlines'>,
  schoolYear: SchoolYear,
): readonly MoreRule[] {
  const kept = deadlines ?? noChanges
  const isOn = ({ id, isOn }: DeadlineRule) => kept.changes[id]?.isOn ?? isOn
  const rules = rulesOfSchool(school)
  const allOn = rules.reduce((before: Deadlines, rule) => (isOn(rule) ? before : ruleSwitchedOn(before, rule)), kept)
  const wouldBe = schoolDeadlines(school, allOn, schoolYear)
  const more = rules.flatMap((rule): readonly MoreRule[] => {
    const anchor = anchorOf(rule.when)
    const ofPlans = anchor !== null && datesOfPlans.includes(anchor)
    const found = wouldBe.filter(({ ruleId }) => ruleId === rule.id)
    const base = { rule, sources: rule.sources.map((id) => sources[id]), deadlines: found }
    if (!isOn(rule) && found.length > 0) return [{ ...base, needs: { kind: 'press' } }]
    if (anchor !== null && !ofPlans) return [{ ...base, needs: { kind: 'date', anchor } }]
    return ofPlans && !isOn(rule) ? [{ ...base, needs: { kind: 'planDate' } }] : []
  })
  return more.toSorted((one, other) => one.rule.title.localeCompare(other.rule.title))
}

/** Those that have all the words somewhere: title, rule, reason. */
export function matchingRules(more: readonly MoreRule[], text: string): readonly MoreRule[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return more.filter(({ rule: { title, shortTitle, says, because } }) => {
    const read = [title, shortTitle, says, because].join(' ').toLowerCase()
    return words.every((word) => read.includes(word))
  })
}

/** What tells one such date from another of its kind, before its number: "Appeal 1". Never a name. */
export const codeWords: Readonly<Record<AnchorName, string>> = {
  'ehcPlan.lastReview': 'Review',
  'ehcPlan.reviewMeeting': 'Review',
  'ehcPlan.amendmentNotice': 'Review',
  'ehcPlan.consultation': 'Consultation',
  'ehcPlan.decisionLetter': 'Decision',
  'ehcPlan.post16Move': 'Move',
  'ehcPlan.adulthoodReview': 'Review',
  'ehcPlan.underFiveReview': 'Plan',
  'needsAssessment.requested': 'Assessment',
  'needsAssessment.adviceAsked': 'Assessment',
  'needsAssessment.draftIssued': 'Assessment',
  'needsAssessment.planned': 'Request',
  'senco.appointed': 'Appointment',
  'accessibilityPlan.approved': 'Plan',
  'equalityInformation.published': 'Edition',
  'topUpFunding.panel': 'Panel',
  'safeguarding.audit': 'Audit',
  'lookedAfter.review': 'Review',
  'exclusion.notice': 'Notice',
  'inspection.expected': 'Inspection',
}
