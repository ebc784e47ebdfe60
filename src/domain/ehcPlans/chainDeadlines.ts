import type { IsoDate } from '../calendar/dates.ts'
import type { Adjustment, DeadlineAdjustments } from '../schoolYear/deadlineRules/adjustments.ts'
import type { AnchorDate } from '../schoolYear/deadlineRules/anchors.ts'
import { resolveDeadlines } from '../schoolYear/deadlineRules/resolveDeadlines.ts'
import type { ResolvedDeadline } from '../schoolYear/deadlineRules/resolvedDeadline.ts'
import type { DeadlineRule } from '../schoolYear/deadlineRules/rule.ts'
import { type School, typicalCounts } from '../schoolYear/deadlineRules/school.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'

/** Gives a school year by the year in which it starts. */
export type YearOf = (startYear: number) => SchoolYear

/** What plans and assessments are worked out with. */
export interface PlanContext {
  readonly yearOf: YearOf
  readonly today: IsoDate
}

/** The steps of a plan are the same in every school; a special school has the rules of all phases. */
const anySchool: School = { phase: 'special', kind: 'maintained', counts: typicalCounts.special }

/** A deadline on one day, as every step of a chain is. */
export interface DatedDeadline extends ResolvedDeadline {
  readonly date: IsoDate
}

/**
 * The deadlines that follow from some dates, over several school years. A step that the school has switched off on its
 * map is there all the same, because it is still a time limit; one that it has moved is where it was moved to.
 */
export function chainDeadlines(
  rules: readonly DeadlineRule[],
  anchors: readonly AnchorDate[],
  changes: DeadlineAdjustments['changes'],
  { startYears, yearOf }: { readonly startYears: Iterable<number>; readonly yearOf: YearOf },
): readonly DatedDeadline[] {
  const adjustments = { changes: movesOnly(changes), anchors, own: [] }
  const all = rules.map((rule) => ({ ...rule, isOn: true }))
  return [...startYears].flatMap((startYear) =>
    resolveDeadlines(anySchool, yearOf(startYear), adjustments, {
      previous: yearOf(startYear - 1),
      rules: all,
    }).flatMap((deadline) => (deadline.when.kind === 'day' ? [{ ...deadline, date: deadline.when.date }] : [])),
  )
}

/** Deadlines by the code of the plan or assessment that they rest on. */
export function byCode(deadlines: readonly DatedDeadline[]): ReadonlyMap<string, readonly DatedDeadline[]> {
  const groups = new Map<string, DatedDeadline[]>()
  for (const deadline of deadlines) {
    const code = deadline.code ?? ''
    groups.set(code, [...(groups.get(code) ?? []), deadline])
  }
  return groups
}

function movesOnly(changes: DeadlineAdjustments['changes']): Readonly<Record<string, Adjustment>> {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([id, { movedTo }]) => (movedTo === undefined ? [] : [[id, { movedTo }]])),
  )
}

/** The years in which the school years start that some days touch. */
export function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}
