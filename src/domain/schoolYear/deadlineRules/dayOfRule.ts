import { addMonths, type DayNumber, dayNumberOf, daysInMonth, weekdayOfDay } from '../../calendar/dayNumber.ts'
import type { DayRule, OffsetUnit, WindowRule } from './rule.ts'
import type { DaySpan, YearCalendar } from './yearCalendar.ts'

/** Tells when another rule's first deadline of the year is; null when it has none. */
export type SpanOfRule = (rule: string) => DaySpan | null

/** The day of a rule in a school year; null where it rests on what is not there. */
function dayOfRule(rule: DayRule, year: YearCalendar, spanOfRule: SpanOfRule): DayNumber | null {
  switch (rule.type) {
    case 'fixed': {
      const inYear = yearOfMonth(rule.month, year)
      const day = dayNumberOf(inYear, rule.month, Math.min(rule.day, daysInMonth(inYear, rule.month)))
      return rule.otherwise === undefined ? day : workingDay(day, rule.otherwise, year)
    }
    case 'nthWeekday':
      return nthWeekday(yearOfMonth(rule.month, year), rule) + (rule.plusDays ?? 0)
    case 'weekdayOnOrAfter':
      return (
        weekdayFrom(dayNumberOf(yearOfMonth(rule.month, year), rule.month, rule.day), rule.weekday) +
        (rule.plusDays ?? 0)
      )
    case 'term': {
      const halfTerm = year.halfTerms.find(({ half }) => half === rule.half)
      if (halfTerm === undefined) return null
      return (rule.edge === 'start' ? halfTerm.from : halfTerm.to) + 7 * (rule.weeks ?? 0) + (rule.days ?? 0)
    }
    case 'relativeTo': {
      const base = spanOfRule(rule.rule)
      return base === null ? null : offsetFrom(base, rule, year)
    }
  }
}

/** The days of a rule for a day or a window. A window turned round by a short half-term is put right. */
export function spanOf(rule: DayRule | WindowRule, year: YearCalendar, spanOfRule: SpanOfRule): DaySpan | null {
  if (rule.type !== 'window') {
    const day = dayOfRule(rule, year, spanOfRule)
    return day === null ? null : { from: day, to: day }
  }
  const [from, to] = [dayOfRule(rule.from, year, spanOfRule), dayOfRule(rule.to, year, spanOfRule)]
  return from === null || to === null ? null : { from: Math.min(from, to), to: Math.max(from, to) }
}

/** The day so far after the last day of a base, or before its first; null where the school days are not known. */
export function offsetFrom(
  base: DaySpan,
  { offset, unit }: { readonly offset: number; readonly unit: OffsetUnit },
  year: YearCalendar,
): DayNumber | null {
  const from = offset < 0 ? base.from : base.to
  switch (unit) {
    case 'calendarDays':
      return from + offset
    case 'months':
      return addMonths(from, offset)
    case 'schoolDays':
      return year.plusPupilDays(from, offset)
  }
}

/** The calendar year in which a school year has a month. */
function yearOfMonth(month: number, { startYear }: YearCalendar): number {
  return month >= 9 ? startYear : startYear + 1
}

function weekdayFrom(day: DayNumber, weekday: number): DayNumber {
  return day + ((weekday - weekdayOfDay(day) + 7) % 7)
}

function nthWeekday(
  inYear: number,
  { month, weekday, nth }: { readonly month: number; readonly weekday: number; readonly nth: number },
): DayNumber {
  const lastWeek = dayNumberOf(inYear, month, daysInMonth(inYear, month)) - 6
  return nth === -1
    ? weekdayFrom(lastWeek, weekday)
    : weekdayFrom(dayNumberOf(inYear, month, 1), weekday) + 7 * (nth - 1)
}

function workingDay(day: DayNumber, which: 'nextWorkingDay' | 'previousWorkingDay', year: YearCalendar): DayNumber {
  const step = which === 'nextWorkingDay' ? 1 : -1
  let found = day
  while (!year.isWorkingDay(found)) found += step
  return found
}
