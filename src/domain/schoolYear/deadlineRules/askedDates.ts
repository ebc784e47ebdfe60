import type { DeadlineAdjustments } from './adjustments.ts'
import { type AnchorName, anchorQuestions } from './anchors.ts'
import { deadlineLibrary } from './library/library.ts'
import type { DeadlineRule, When } from './rule.ts'
import type { School } from './school.ts'

/** A date that is missing, and what it would put on the map. */
export interface AskedDate {
  readonly anchor: AnchorName
  readonly question: string
  /** The rules that wait for it. */
  readonly rules: readonly DeadlineRule[]
}

/**
 * The dates that only the school knows and has not given, for the rules that are on. None of them has to be given: the
 * rules that wait for them are not on the map.
 */
export function askedDates(
  school: School,
  { anchors, changes }: DeadlineAdjustments,
  rules: readonly DeadlineRule[] = deadlineLibrary,
): readonly AskedDate[] {
  const given = new Set(anchors.map(({ anchor }) => anchor))
  const asked = new Map<AnchorName, DeadlineRule[]>()
  for (const rule of rules) {
    const anchor = anchorOf(rule.when)
    if (anchor === null || given.has(anchor) || !(changes[rule.id]?.isOn ?? rule.isOn)) continue
    if (!rule.phases.includes(school.phase) || !rule.kinds.includes(school.kind)) continue
    asked.set(anchor, [...(asked.get(anchor) ?? []), rule])
  }
  return [...asked].map(([anchor, waiting]) => ({ anchor, question: anchorQuestions[anchor], rules: waiting }))
}

/** The kind of date that a rule rests on and only the school knows; null for every other rule. */
export function anchorOf(when: When): AnchorName | null {
  return when.type === 'fromAnchor' || when.type === 'userDated' || when.type === 'reviewMeeting' ? when.anchor : null
}
