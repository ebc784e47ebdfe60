import { folded } from './settings.ts'

/**
 * The category that a deadline carries beside its own when Tandem has written it into a calendar. It comes back with
 * every reading, in one's own calendar and in the partner's, and nothing more has to be asked for.
 */
export const copyCategory = 'From Tandem'

const foldedCopyCategory = folded(copyCategory)

/** Whether an Outlook category is the one by which copies of deadlines are known. */
export function isCopyCategory(name: string): boolean {
  return folded(name) === foldedCopyCategory
}

/** Whether an event's categories say that it is a copy of a deadline, which counts by its rule and not by its tag. */
export function isCopy(categories: readonly string[]): boolean {
  return categories.some(isCopyCategory)
}
