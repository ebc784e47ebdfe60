import type { Phase, SchoolKind } from './rule.ts'

/** Where a rule holds in every phase. */
export const allPhases: readonly Phase[] = ['primary', 'secondary', 'special']

/** Where a rule holds whoever runs the school. */
export const bothKinds: readonly SchoolKind[] = ['maintained', 'academy']
