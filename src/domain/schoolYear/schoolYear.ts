import type { IsoDate } from '../calendar/dates.ts'

/** The six half-terms of an English school year, in order. */
export type HalfTermName = 'autumn1' | 'autumn2' | 'spring1' | 'spring2' | 'summer1' | 'summer2'

/** First and last day on which staff are in school; both belong to the half-term. */
export interface HalfTerm {
  readonly half: HalfTermName
  readonly start: IsoDate
  readonly end: IsoDate
}

/** What a school says of its year. Everything else about it is computed. */
export interface TermDates {
  /** As schools write it: `2026/27`. */
  readonly name: string
  readonly halfTerms: readonly HalfTerm[]
  readonly bankHolidays: readonly { readonly date: IsoDate; readonly name: string }[]
  /** Days in term on which staff work and pupils do not come (INSET). They are school days for the map. */
  readonly insetDays: readonly IsoDate[]
  /** Days in term on which nobody works, beside bank holidays: an occasional day, a closure. */
  readonly closedDays: readonly IsoDate[]
}

/** One day of the year as the school sees it. */
export type SchoolDay =
  | { readonly kind: 'open'; readonly date: IsoDate; readonly halfTerm: HalfTermName; readonly isInset: boolean }
  | {
      readonly kind: 'closed'
      readonly date: IsoDate
      readonly because: 'weekend' | 'bankHoliday' | 'holiday' | 'closure'
      /** What to call it on screen: "Good Friday", "Christmas holiday", "Half-term". */
      readonly name: string
    }

/** A school year, day by day. */
export interface SchoolYear {
  readonly name: string
  readonly timeZone: string
  readonly termDates: TermDates
  /** Every date from 1 September (or the first day of term, when earlier) to 31 August, in order. */
  readonly days: readonly SchoolDay[]
  /** The dates of the open days, in order. */
  readonly openDates: readonly IsoDate[]
}
