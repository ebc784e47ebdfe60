import type { Role } from '../../domain/calendar/calendar.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'

/** The category and the owner that deadlines are narrowed down to; an empty field narrows nothing. */
export interface Narrowing {
  readonly category: string
  readonly owner: Role | 'both' | ''
}

/** Whether a deadline has the category and the owner that are asked for. */
export function isWithin(
  deadline: Pick<ResolvedDeadline, 'category' | 'owner'>,
  { category, owner }: Narrowing,
): boolean {
  return (category === '' || deadline.category === category) && (owner === '' || deadline.owner === owner)
}
