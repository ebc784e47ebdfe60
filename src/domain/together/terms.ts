import type { IsoDate } from '../calendar/dates.ts'
import { halfTermsInOrder } from '../schoolYear/checkTermDates.ts'
import type { HalfTerm, SchoolYear } from '../schoolYear/schoolYear.ts'
import type { HalfTermKey, TermKey } from './together.ts'

/** A term with its two halves. */
export interface Term {
  readonly key: TermKey
  readonly name: 'autumn' | 'spring' | 'summer'
  readonly from: IsoDate
  readonly to: IsoDate
}

const termNames = ['autumn', 'spring', 'summer'] as const

/** The three terms of a year, in order. */
export function termsOf({ name: yearName, termDates }: SchoolYear): readonly Term[] {
  const halves = halfTermsInOrder(termDates)
  return termNames.flatMap((name, i) => {
    const [first, second] = [halves[2 * i], halves[2 * i + 1]]
    if (first === undefined || second === undefined) return []
    return [{ key: `${yearName}:${name}` as const, name, from: first.start, to: second.end }]
  })
}

/** The term that is under way on a day; null in a holiday between two. */
export function termOn(year: SchoolYear, date: IsoDate): Term | null {
  return termsOf(year).find(({ from, to }) => from <= date && date <= to) ?? null
}

/** The half-term that is under way on a day, with its key; null in a holiday. */
export function halfTermOn(year: SchoolYear, date: IsoDate): (HalfTerm & { readonly key: HalfTermKey }) | null {
  const found = year.termDates.halfTerms.find(({ start, end }) => start <= date && date <= end)
  return found === undefined ? null : { ...found, key: `${year.name}:${found.half}` }
}
