import { expect, test } from 'vitest'
import { termEntries } from '../../../src/calendars/ics/termEntries.ts'
import { readTermNotes } from '../../../src/domain/schoolYear/reading/readTermDates.ts'
import { commonest2026, table } from '../../domain/schoolYear/reading/builders.ts'
import { anIcsEvent, anIcsFile, read, schoolYear } from './builders.ts'

let uid = 0

/** An all-day entry; `until` is the day after the last, as files have it. */
function allDay(title: string, from: string, until?: string): string {
  uid += 1
  return anIcsEvent(
    `UID:${uid}`,
    `SUMMARY:${title}`,
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    ...(until === undefined ? [] : [`DTEND;VALUE=DATE:${until.replaceAll('-', '')}`]),
  )
}

const found = (...entries: readonly string[]) =>
  readTermNotes(termEntries(read(anIcsFile(...entries), schoolYear)), 2026)

test('a school’s calendar of term dates gives its half-terms and INSET days', () => {
  const dates = found(
    allDay('INSET day', '2026-09-01', '2026-09-03'),
    allDay('Autumn term starts', '2026-09-03'),
    allDay('October half term', '2026-10-24', '2026-11-02'),
    allDay('Last day of term', '2026-12-18'),
    allDay('Spring term starts', '2027-01-04'),
    allDay('Half term holiday', '2027-02-13', '2027-02-22'),
    allDay('Easter holidays', '2027-03-26', '2027-04-12'),
    allDay('Good Friday', '2027-03-26'),
    allDay('Half Term', '2027-05-31', '2027-06-05'),
    allDay('School closes for summer', '2027-07-21'),
  )
  expect(table(dates)).toEqual(commonest2026)
  expect(dates.insetDays).toEqual(['2026-09-01', '2026-09-02'])
  expect(dates.questions).toEqual([])
})

test('a holiday that is entered day by day is one holiday', () => {
  const days = ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30']
  const dates = found(...days.map((day) => allDay('Half term', day)))
  expect([dates.halfTerms.autumn1.end, dates.halfTerms.autumn2.start]).toEqual(['2026-10-23', '2026-11-02'])
})

test('entries with a time of day are left alone', () => {
  const meeting = anIcsEvent('UID:m', 'SUMMARY:Term starts', 'DTSTART:20260901T090000Z', 'DTEND:20260901T100000Z')
  expect(found(meeting).questions).toEqual([{ kind: 'nothingFound', otherYears: [] }])
})
