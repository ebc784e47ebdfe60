import type { Phase, SchoolCounts, SchoolKind } from './rule.ts'

/** What the rules need to know of a school. */
export interface School {
  readonly phase: Phase
  readonly kind: SchoolKind
  readonly counts: SchoolCounts
}

/**
 * Counts to begin with, until a school gives its own: a primary school of 420, a secondary school of 1,000, a special
 * school of 120. 14.8 % of pupils are on SEN support (DfE, January 2026); about 3.3 % of those in mainstream schools
 * have a plan, an estimate from 1.8 % in January 2020 and how plans have grown since. One year group in seven changes
 * phase in a primary school, one in five in a secondary school.
 */
export const typicalCounts: Readonly<Record<Phase, SchoolCounts>> = {
  primary: { pupils: 420, teachers: 20, ehcPlans: 14, transferringPlans: 2, senSupport: 62, lookedAfter: 1 },
  secondary: { pupils: 1000, teachers: 60, ehcPlans: 33, transferringPlans: 6, senSupport: 148, lookedAfter: 5 },
  special: { pupils: 120, teachers: 20, ehcPlans: 120, transferringPlans: 18, senSupport: 0, lookedAfter: 4 },
}
