import { longDate } from '../../domain/calendar/dateWords.ts'
import type { DateSpan } from '../../domain/schoolYear/deadlineRules/rule.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'

/** The first and the last day of a school year. */
export function yearSpan({ days }: Pick<SchoolYear, 'days'>): DateSpan {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('A school year has days.')
  return { from: first.date, to: last.date }
}

/** Why a deadline cannot be put on what a date field holds; null when it can. */
export function moveProblem(text: string, { from, to }: DateSpan): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'Give a whole date.'
  if (text < from) return `The year begins on ${longDate(from)}.`
  return text > to ? `No later than ${longDate(to)}.` : null
}

/** What is wrong with hours as typed; null when nothing is. */
export function hoursProblem(text: string): string | null {
  const hours = Number(text)
  return text.trim() === '' || !(hours >= 0 && hours <= 200) ? 'Hours are a number from 0 to 200.' : null
}
