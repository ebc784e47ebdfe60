import type {
  DayOfWeek,
  PatternedRecurrence,
  RecurrencePattern,
  RecurrenceRange,
} from '@microsoft/microsoft-graph-types'
import type { Weekday } from '../../domain/calendar/dates.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import type { RecurrenceRule } from '../mailbox/storedEvent.ts'
import type { NamedZone } from '../mailbox/zones.ts'
import type { RecurrenceInput } from './eventInput.ts'
import { invalidRequest } from './problems.ts'

/** Graph's names of the weekdays, Monday first. */
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** A rule as Graph writes it. */
export function writeRecurrence(rule: RecurrenceRule, zone: NamedZone): PatternedRecurrence {
  return { pattern: pattern(rule), range: range(rule, zone) }
}

function pattern({ pattern }: RecurrenceRule): RecurrencePattern {
  const common = {
    interval: pattern.interval,
    month: 0,
    dayOfMonth: 0,
    firstDayOfWeek: 'sunday',
    index: 'first',
  } as const
  switch (pattern.type) {
    case 'daily':
      return { type: 'daily', ...common }
    case 'weekly':
      return {
        type: 'weekly',
        ...common,
        daysOfWeek: pattern.weekdays.map(nameOf),
        firstDayOfWeek: nameOf(pattern.firstWeekday),
      }
    case 'absoluteMonthly':
      return { type: 'absoluteMonthly', ...common, dayOfMonth: pattern.dayOfMonth }
  }
}

function range({ startDate, ends }: RecurrenceRule, zone: NamedZone): RecurrenceRange {
  const common = { type: ends.type, startDate, recurrenceTimeZone: zone.name }
  switch (ends.type) {
    case 'endDate':
      return { ...common, endDate: ends.endDate, numberOfOccurrences: 0 }
    case 'numbered':
      return { ...common, endDate: '0001-01-01', numberOfOccurrences: ends.occurrences }
    case 'noEnd':
      return { ...common, endDate: '0001-01-01', numberOfOccurrences: 0 }
  }
}

/**
 * A rule from a request.
 *
 * @throws GraphProblem when something of it is missing, or its kind is one that the practice school does not repeat
 */
export function readRecurrence({ pattern, range }: RecurrenceInput): RecurrenceRule {
  const startDate = isoDate(range.startDate)
  return { pattern: readPattern(pattern, startDate), startDate, ends: readEnd(range) }
}

function readPattern(pattern: RecurrenceInput['pattern'], startDate: string): RecurrenceRule['pattern'] {
  const { type, interval } = pattern
  switch (type) {
    case 'daily':
      return { type, interval }
    case 'weekly': {
      const weekdays = (pattern.daysOfWeek ?? []).map(weekdayNamed)
      if (weekdays.length === 0) throw invalidRequest('A weekly recurrence needs its days of the week.')
      return { type, interval, weekdays, firstWeekday: weekdayNamed(pattern.firstDayOfWeek ?? 'sunday') }
    }
    case 'absoluteMonthly':
      return { type, interval, dayOfMonth: pattern.dayOfMonth ?? Number(startDate.slice(8)) }
    default:
      throw invalidRequest(`The practice school does not repeat events by the pattern '${type}'.`)
  }
}

function readEnd(range: RecurrenceInput['range']): RecurrenceRule['ends'] {
  switch (range.type) {
    case 'noEnd':
      return { type: 'noEnd' }
    case 'numbered':
      if (range.numberOfOccurrences === undefined || range.numberOfOccurrences < 1) {
        throw invalidRequest('A numbered recurrence needs its number of occurrences.')
      }
      return { type: 'numbered', occurrences: range.numberOfOccurrences }
    case 'endDate':
      if (range.endDate === undefined || range.endDate < range.startDate) {
        throw invalidRequest('A recurrence with an end date needs one that is not before its start.')
      }
      return { type: 'endDate', endDate: isoDate(range.endDate) }
  }
}

function nameOf(weekday: Weekday): DayOfWeek {
  return weekdayNames[weekday - 1] ?? 'monday'
}

const weekdays: Readonly<Record<(typeof weekdayNames)[number], Weekday>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
}

function weekdayNamed(name: (typeof weekdayNames)[number]): Weekday {
  return weekdays[name]
}
