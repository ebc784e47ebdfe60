import { type IsoDate } from '../../domain/calendar/dates.ts'
import { schoolDaysBetween } from '../../domain/schoolYear/schoolDays.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { StandingWish } from '../../domain/slots/standing.ts'
import { type Term, termsOf } from '../../domain/together/terms.ts'

/** Lengths of a standing meeting that the form offers, in minutes. */
export const standingLengths = [15, 20, 30, 45, 60] as const

/** Hours of the day that the form offers. */
export const standingHours = ['any', 'morning', 'afternoon'] as const
type StandingHours = (typeof standingHours)[number]

/** The form as it is filled in. */
export interface StandingAsk {
  readonly term: Term['key']
  readonly lengthMinutes: number
  readonly everyWeeks: 1 | 2
  readonly hours: StandingHours
}

/** Fewer school days than these are too few for a rhythm. */
const fewestDays = 10
/** A meeting of a series is not made for within the hour. */
export const noticeMinutes = 24 * 60
/** Beside each other. */
const patternsShown = 3

/** The terms in which a rhythm can still begin, in order. */
export function termsToCome(year: SchoolYear, today: IsoDate): readonly Term[] {
  return termsOf(year).filter(({ from, to }) => daysLeft(year, from, to, today) >= fewestDays)
}

function daysLeft(year: SchoolYear, from: IsoDate, to: IsoDate, today: IsoDate): number {
  return schoolDaysBetween(year, from > today ? from : today, to)
}

/** A term with less than this left is not proposed first, where another comes: it is too late for a rhythm to matter. */
const worthwhileDays = 25

/** What the form begins with: half an hour every week, in the first term with enough of it left; null when the year is over. */
export function firstAsk(year: SchoolYear, terms: readonly Term[], today: IsoDate): StandingAsk | null {
  const term = terms.find(({ from, to }) => daysLeft(year, from, to, today) >= worthwhileDays) ?? terms[0]
  return term === undefined ? null : { term: term.key, lengthMinutes: 30, everyWeeks: 1, hours: 'any' }
}

const noon = 12 * 60
const hoursOfDay: Readonly<Record<StandingHours, StandingWish['timeOfDay']>> = {
  any: null,
  morning: { from: 0, to: noon },
  afternoon: { from: noon, to: 24 * 60 },
}

/** What the form asks for; null when its term is none of those. */
export function wishOf(ask: StandingAsk, terms: readonly Term[], today: IsoDate): StandingWish | null {
  const term = terms.find(({ key }) => key === ask.term)
  if (term === undefined) return null
  return {
    lengthMinutes: ask.lengthMinutes,
    everyWeeks: ask.everyWeeks,
    from: term.from > today ? term.from : today,
    to: term.to,
    noticeMinutes,
    timeOfDay: hoursOfDay[ask.hours],
    count: patternsShown,
  }
}
