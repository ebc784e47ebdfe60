import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import type { Category, Entry } from './entry.ts'
import { clock, stretch } from './entry.ts'
import type { OpenDays } from './openDays.ts'

type Who = readonly [Role, ...Role[]]
const both: Who = ['leader', 'senco']

/**
 * The dates of an English primary school's year that are work in themselves, as tagged all-day events: each where the
 * law or custom puts it, so that the same rules give any year.
 */
export function deadlines(days: OpenDays): readonly Entry[] {
  return [...census(days), ...assessment(days), ...people(days), ...governors(days), ...special(days), ...leavers(days)]
}

/** School census: first Thursday in October, third in January and in May (DfE, school census guides). */
function census(days: OpenDays): readonly Entry[] {
  return [
    due(both, 'Census', 'School census day: autumn', days.nthInMonth(10, 1, 4)),
    due(['leader'], 'Census', 'School workforce census', days.nthInMonth(11, 1, 4)),
    due(both, 'Census', 'School census day: spring', days.nthInMonth(1, 3, 4)),
    due(both, 'Census', 'School census day: summer', days.nthInMonth(5, 3, 4)),
  ]
}

/** Key Stage 2 tests: Monday to Thursday of the week of the second Monday in May (Standards and Testing Agency). */
function assessment(days: OpenDays): readonly Entry[] {
  const tests = days.nthInMonth(5, 2, 1)
  return [
    due(both, 'Assessment data', 'Autumn data drop', days.inWeekFromEnd('autumn2', 2, 3)),
    due(both, 'Assessment data', 'Spring data drop', days.inWeek('spring2', 4, 2)),
    due(both, 'Assessment data', 'Summer data drop', days.inWeek('summer2', 4, 1)),
    due(['leader'], 'Moderation', 'Writing moderation with the cluster', days.inWeek('autumn2', 4, 4)),
    due(['leader'], 'Moderation', 'Writing moderation: spring', days.inWeek('spring2', 2, 4)),
    due(both, 'Moderation', 'Key Stage 2 writing moderation', days.inWeek('summer2', 2, 3)),
    allDay(both, 'Key Stage 2 tests', tests, addDays(tests, 3)),
    allDay(['leader'], 'Phonics screening check', days.nthInMonth(6, 2, 1), addDays(days.nthInMonth(6, 2, 1), 4)),
  ]
}

/** Pay decisions by 31 October for teachers and 31 December for the head. */
function people(days: OpenDays): readonly Entry[] {
  return [
    due(both, 'Appraisal', 'Appraisal: pay recommendations', days.on(10, 31)),
    due(['leader'], 'Appraisal', 'Headteacher’s appraisal: evidence', days.inWeekFromEnd('autumn2', 2, 4)),
    due(['leader'], 'Appraisal', 'Mid-year appraisal reviews', days.inWeek('spring2', 3, 5)),
    due(['leader'], 'Appraisal', 'End-of-year appraisal reviews', days.inWeek('summer2', 5, 5)),
    due(both, 'Reports to parents', 'Reports to parents go home', days.inWeek('summer2', 5, 3)),
  ]
}

/** Six meetings a year in the evening, and the money that the governors approve. */
function governors(days: OpenDays): readonly Entry[] {
  const meetings = [
    days.inWeek('autumn1', 4, 2),
    days.inWeek('autumn2', 5, 2),
    days.inWeek('spring1', 4, 2),
    days.inWeek('spring2', 3, 2),
    days.inWeek('summer1', 4, 2),
    days.inWeek('summer2', 4, 2),
  ]
  return [
    ...meetings.map((date): Entry => ({
      who: ['leader'],
      title: 'Governing board',
      when: { kind: 'once', date, ...stretch(clock(18), 120) },
      category: 'Governors',
      place: 'Library',
    })),
    ...[days.inWeekFromEnd('autumn2', 3, 4), days.inWeek('spring2', 2, 4), days.inWeek('summer2', 2, 4)].map((date) =>
      due(['leader'], 'Governors', 'Governors: papers for the committees', date),
    ),
    due(['senco'], 'Governors', 'SEND report to governors', days.inWeek('autumn2', 5, 1)),
    due(['senco'], 'Governors', 'SEND report to governors', days.inWeek('summer2', 4, 1)),
    due(['leader'], 'Budget', 'Schools financial value standard', days.on(3, 31)),
    due(['leader'], 'Budget', 'Budget: autumn forecast', days.inWeekFromEnd('autumn2', 2, 5)),
    due(both, 'Budget', 'Budget approval', days.inWeek('summer1', 5, 4)),
  ]
}

/** SEN support is reviewed with families once a term (SEND Code of Practice, 6.65); the strategy is due each December. */
function special(days: OpenDays): readonly Entry[] {
  return [
    window(['senco'], 'SEN support review', 'SEN support reviews: autumn', days.inWeekFromEnd('autumn2', 4, 1), 12),
    window(['senco'], 'SEN support review', 'SEN support reviews: spring', days.inWeek('spring2', 2, 1), 12),
    window(['senco'], 'SEN support review', 'SEN support reviews: summer', days.inWeek('summer2', 2, 1), 12),
    due(['senco'], 'EHC needs assessment advice', 'Advice: Assessment 1', days.inWeekFromEnd('autumn2', 2, 4)),
    due(['senco'], 'EHC needs assessment advice', 'Advice: Assessment 2', days.inWeek('spring2', 3, 3)),
    due(['senco'], 'EHC needs assessment advice', 'Advice: Assessment 3', days.inWeek('summer2', 3, 3)),
    due(both, 'Inclusion strategy', 'Inclusion strategy to be published', days.on(12, 31)),
  ]
}

function leavers(days: OpenDays): readonly Entry[] {
  return [
    due(both, 'Transition', 'Year 6 transition: handover to secondary schools', days.inWeek('summer2', 4, 4)),
    due(['senco'], 'Transition', 'Transition plans for September', days.inWeek('summer2', 5, 4)),
  ]
}

function due(who: Who, category: Category, title: string, date: IsoDate): Entry {
  return { who, title, category, when: { kind: 'allDay', from: date, to: date }, showAs: 'free' }
}

function window(who: Who, category: Category, title: string, from: IsoDate, lengthDays: number): Entry {
  return { who, title, category, when: { kind: 'allDay', from, to: addDays(from, lengthDays - 1) }, showAs: 'free' }
}

function allDay(who: Who, title: string, from: IsoDate, to: IsoDate): Entry {
  return { who, title, when: { kind: 'allDay', from, to }, showAs: 'free' }
}
