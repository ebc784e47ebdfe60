import { expect, test } from 'vitest'
import { readTermText } from '../../../../src/domain/schoolYear/reading/readTermDates.ts'
import { commonest2026, table } from './builders.ts'

test('half-terms written as ranges, line by line', () => {
  const found = readTermText(
    `Term dates 2026/27
     Autumn term: Tuesday 1 September to Friday 23 October
     Autumn term, second half: Monday 2 November to Friday 18 December
     Spring term: Monday 4 January to Friday 12 February
     Spring term, second half: Monday 22 February to Thursday 25 March
     Summer term: Monday 12 April to Friday 28 May
     Summer term, second half: Monday 7 June to Wednesday 21 July`,
    2026,
  )
  expect(table(found)).toEqual(commonest2026)
  expect(found.questions).toEqual([])
})

test('six numbered terms in a table that was copied with its edges', () => {
  const found = readTermText(
    `| | Opens | Closes |
     |---|---|---|
     | Term 1 | 01/09/2026 | 23/10/2026 |
     | Term 2 | 02/11/2026 | 18/12/2026 |
     | Term 3 | 04/01/2027 | 12/02/2027 |
     | Term 4 | 22/02/2027 | 25/03/2027 |
     | Term 5 | 12/04/2027 | 28/05/2027 |
     | Term 6 | 07/06/2027 | 21/07/2027 |`,
    2026,
  )
  expect(table(found)).toEqual(commonest2026)
  expect(found.questions).toEqual([])
})

test('whole terms with their half-term holidays in brackets', () => {
  const found = readTermText(
    `The autumn term 2026 starts on Tuesday 1 September 2026 and ends on Friday 18 December 2026 (half-term from Monday 26 October to Friday 30 October 2026)
     The spring term 2027 starts on Monday 4 January 2027 and ends on Thursday 25 March 2027 (half-term from Monday 15 February to Friday 19 February 2027)
     The summer term 2027 starts on Monday 12 April 2027 and ends on Wednesday 21 July 2027 (half-term from Monday 31 May to Friday 4 June 2027)`,
    2026,
  )
  expect(table(found)).toEqual(commonest2026)
  expect(found.questions).toEqual([])
})

test('headings with short lines under them, years on the headings alone', () => {
  const found = readTermText(
    `AUTUMN TERM 2026
     Training days: Tuesday 1st & Wednesday 2nd September (no school for children)
     Term starts: Thursday 3rd September
     Half term: 26 - 30 October
     Term ends: Friday 18th December at 12.30pm
     Christmas holiday: Monday 21st December – Friday 1st January

     SPRING TERM 2027
     Training day: Monday 4th January
     Term starts: Tuesday 5th January
     Half term: 15 - 19 February
     Term ends: Thursday 25th March

     SUMMER TERM 2027
     Term starts: Monday 12th April
     Bank holiday: Monday 3rd May
     Half term: 31 May - 4 June
     Training day: Friday 25th June
     Term ends: Wednesday 21st July`,
    2026,
  )
  expect(table(found)).toEqual(commonest2026)
  expect(found.insetDays).toEqual(['2026-09-01', '2026-09-02', '2027-01-04', '2027-06-25'])
  expect(found.closedDays).toEqual([])
  expect(found.questions).toEqual([])
})

test('the date first and what happens on it behind', () => {
  const found = readTermText(
    `Term 1
     Tuesday 1st September 2026 staff development day (no children in school)
     Wednesday 2nd September 2026 term starts for Years 1-6
     Friday 23rd October 2026 term ends
     Term 2
     Monday 2nd November 2026 term starts
     Friday 18th December 2026 term ends`,
    2026,
  )
  expect(table(found).slice(0, 2)).toEqual(commonest2026.slice(0, 2))
  expect(found.insetDays).toEqual(['2026-09-01'])
  expect(found.questions.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'notSaid'))
})

test('a page that puts every cell on a line of its own', () => {
  const found = readTermText(
    `Module 1
     INSET Day
     Thursday 27th August 2026
     INSET Day
     Friday 28th August 2026
     Bank Holiday
     Monday 31st August 2026
     Start
     Tuesday 1st September 2026
     Finish
     Friday 16th October 2026
     Autumn Break
     Monday 19th October 2026 – Friday 30th October 2026
     Module 2
     Start
     Monday 2nd November 2026
     Finish
     Friday 18th December 2026`,
    2026,
  )
  expect(table(found).slice(0, 2)).toEqual(['autumn1 2026-08-27 2026-10-16', 'autumn2 2026-11-02 2026-12-18'])
  expect(found.insetDays).toEqual(['2026-08-27', '2026-08-28'])
})

