import type { IsoDate } from '../../domain/calendar/dates.ts'
import { addDays, daysBetween, isoDate, weekdayOf } from '../../domain/calendar/dates.ts'
import type { RecurrenceRule } from './storedEvent.ts'

/** A series without an end is laid out this far; Exchange too shows only so much of one. */
const mostOccurrences = 1000

/** The dates that a rule gives, in order, before anything is cancelled or moved. */
export function datesOfRule(rule: RecurrenceRule): readonly IsoDate[] {
  const { startDate, ends } = rule
  const most = ends.type === 'numbered' ? Math.min(ends.occurrences, mostOccurrences) : mostOccurrences
  const isPast = (date: IsoDate) => ends.type === 'endDate' && date > ends.endDate
  const dates: IsoDate[] = []
  for (const date of candidates(rule)) {
    if (date < startDate) continue
    if (isPast(date) || dates.length >= most) break
    dates.push(date)
  }
  return dates
}

function* candidates({ pattern, startDate }: RecurrenceRule): Generator<IsoDate, never> {
  switch (pattern.type) {
    case 'daily':
      for (let date = startDate; ; date = addDays(date, pattern.interval)) yield date
    case 'weekly': {
      const first = pattern.firstWeekday
      const placeInWeek = (date: IsoDate) => (weekdayOf(date) - first + 7) % 7
      const offsets = pattern.weekdays.map((weekday) => (weekday - first + 7) % 7).toSorted((a, b) => a - b)
      for (let week = addDays(startDate, -placeInWeek(startDate)); ; week = addDays(week, 7 * pattern.interval)) {
        for (const offset of offsets) yield addDays(week, offset)
      }
    }
    case 'absoluteMonthly': {
      const { year, month } = Temporal.PlainDate.from(startDate)
      let yearMonth = Temporal.PlainYearMonth.from({ year, month })
      for (;;) {
        const day = Math.min(pattern.dayOfMonth, yearMonth.daysInMonth)
        yield isoDate(yearMonth.toPlainDate({ day }).toString())
        yearMonth = yearMonth.add({ months: pattern.interval })
      }
    }
  }
}

/** How many days an all-day event that starts on `from` lasts. */
export function daysLong(from: IsoDate, until: IsoDate): number {
  return Math.max(1, daysBetween(from, until))
}
