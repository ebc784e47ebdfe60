import type { IsoDate } from '../../../../src/domain/calendar/dates.ts'
import { isoDate } from '../../../../src/domain/calendar/dates.ts'
import type { DeadlineAdjustments } from '../../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { noAdjustments } from '../../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import type { AnchorDate, AnchorName } from '../../../../src/domain/schoolYear/deadlineRules/anchors.ts'
import { deadlineLibrary } from '../../../../src/domain/schoolYear/deadlineRules/library/library.ts'
import { resolveDeadlines } from '../../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import type { ResolvedDeadline } from '../../../../src/domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { DeadlineRule, Phase, SchoolKind, When } from '../../../../src/domain/schoolYear/deadlineRules/rule.ts'
import type { School } from '../../../../src/domain/schoolYear/deadlineRules/school.ts'
import { typicalCounts } from '../../../../src/domain/schoolYear/deadlineRules/school.ts'
import type { SchoolYear, TermDates } from '../../../../src/domain/schoolYear/schoolYear.ts'
import { createSchoolYear } from '../../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../../src/domain/schoolYear/termDates.ts'

/** The usual English year that starts in a year, with whatever is different at this school. */
export function aYear(startYear: number, different: Partial<TermDates> = {}): SchoolYear {
  return createSchoolYear({ ...modelTermDates(startYear), ...different }, 'Europe/London')
}

/** A school of the usual size. */
export function aSchool(phase: Phase = 'primary', kind: SchoolKind = 'maintained'): School {
  return { phase, kind, counts: typicalCounts[phase] }
}

/** A rule that falls on its day in every school, and asks three hours of each. */
export function aRule(when: When, different: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    id: 'a-rule',
    title: 'A rule',
    shortTitle: 'A rule',
    owner: 'both',
    phases: ['primary', 'secondary', 'special'],
    kinds: ['maintained', 'academy'],
    duty: 'customary',
    basis: 'custom',
    category: 'census',
    marker: 'deadline',
    says: 'A rule for this test.',
    when,
    certainty: 'computed',
    effort: { by: 'hours', senco: 3, leader: 3 },
    leadDays: 5,
    because: 'It is a test.',
    isOn: true,
    sources: ['commonPractice'],
    confidence: 'high',
    ...different,
  }
}

/** A date that the school gives. */
export function anAnchor(anchor: AnchorName, date: string, different: Partial<AnchorDate> = {}): AnchorDate {
  return { anchor, date: isoDate(date), code: 'Review 1', ...different }
}

/** Adjustments with something in them. */
export function adjusted(different: Partial<DeadlineAdjustments>): DeadlineAdjustments {
  return { ...noAdjustments, ...different }
}

/** What rules come to in a year, as "2027-01-21" or "2027-01-21 to 2027-01-29". */
export function datesOf(rules: DeadlineRule | readonly DeadlineRule[], year: SchoolYear, adjustments = noAdjustments) {
  const list = 'id' in rules ? [rules] : rules
  return resolveDeadlines(aSchool(), year, adjustments, { rules: list }).map(dates)
}

/** Every rule of the library, those that are off too, in all phases and kinds of school, once each. */
export function wholeLibraryIn(year: SchoolYear): ReadonlyMap<string, readonly ResolvedDeadline[]> {
  const everywhere = deadlineLibrary.map((rule) => ({
    ...rule,
    isOn: true,
    phases: ['primary' as const],
    kinds: ['maintained' as const],
  }))
  const found = new Map<string, ResolvedDeadline[]>()
  for (const deadline of resolveDeadlines(aSchool(), year, noAdjustments, { rules: everywhere })) {
    const rule = deadline.ruleId ?? ''
    found.set(rule, [...(found.get(rule) ?? []), deadline])
  }
  return found
}

/** The dates of a deadline in words. */
export function dates({ when }: ResolvedDeadline): string {
  return when.kind === 'day' ? when.date : `${when.from} to ${when.to}`
}

/** The one deadline of a rule. */
export function only(deadlines: readonly ResolvedDeadline[], rule: string, code?: string): ResolvedDeadline {
  const [found, another] = deadlines.filter(
    (each) => each.ruleId === rule && (code === undefined || each.code === code),
  )
  if (found === undefined || another !== undefined) throw new Error(`There is not one ${rule}.`)
  return found
}

/** A half-term of a school's own. */
function halfTerms(...edges: readonly (readonly [start: string, end: string])[]): TermDates['halfTerms'] {
  const names = ['autumn1', 'autumn2', 'spring1', 'spring2', 'summer1', 'summer2'] as const
  return names.map((half, i) => ({ half, start: day(edges[i]?.[0]), end: day(edges[i]?.[1]) }))
}

function day(text: string | undefined): IsoDate {
  return isoDate(text ?? '')
}

/** The half-terms of 2026/27 where the autumn break is two weeks long. */
export const twoWeeksInOctober = halfTerms(
  ['2026-09-02', '2026-10-16'],
  ['2026-11-02', '2026-12-18'],
  ['2027-01-04', '2027-02-12'],
  ['2027-02-22', '2027-03-25'],
  ['2027-04-12', '2027-05-28'],
  ['2027-06-07', '2027-07-23'],
)