test('months before days, and two half-terms on a line', () => {
  const found = readTermText(
    `Term        First half-term dates        Second half-term dates
     Autumn      Sept 1st to Oct 23rd         Nov 2nd to Dec 18th
     Spring      Jan 4th to Feb 12th          Feb 22nd to March 25th
     Summer      April 12th to May 28th       Jun 7th to Jul 21st
     Inset days  October 22nd, November 2nd, January 4th`,
    2026,
  )
  expect(table(found)).toEqual(commonest2026)
  expect(found.insetDays).toEqual(['2026-10-22', '2026-11-02', '2027-01-04'])
  expect(found.questions).toEqual([])
})

test('a number and a year before two dates without anything between them', () => {
  const found = readTermText(
    `Term Open Close
     1 (2026) 1 September 23 October
     2 (2026) 2 November 18 December
     3 (2027) 4 January 12 February`,
    2026,
  )
  expect(table(found).slice(0, 3)).toEqual(commonest2026.slice(0, 3))
})

test('of a page with three years only the one that was asked for is taken', () => {
  const text = (year: number, first: string, last: string) =>
    `${year}/${(year + 1) % 100} academic year\nAutumn term ${year}\nTerm starts: ${first}\nTerm ends: ${last}\n`
  const found = readTermText(
    text(2025, 'Monday 1 September', 'Friday 19 December') +
      text(2026, 'Tuesday 1 September', 'Friday 18 December') +
      text(2027, 'Wednesday 1 September', 'Friday 17 December'),
    2026,
  )
  expect(found.halfTerms.autumn1.start).toBe('2026-09-01')
  expect(found.halfTerms.autumn2.end).toBe('2026-12-18')
  expect(found.questions.filter(({ kind }) => kind !== 'notSaid')).toEqual([])
})

test('a list of INSET days below its heading', () => {
  const found = readTermText(
    `INSET days 2026/27
     Tuesday 1 September
     Friday 23 October
     Day 3: Monday 4 January
     Autumn term: 1 September to 23 October
     Parents' evening: 12 November`,
    2026,
  )
  expect(found.insetDays).toEqual(['2026-09-01', '2026-10-23', '2027-01-04'])
})

test('days that are marked in brackets under a heading that speaks of both', () => {
  const found = readTermText('PD days / bank holidays:\nMonday 4 January 2027 (PD), Monday 3 May 2027 (BH)', 2026)
  expect(found.insetDays).toEqual(['2027-01-04'])
  expect(found.closedDays).toEqual([])
})

test('an occasional day and a holiday by proclamation are days on which nobody works', () => {
  const found = readTermText(
    'Occasional day: Friday 25 June 2027\nBank holiday for the coronation: Monday 10 May 2027',
    2026,
  )
  expect(found.closedDays).toEqual(['2027-05-10', '2027-06-25'])
})

test('school that goes back a week later than others do is read as it is', () => {
  const found = readTermText(
    'Autumn term: Friday 4 September 2026 to Friday 18 December 2026. Summer term ends Monday 26 July 2027',
    2026,
  )
  expect(found.halfTerms.autumn1.start).toBe('2026-09-04')
  expect(found.halfTerms.summer2.end).toBe('2027-07-26')
})

test('a year before a dash is no school year', () => {
  const found = readTermText('Half term: 26 October 2026 - 30th October 2026', 2026)
  expect([found.halfTerms.autumn1.end, found.halfTerms.autumn2.start]).toEqual(['2026-10-23', '2026-11-02'])
})

test('a date in another school year changes nothing, and its year is named when there is no other', () => {
  const found = readTermText('Autumn term 2025: Monday 1 September to Friday 24 October', 2026)
  expect(found.questions).toEqual([{ kind: 'nothingFound', otherYears: ['2025/26'] }])
})

test('text without a single date says so', () => {
  expect(readTermText('Our uniform is blue.', 2026).questions).toEqual([{ kind: 'nothingFound', otherYears: [] }])
})
