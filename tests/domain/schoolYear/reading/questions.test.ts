import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTermText } from '../../../../src/domain/schoolYear/reading/readTermDates.ts'

/** What is asked beside "the text does not say". */
function asked(text: string) {
  return readTermText(text, 2026).questions.filter(({ kind }) => kind !== 'notSaid')
}

test('a weekday that does not fit its date is asked about, and the date is not taken', () => {
  const found = readTermText('Autumn term starts: Monday 1 September 2026', 2026)
  expect(found.halfTerms.autumn1.start).toBeNull()
  expect(found.questions[0]).toEqual({ kind: 'wrongWeekday', text: 'Monday 1 September 2026', date: '2026-09-01' })
})

test('a date that does not exist is asked about', () => {
  expect(asked('Autumn term ends: 31 November 2026')).toContainEqual({ kind: 'noSuchDate', text: '31 November 2026' })
})

test('two first days for one half-term are asked about, and neither is taken', () => {
  const found = readTermText(
    'Spring term starts Monday 4 January 2027\nStaff and pupils: term starts Tuesday 5 January 2027',
    2026,
  )
  expect(found.halfTerms.spring1.start).toBeNull()
  expect(found.questions).toContainEqual({
    kind: 'severalDates',
    half: 'spring1',
    edge: 'start',
    dates: ['2027-01-04', '2027-01-05'],
  })
})

test('an INSET day before the pupils’ first day is no contradiction: staff begin with it', () => {
  const found = readTermText(
    'Term starts: INSET day (staff) Monday 4 January 2027\nTerm starts (pupils): Tuesday 5 January 2027',
    2026,
  )
  expect(found.halfTerms.spring1.start).toBe('2027-01-04')
})

test('when Reception begins is not when the school does', () => {
  const found = readTermText('Term starts: 2 September 2026\nReception pupils start school: 9 September 2026', 2026)
  expect(found.halfTerms.autumn1.start).toBe('2026-09-02')
})

test('a half-term of one day may mean either, and is asked about', () => {
  expect(asked('Half-term holiday: Friday 23 October 2026')).toEqual([
    { kind: 'unclear', words: 'Half-term holiday', date: '2026-10-23' },
  ])
})

test('“half-term begins” is the holiday where the usual dates say so', () => {
  const found = readTermText('Half term begins Monday 26 October 2026\nHalf term ends Friday 30 October 2026', 2026)
  expect(found.halfTerms.autumn1.end).toBe('2026-10-23')
  expect(found.halfTerms.autumn2.start).toBe('2026-11-02')
})

test('a spring term in September is asked about', () => {
  expect(asked('Spring term starts: Tuesday 1 September 2026')).toEqual([
    { kind: 'wrongTerm', words: 'Spring term starts', date: '2026-09-01' },
  ])
})

test('an INSET day in the middle of a holiday is asked about and left out', () => {
  const found = readTermText('Half term: 26 to 30 October 2026\nINSET day: Wednesday 28 October 2026', 2026)
  expect(found.insetDays).toEqual([])
  expect(found.questions).toContainEqual({ kind: 'insetInHoliday', date: '2026-10-28' })
})

test('what a term’s text leaves out is asked for by name', () => {
  const found = readTermText('Autumn term: 1 September to 18 December 2026', 2026)
  expect(found.questions).toContainEqual({ kind: 'notSaid', half: 'autumn1', edge: 'end' })
  expect(found.questions).toContainEqual({ kind: 'notSaid', half: 'autumn2', edge: 'start' })
})

test('whatever is pasted, it is read or asked about, and nothing outside the school year is taken', () => {
  const bits = fc.constantFrom(
    ...[
      'Autumn term',
      'Half term',
      'INSET',
      'starts',
      'ends',
      'to',
      '–',
      ',',
      'and',
      '(',
      ')',
      '\n',
      '\t',
      '|',
      'holiday',
    ],
    ...[
      'Monday',
      '1',
      '31st',
      '30',
      'February',
      'September',
      'May',
      '2026',
      "'27",
      '26',
      '04/01/2027',
      '2027-02-30',
      '2026/27',
    ],
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
      const found = readTermText(parts.join(' '), 2026)
      const dates = [
        ...Object.values(found.halfTerms).flatMap(({ start, end }) => [start, end]),
        ...found.insetDays,
        ...found.closedDays,
      ]
      for (const date of dates) if (date !== null) expect(date >= '2026-08-15' && date < '2027-08-15', date).toBe(true)
    }),
    { numRuns: 500 },
  )
})
