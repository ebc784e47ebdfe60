import type { Role } from '../../domain/calendar/calendar.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'

/** Which deadlines are marked on the map; an empty field narrows nothing. What they ask for counts all the same. */
export interface MarkFilter {
  readonly category: string
  readonly owner: Role | 'both' | ''
}

/** All of them. */
export const allMarks: MarkFilter = { category: '', owner: '' }

/** Whether anything is left out. */
export function isNarrowed({ category, owner }: MarkFilter): boolean {
  return category !== '' || owner !== ''
}

/** The deadlines that are marked; the very same list where nothing is left out, so that nothing is drawn anew. */
export function markedDeadlines(
  deadlines: readonly ResolvedDeadline[],
  filter: MarkFilter,
): readonly ResolvedDeadline[] {
  if (!isNarrowed(filter)) return deadlines
  const { category, owner } = filter
  return deadlines.filter(
    (each) => (category === '' || each.category === category) && (owner === '' || each.owner === owner),
  )
}
