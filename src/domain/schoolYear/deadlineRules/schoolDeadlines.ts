import type { SchoolYear } from '../schoolYear.ts'
import { adjustmentsOf, type KeptAdjustments } from './keptAdjustments.ts'
import { deadlineLibrary } from './library/library.ts'
import { resolveDeadlines } from './resolveDeadlines.ts'
import type { ResolvedDeadline } from './resolvedDeadline.ts'
import type { DeadlineRule, Phase } from './rule.ts'
import { typicalCounts } from './school.ts'

/** What a pair says of its school, as far as rules ask for it. */
export interface SchoolAnswers {
  readonly phase: Phase | 'allThrough'
  readonly kind: 'maintained' | 'academy' | 'independent'
  /** Null while nobody has said. */
  readonly ehcPlans: number | null
  readonly senSupport: number | null
}

/** What a school is taken for until somebody has said: the commonest kind. */
const usualSchool: SchoolAnswers = { phase: 'primary', kind: 'maintained', ehcPlans: null, senSupport: null }

/**
 * The deadlines of a school's year by its own answers, or by what is usual where it has given none, with all that it has
 * changed: what both tabs draw and what is sent to a calendar that has subscribed.
 *
 * @param rules the rules that are wanted; the library unless told otherwise
 */
export function schoolDeadlines(
  school: SchoolAnswers | null,
  kept: KeptAdjustments | null,
  schoolYear: SchoolYear,
  rules: readonly DeadlineRule[] = deadlineLibrary,
): readonly ResolvedDeadline[] {
  const { phase, kind, ehcPlans, senSupport } = school ?? usualSchool
  const adjustments = adjustmentsOf(kept)
  const of = (one: Phase) => {
    const typical = typicalCounts[one]
    const counts = {
      ...typical,
      ehcPlans: ehcPlans ?? typical.ehcPlans,
      transferringPlans:
        ehcPlans === null
          ? typical.transferringPlans
          : Math.round((ehcPlans * typical.transferringPlans) / typical.ehcPlans),
      senSupport: senSupport ?? typical.senSupport,
    }
    // An independent school owes the state none of these returns: what is left is custom, and the plans of its pupils.
    const isOwed = ({ statutory, code }: ResolvedDeadline) => kind !== 'independent' || !statutory || code !== null
    return resolveDeadlines({ phase: one, kind: ruledAs(kind), counts }, schoolYear, adjustments, { rules }).filter(
      isOwed,
    )
  }
  return phase === 'allThrough' ? eachOnce([...of('primary'), ...of('secondary')]) : of(phase)
}

/** The rules that are for such a school, whether they are on or not, and whether they come to pass this year or not. */
export function rulesOfSchool(school: SchoolAnswers | null): readonly DeadlineRule[] {
  const { phase, kind } = school ?? usualSchool
  const phases: readonly Phase[] = phase === 'allThrough' ? ['primary', 'secondary'] : [phase]
  return deadlineLibrary.filter(
    (rule) => rule.kinds.includes(ruledAs(kind)) && phases.some((one) => rule.phases.includes(one)),
  )
}

function ruledAs(kind: SchoolAnswers['kind']) {
  return kind === 'independent' ? 'academy' : kind
}

function startOf({ when }: ResolvedDeadline): string {
  return when.kind === 'day' ? when.date : when.from
}

function eachOnce(deadlines: readonly ResolvedDeadline[]): readonly ResolvedDeadline[] {
  const byId = new Map(deadlines.map((deadline) => [deadline.id, deadline]))
  return [...byId.values()].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
}
