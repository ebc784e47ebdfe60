import type { CategoryRule } from './pressure.ts'

/**
 * What a deadline of the school's own is filed under where no category fits. It is no category of the settings, on
 * purpose: those say what a tag in Outlook means, and two tagged "other" have nothing in common, so that none may count
 * instead of the other. The hours are an assumption that the form begins with.
 */
export const otherCategory: Pick<CategoryRule, 'code' | 'name' | 'effortHours' | 'leadDays'> = {
  code: 'other',
  name: 'Other',
  effortHours: { senco: 2, leader: 2 },
  leadDays: 5,
}
