import { hoursText } from '../words/numbers.ts'

/** What is not named of a week's work, by its hours: "12 others together 16.3 h", "one other 2 h"; null for nothing. */
export function othersText(hours: readonly number[]): string | null {
  if (hours.length === 0) return null
  const sum = hoursText(hours.reduce((all, each) => all + each, 0))
  return hours.length === 1 ? `one other ${sum}` : `${hours.length} others together ${sum}`
}

/** Why some of a week's reasons are links and others are not. */
export const linkedWords = 'What is underlined is a deadline of the school year; the rest is in your calendars.'
