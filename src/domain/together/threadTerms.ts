import { addDays, type IsoDate } from '../calendar/dates.ts'
import { mondayOf } from '../reflection/weekly.ts'
import type { HalfTerm, SchoolYear } from '../schoolYear/schoolYear.ts'
import { type Term, termsOf } from './terms.ts'
import type { HalfTermKey } from './together.ts'

/** A term as what was kept in it is told. */
export interface ThreadTerm extends Term {
  /** As schools write it: `2026/27`. */
  readonly yearName: string
  /** The Monday of its first week, so that what is told of that week is in it. */
  readonly since: IsoDate
  /** The Monday of the next term's first week: holidays belong to the term before. */
  readonly before: IsoDate
  readonly halves: readonly (HalfTerm & { readonly key: HalfTermKey })[]
}

/**
 * The terms that have begun by a day, the latest first. `current` is this school year's latest, null before the year has
 * begun; the last term of the year before is still among the earlier ones, because what was kept in it is kept until the
 * end of the term after.
 */
export function threadTerms(
  year: SchoolYear,
  yearBefore: SchoolYear,
  today: IsoDate,
): { readonly current: ThreadTerm | null; readonly earlier: readonly ThreadTerm[] } {
  const last = termsOf(yearBefore)
    .slice(-1)
    .map((term) => ({ term, of: yearBefore }))
  const all = [...last, ...termsOf(year).map((term) => ({ term, of: year }))]
  const yearEnds = addDays(year.days.at(-1)?.date ?? today, 1)
  const begun = all
    .map(({ term, of }, i): ThreadTerm => {
      const next = all[i + 1]
      return {
        ...term,
        yearName: of.name,
        since: mondayOf(term.from),
        before: next === undefined ? yearEnds : mondayOf(next.term.from),
        halves: of.termDates.halfTerms
          .filter(({ start }) => start >= term.from && start <= term.to)
          .map((half) => ({ ...half, key: `${of.name}:${half.half}` })),
      }
    })
    .filter(({ from }) => from <= today)
    .toReversed()
  const current = begun.find(({ yearName }) => yearName === year.name) ?? null
  return { current, earlier: begun.filter((each) => each !== current) }
}
