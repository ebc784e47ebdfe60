import { addDays, dateAt, type EpochMs, type IsoDate, isoDate, type MinuteOfDay } from '../../domain/calendar/dates.ts'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { Relaxation, SlotWish } from '../../domain/slots/slots.ts'

/** Lengths of a meeting that the form offers, in minutes. */
export const lengths = [15, 30, 45, 60, 90] as const

/** Hours of the day that the form offers by name; `chosen` opens two fields. */
export const hoursOfDay = ['any', 'morning', 'afternoon', 'chosen'] as const

/** One of the choices of hours. */
export type HoursOfDay = (typeof hoursOfDay)[number]

/** The form as it is filled in; dates and times are what the fields hold, which may be nothing yet. */
export interface Ask {
  readonly lengthMinutes: number
  readonly from: string
  readonly to: string
  readonly noticeMinutes: number
  readonly hours: HoursOfDay
  readonly earliest: string
  readonly latest: string
  readonly order: SlotWish['order']
}

/** What is wrong with one field, in a sentence that says what to do. */
export interface AskProblem {
  readonly field: 'from' | 'to' | 'hours'
  readonly sentence: string
}

/** A form that can be answered, or what to change in it. */
export type AskReading =
  | { readonly kind: 'wish'; readonly wish: SlotWish }
  | { readonly kind: 'problems'; readonly problems: readonly AskProblem[] }

/** Reads a date out of an address or a field; null when it is none. */
export function dateOf(text: string | null): IsoDate | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return isoDate(text)
  } catch {
    return null
  }
}

function minuteOf(text: string): MinuteOfDay | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** Three weeks from the day that was asked for, or from today; from the next school day when school is closed. */
export function firstAsk(year: SchoolYear, now: EpochMs, from: IsoDate | null): Ask {
  const today = dateAt(now, year.timeZone)
  const wished = from !== null && from > today ? from : today
  const start = year.openDates.find((date) => date >= wished) ?? year.openDates[0] ?? wished
  const yearEnds = year.openDates.at(-1) ?? start
  const threeWeeksOn = addDays(start, 21)
  return {
    lengthMinutes: 45,
    from: start,
    to: threeWeeksOn < yearEnds ? threeWeeksOn : yearEnds,
    noticeMinutes: 24 * 60,
    hours: 'any',
    earliest: '09:00',
    latest: '15:30',
    order: 'calmest',
  }
}

function daysProblem(ask: Ask, year: SchoolYear, today: IsoDate): AskProblem | null {
  const [from, to] = [dateOf(ask.from), dateOf(ask.to)]
  if (from === null) return { field: 'from', sentence: 'Choose the first day to look at.' }
  if (to === null) return { field: 'to', sentence: 'Choose the last day to look at.' }
  if (to < from) {
    return {
      field: 'to',
      sentence: `${dateWithYear(to)} comes before ${dateWithYear(from)}. Choose a last day from ${dateWithYear(from)} on.`,
    }
  }
  const [yearStarts, yearEnds] = [year.days[0]?.date, year.days.at(-1)?.date]
  if (yearStarts === undefined || yearEnds === undefined) return null
  const within = `The calendars here are those of ${year.name}. Choose days between ${dateWithYear(yearStarts)} and ${dateWithYear(yearEnds)}.`
  if (from < yearStarts || from > yearEnds) return { field: 'from', sentence: within }
  if (to > yearEnds) return { field: 'to', sentence: within }
  if (to < today) return { field: 'to', sentence: 'Those days are over. Choose a last day from today on.' }
  return null
}

type Hours = SlotWish['timeOfDay']

function readHours(ask: Ask): Hours | AskProblem {
  if (ask.hours === 'any') return null
  if (ask.hours === 'morning') return { from: 0, to: 12 * 60 }
  if (ask.hours === 'afternoon') return { from: 12 * 60, to: 24 * 60 }
  const [from, to] = [minuteOf(ask.earliest), minuteOf(ask.latest)]
  if (from === null || to === null) return { field: 'hours', sentence: 'Choose an earliest and a latest time.' }
  if (to <= from) {
    return { field: 'hours', sentence: `Choose a latest time after ${ask.earliest}.` }
  }
  if (to - from < ask.lengthMinutes) {
    return {
      field: 'hours',
      sentence: `${ask.lengthMinutes} minutes do not fit between ${ask.earliest} and ${ask.latest}. Widen the hours or choose a shorter time together.`,
    }
  }
  return { from, to }
}

/** Reads the form: a wish for the suggester, or a sentence for each field that needs another look. */
export function readAsk(ask: Ask, year: SchoolYear, now: EpochMs, count: number): AskReading {
  const hours = readHours(ask)
  const problems: AskProblem[] = []
  const ofDays = daysProblem(ask, year, dateAt(now, year.timeZone))
  if (ofDays !== null) problems.push(ofDays)
  if (hours !== null && 'sentence' in hours) problems.push(hours)
  const [from, to] = [dateOf(ask.from), dateOf(ask.to)]
  if (problems.length > 0 || from === null || to === null || (hours !== null && 'sentence' in hours)) {
    return { kind: 'problems', problems }
  }
  const { lengthMinutes, noticeMinutes, order } = ask
  return { kind: 'wish', wish: { lengthMinutes, from, to, noticeMinutes, timeOfDay: hours, count, order } }
}

/** The form with one thing given up. */
export function relaxedAsk(ask: Ask, change: Relaxation): Ask {
  switch (change.kind) {
    case 'shorter':
      return { ...ask, lengthMinutes: change.lengthMinutes }
    case 'anyTimeOfDay':
      return { ...ask, hours: 'any' }
    case 'lessNotice':
      return { ...ask, noticeMinutes: change.noticeMinutes }
    case 'later':
      return { ...ask, to: change.to }
  }
}
