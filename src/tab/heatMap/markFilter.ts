import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { isWithin, type Narrowing } from '../deadlines/narrowing.ts'

/** Nothing left out. What deadlines ask for counts whether they are marked on the map or not. */
export const allMarks: Narrowing = { category: '', owner: '' }

/** Whether anything is left out. */
export function isNarrowed({ category, owner }: Narrowing): boolean {
  return category !== '' || owner !== ''
}

/** The deadlines that are marked; the very same list where nothing is left out, so that nothing is drawn anew. */
export function markedDeadlines(deadlines: readonly ResolvedDeadline[], marks: Narrowing): readonly ResolvedDeadline[] {
  return isNarrowed(marks) ? deadlines.filter((each) => isWithin(each, marks)) : deadlines
}
