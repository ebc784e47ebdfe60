import type { IsoDate } from '../calendar/dates.ts'
import { otherCategory } from '../pressure/otherCategory.ts'
import type { PressureSettings } from '../pressure/pressure.ts'
import type { ResolvedDeadline } from '../schoolYear/deadlineRules/resolvedDeadline.ts'

/** First and last day of a deadline, both included. */
export function spanOf({ when }: ResolvedDeadline): { readonly from: IsoDate; readonly to: IsoDate } {
  return when.kind === 'day' ? { from: when.date, to: when.date } : when
}

/** What a deadline is called outside Tandem: by its title and the code of the school's own date, never by a name. */
export function titleOf({ shortTitle, code }: ResolvedDeadline): string {
  return code === null ? shortTitle : `${shortTitle}: ${code}`
}

/** The category of a deadline as it is called: the name that goes with its code, or the code where nothing names it. */
export function categoryNameOf({ category }: ResolvedDeadline, { categories }: PressureSettings): string {
  return [...categories, otherCategory].find(({ code }) => code === category)?.name ?? category
}

/** What dates are tagged with that ask for no hours of their own: the map leaves it alone. */
export const dateCategory = 'School date'

/**
 * The Outlook category of a deadline in a calendar. The tag of a deadline with hours stands for it; a date without any,
 * a step that is counted with the whole of its work, or a season of several reviews would be counted by its category's usual hours beside it.
 * "Other" is no tag at all.
 */
export function tagOf(deadline: ResolvedDeadline, settings: PressureSettings): string {
  const { effortHours, workBy, isStep, hoursOfEach } = deadline
  const isCounted = workBy !== null && effortHours.senco + effortHours.leader > 0 && !isStep && hoursOfEach === null
  return isCounted && deadline.category !== otherCategory.code ? categoryNameOf(deadline, settings) : dateCategory
}
