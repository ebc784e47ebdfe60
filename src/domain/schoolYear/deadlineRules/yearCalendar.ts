import type { IsoDate } from '../../calendar/dates.ts'
import { type DayNumber, dateOfDay, dayNumber, weekdayOfDay } from '../../calendar/dayNumber.ts'
import type { HalfTerm, SchoolYear } from '../schoolYear.ts'

/** A stretch of days by number, both included. */
export interface DaySpan {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** A school year for counting: what rules ask of it. */
export interface YearCalendar {
  /** The year in which it starts. */
  readonly startYear: number
  /** First and last day of the school year. */
  readonly span: DaySpan
  readonly halfTerms: readonly (DaySpan & Pick<HalfTerm, 'half'>)[]
  readonly insetDays: readonly DayNumber[]
  readonly dateOf: (day: DayNumber) => IsoDate
  /** Neither weekend nor bank holiday. */
  readonly isWorkingDay: (day: DayNumber) => boolean
  /** The last day on or before it on which staff are in school; the year's first where there is none before. */
  readonly lastOpenDay: (day: DayNumber) => DayNumber
  /** The last day on or before it on which pupils are in school; null where this year and the one before know none. */
  readonly lastPupilDay: (day: DayNumber) => DayNumber | null
  /** So many days with pupils after a day (before it, when negative); null where no year that is known goes so far. */
  readonly plusPupilDays: (day: DayNumber, days: number) => DayNumber | null
  /** Days on which staff are in school, within a stretch. */
  readonly openDaysIn: (span: DaySpan) => number
}

/**
 * Lays a year out for counting.
 *
 * @param previous the year before, for what was begun in it and is counted in school days
 */
export function yearCalendar(year: SchoolYear, previous: SchoolYear | null): YearCalendar {
  const [first, last] = [year.days[0], year.days.at(-1)]
  if (!first || !last) throw new RangeError('A school year has days.')
  const span = { from: dayNumber(first.date), to: dayNumber(last.date) }
  const bankHolidays = new Set(year.termDates.bankHolidays.map(({ date }) => dayNumber(date)))
  const open = openDays(year)
  const pupil = [...(previous === null ? [] : pupilDays(previous)), ...pupilDays(year)]
  const pupilDaysFrom = previous?.days[0] === undefined ? span.from : dayNumber(previous.days[0].date)
  const isKnown = (day: DayNumber) => pupilDaysFrom <= day && day <= span.to

  return {
    startYear: Number(last.date.slice(0, 4)) - 1,
    span,
    halfTerms: year.termDates.halfTerms.map(({ half, start, end }) => ({
      half,
      from: dayNumber(start),
      to: dayNumber(end),
    })),
    insetDays: year.termDates.insetDays.map(dayNumber).sort((a, b) => a - b),
    dateOf: (day) => year.days[day - span.from]?.date ?? dateOfDay(day),
    isWorkingDay: (day) => weekdayOfDay(day) < 6 && !bankHolidays.has(day),
    lastOpenDay: (day) => open[countUpTo(open, day) - 1] ?? open[0] ?? day,
    lastPupilDay: (day) => (isKnown(day) ? (pupil[countUpTo(pupil, day) - 1] ?? null) : null),
    plusPupilDays: (day, days) => {
      if (!isKnown(day)) return null
      const before = countUpTo(pupil, days < 0 ? day - 1 : day)
      return pupil[days < 0 ? before + days : before + days - 1] ?? null
    },
    openDaysIn: ({ from, to }) => countUpTo(open, to) - countUpTo(open, from - 1),
  }
}

function openDays(year: SchoolYear): readonly DayNumber[] {
  return year.openDates.map(dayNumber)
}

function pupilDays({ days }: SchoolYear): readonly DayNumber[] {
  return days.flatMap((day) => (day.kind === 'open' && !day.isInset ? [dayNumber(day.date)] : []))
}

/** How many of some ascending days are not after a day. */
function countUpTo(days: readonly DayNumber[], day: DayNumber): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle] ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return low
}
