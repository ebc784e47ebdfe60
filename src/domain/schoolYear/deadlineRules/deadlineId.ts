import { type DayNumber, yearMonthDay } from '../../calendar/dayNumber.ts'

/**
 * The id of one deadline of a rule: the same whenever it is resolved, and in no other school year. It has letters, digits,
 * colons, hyphens and underscores; what else is in a code is written as its number, so that no two codes become one.
 *
 * @param startYear the year in which its school year starts
 * @param which its place among several in a year, or the code of the school's own date as `codeInId` has it
 */
export function deadlineId(ruleId: string, startYear: number, which: number | string | null): string {
  return which === null ? `${ruleId}:${startYear}` : `${ruleId}:${startYear}:${which}`
}

/** The rule of a deadline's id, or of a rule's own. */
export function ruleIdOf(id: string): string {
  const end = id.indexOf(':')
  return end === -1 ? id : id.slice(0, end)
}

/** A code as it is in an id. */
export function codeInId(code: string): string {
  return code.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(36)}_`)
}

/** The year in which a day's school year starts; school years run from September to August. */
export function schoolYearOfDay(day: DayNumber): number {
  const { year, month } = yearMonthDay(day)
  return month >= 9 ? year : year - 1
}

/** The iCalendar UID of a deadline that is written into a calendar, by which it is known again there. */
export function calendarUid(id: string): string {
  return `${id.replaceAll(':', '.')}@deadlines.tandem`
}
