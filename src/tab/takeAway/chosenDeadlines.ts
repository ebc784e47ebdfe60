import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { spanOf } from '../../domain/takeAway/calendarNames.ts'

/** Whose deadlines are taken along; those that both own belong to either. */
export type Whose = Role | 'everybody'

/** Which deadlines are taken along. */
export interface Selection {
  readonly whose: Whose
  /** The first day that counts: deadlines that ended before it stay here. Null for the whole year. */
  readonly from: IsoDate | null
}

/** The deadlines of a selection, in order of date. */
export function chosenDeadlines(
  deadlines: readonly ResolvedDeadline[],
  { whose, from }: Selection,
): readonly ResolvedDeadline[] {
  return deadlines
    .filter(({ owner }) => whose === 'everybody' || owner === 'both' || owner === whose)
    .filter((deadline) => from === null || spanOf(deadline).to >= from)
    .toSorted((one, other) => spanOf(one).from.localeCompare(spanOf(other).from) || one.id.localeCompare(other.id))
}
