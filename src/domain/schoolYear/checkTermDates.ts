import { weekdayOf } from '../calendar/dates.ts'
import type { HalfTerm, HalfTermName, TermDates } from './schoolYear.ts'

/** The half-terms in the order in which they are taught, each with what people call it. */
const halfTermNames: readonly { readonly half: HalfTermName; readonly name: string }[] = [
  { half: 'autumn1', name: 'first half of the autumn term' },
  { half: 'autumn2', name: 'second half of the autumn term' },
  { half: 'spring1', name: 'first half of the spring term' },
  { half: 'spring2', name: 'second half of the spring term' },
  { half: 'summer1', name: 'first half of the summer term' },
  { half: 'summer2', name: 'second half of the summer term' },
]

/**
 * The six half-terms in order.
 *
 * @throws RangeError naming the half-term that is missing, there twice, reversed, or overlaps the one before
 */
export function halfTermsInOrder(termDates: TermDates): readonly HalfTerm[] {
  const found = halfTermNames.map(({ half, name }) => {
    const [halfTerm, again] = termDates.halfTerms.filter((candidate) => candidate.half === half)
    if (halfTerm === undefined) throw new RangeError(`The ${name} is missing from ${termDates.name}.`)
    if (again !== undefined) throw new RangeError(`The ${name} is given twice in ${termDates.name}.`)
    if (halfTerm.end < halfTerm.start) {
      throw new RangeError(`The ${name} ends (${halfTerm.end}) before it starts (${halfTerm.start}).`)
    }
    return { name, halfTerm }
  })
  found.reduce((before, after) => {
    if (after.halfTerm.start <= before.halfTerm.end) {
      throw new RangeError(
        `The ${after.name} starts on ${after.halfTerm.start}, before the ${before.name} has ended (${before.halfTerm.end}).`,
      )
    }
    return after
  })
  return found.map(({ halfTerm }) => halfTerm)
}

/**
 * Sees to it that INSET days are days on which the school can be open: an INSET day in a holiday would otherwise
 * vanish without a word.
 *
 * @throws RangeError naming the day
 */
export function checkInsetDays(termDates: TermDates): void {
  for (const day of termDates.insetDays) {
    const bankHoliday = termDates.bankHolidays.find(({ date }) => date === day)
    if (bankHoliday) throw new RangeError(`The INSET day ${day} is a bank holiday (${bankHoliday.name}).`)
    if (weekdayOf(day) >= 6) throw new RangeError(`The INSET day ${day} is at a weekend.`)
    if (termDates.closedDays.includes(day)) throw new RangeError(`The INSET day ${day} is also given as a closure.`)
    if (!termDates.halfTerms.some(({ start, end }) => start <= day && day <= end)) {
      throw new RangeError(`The INSET day ${day} is not in any half-term.`)
    }
  }
}
