import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'

/** Whose deadlines are taken along; those that both own belong to either. */
export type Whose = Role | 'everybody'

/** Which deadlines are taken along. */
export interface Selection {
  readonly whose: Whose
  /** The first day that counts: deadlines that ended before it stay here. Null for the whole year. */
  readonly from: IsoDate | null
}

/** First and last day of a deadline, both included. */
export function spanOf({ when }: ResolvedDeadline): { readonly from: IsoDate; readonly to: IsoDate } {
  return when.kind === 'day' ? { from: when.date, to: when.date } : when
}

/** What a deadline is called outside Tandem: by its title and the code of the school's own date, never by a name. */
export function titleOf({ shortTitle, code }: ResolvedDeadline): string {
  return code === null ? shortTitle : `${shortTitle}: ${code}`
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

/** The Outlook category of a deadline: the name that goes with its code, or the code where no setting names it. */
export function categoryNameOf({ category }: ResolvedDeadline, { categories }: PressureSettings): string {
  return categories.find(({ code }) => code === category)?.name ?? category
}
