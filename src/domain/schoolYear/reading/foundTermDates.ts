import type { IsoDate } from '../../calendar/dates.ts'
import type { HalfTermName } from '../schoolYear.ts'
import type { DateProblem } from './termNotes.ts'

/** The first or the last day of a half-term. */
export type Edge = 'start' | 'end'

/** What has to be asked, because a text or a calendar leaves it open. */
export type TermQuestion =
  | DateProblem
  /** Several days are given for one; none was taken. */
  | {
      readonly kind: 'severalDates'
      readonly half: HalfTermName
      readonly edge: Edge
      readonly dates: readonly IsoDate[]
    }
  | { readonly kind: 'notSaid'; readonly half: HalfTermName; readonly edge: Edge }
  /** "Spring term starts", beside a date in September. */
  | { readonly kind: 'wrongTerm'; readonly words: string; readonly date: IsoDate }
  /** Words that may mean one thing or another: "Half-term: 23 October". */
  | { readonly kind: 'unclear'; readonly words: string; readonly date: IsoDate }
  | { readonly kind: 'insetInHoliday'; readonly date: IsoDate }
  /** Nothing of the school year that was asked for; `otherYears` are the ones that there is something of. */
  | { readonly kind: 'nothingFound'; readonly otherYears: readonly string[] }

/** What was found of one school year's dates; null where nothing was, or nothing certain. */
export interface FoundTermDates {
  readonly halfTerms: Readonly<Record<HalfTermName, Readonly<Record<Edge, IsoDate | null>>>>
  readonly insetDays: readonly IsoDate[]
  readonly closedDays: readonly IsoDate[]
  readonly questions: readonly TermQuestion[]
}
