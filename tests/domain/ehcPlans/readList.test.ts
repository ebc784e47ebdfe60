import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestCode } from '../../../src/domain/ehcPlans/codes.ts'
import { type ListContext, listLimits, readList } from '../../../src/domain/ehcPlans/readList.ts'
import { datesAround } from '../../../src/domain/ehcPlans/writtenDate.ts'
import { day, today } from './builders.ts'

const context: ListContext = { ...datesAround(today, 2026), of: 'meeting' }

/** What is read, as "line code date". */
function read(text: string, of: ListContext['of'] = 'meeting') {
  return readList(text, { ...context, of }).lines.map(({ line, code, date }) => `${line} ${code ?? '-'} ${date}`)
}

function sentences(text: string) {
  return readList(text, context).unreadable.map(({ sentence }) => sentence)
}

test.each([
  '23/11/2026',
  '23/11/26',
  '23.11.2026',
  '23-11-2026',
  '2026-11-23',
  '2026/11/23',
  '2026-11-23T09:30:00Z',
  '23/11/2026 14:00',
  '23 Nov 2026',
  '23rd November 2026',
  '23-Nov-26',
  '23-Nov-2026',
  'Mon 23 Nov 2026',
  'Monday, 23 November 2026',
  'Monday 23rd of November, 2026',
  'Mon 23/11/2026',
  'Nov 23, 2026',
  'November 23rd 2026',
  '23 nov',
  'MON 23 NOV',
  '"23/11/2026"',
  '- 23/11/2026',
  '• Mon 23 Nov 2026',
])('“%s” is 23 November 2026', (text) => {
  expect(read(text)).toEqual(['1 - 2026-11-23'])
})

test('a date without a year is in the school year that is shown', () => {
  expect(read('4 Sept\n31 Aug\n28 Feb')).toEqual(['1 - 2026-09-04', '2 - 2027-08-31', '3 - 2027-02-28'])
})

test('a code stands before its date or behind it, with whatever there is between the two', () => {
  const lines = ['Review 3, 23/11/2026', 'Review 3: 23/11/2026', '23/11/2026 – Review 3', 'Review 3 on Mon 23 Nov 2026']
  for (const line of lines) expect(read(line)).toEqual(['1 Review 3 2026-11-23'])
  expect(read('7B-2 23/11/2026\nY6 A\t23 Nov 2026\n3 23 November 2026')).toEqual([
    '1 7B-2 2026-11-23',
    '2 Y6 A 2026-11-23',
    '3 3 2026-11-23',
  ])
})

test('rows of a CSV file are read with commas, semicolons or tabs, with a header or without', () => {
  const rows = ['Review 1,23/11/2026', 'Review 2,2026-12-01']
  const expected = ['Review 1 2026-11-23', 'Review 2 2026-12-01']
  for (const separator of [',', ';', '\t']) {
    const text = rows.join('\r\n').replaceAll(',', separator)
    expect(read(text)).toEqual(expected.map((each, i) => `${i + 1} ${each}`))
    const withHeader = readList(`\uFEFFCode${separator}Date\r\n${text}\r\n`, context)
    expect(withHeader.header).toBe(1)
    expect(withHeader.lines.map(({ line }) => line)).toEqual([2, 3])
  }
})

test('of a wider table the code and the date are read, and nothing else', () => {
  const text = 'Ref;Class;Review date;Date of birth\nR1;7B;23/11/2026;01/02/2025\nR2;"7;C";30/11/2026;03/04/2025'
  expect(read(text)).toEqual(['2 R1 2026-11-23', '3 R2 2026-11-30'])
  expect(sentences('R1;7B;23/11/2026;01/02/2025')).toEqual([
    'Line 1: there is more than one date in it: leave the one that is meant.',
  ])
})

test('where a table has the last and the next review, the column that is meant is read', () => {
  const text = 'Code,Last review,Next meeting\nR1,24/11/2025,16/11/2026'
  expect(read(text, 'meeting')).toEqual(['2 R1 2026-11-16'])
  expect(read(text, 'lastReview')).toEqual(['2 R1 2025-11-24'])
})

test('quotes keep a separator in its cell, and ones that are left open are letters', () => {
  expect(read('"Plan, old",23/11/2026')).toEqual(['1 Plan, old 2026-11-23'])
  expect(read('"Plan ""A""",23/11/2026')).toEqual(['1 Plan "A" 2026-11-23'])
  expect(read('"Plan 4,23/11/2026\nPlan 5,23/11/2026')).toEqual(['1 "Plan 4 2026-11-23', '2 Plan 5 2026-11-23'])
})

test('a code that begins like a formula is text', () => {
  expect(read('=1+1,23/11/2026\n+44,23/11/2026\n-7B,23/11/2026\n@3,23/11/2026\n=HYPERLINK("x") 23/11/2026')).toEqual([
    '1 =1+1 2026-11-23',
    '2 +44 2026-11-23',
    '3 -7B 2026-11-23',
    '4 @3 2026-11-23',
    '5 =HYPERLINK("x") 2026-11-23',
  ])
})

test('each line that cannot be read is named with one sentence', () => {
  const text = [
    'Review 1, 31/02/2027',
    'Review 2, 11/23/2026',
    'Review 3, Tue 23 Nov 2026',
    'Review 4, 23/11/1926',
    'Review 5',
    '',
    `${'x'.repeat(longestCode + 1)}, 23/11/2026`,
    'x'.repeat(listLimits.line + 1),
    'Review 8, 29/02/2027',
    'Review 9, 29/02/2028',
  ].join('\n')
  expect(sentences(text)).toEqual([
    'Line 1: “31/02/2027” is no day of the calendar.',
    'Line 2: “11/23/2026” has no month 23: write the day before the month.',
    'Line 3: “Tue 23 Nov 2026” is a Monday: look up which day is meant.',
    'Line 4: “23/11/1926” is too far away: give a date from 2024 to 2029.',
    'Line 5: there is no date in it.',
    'Line 7: its code is longer than 40 characters.',
    'Line 8: it is longer than 400 characters.',
    'Line 9: “29/02/2027” is no day of the calendar.',
  ])
  expect(read(text)).toEqual(['10 Review 9 2028-02-29'])
})

test('a text that is too long is not read, and one with too many lines up to there', () => {
  const one = 'Review,23/11/2026\n'
  const long = readList(one.repeat(listLimits.lines + 2), context)
  expect(long.lines).toHaveLength(listLimits.lines)
  expect(long.cut).toBe('Only 300 lines are read at once: it stops before line 301.')
  const tooLong = readList(one.repeat(listLimits.characters), context)
  expect(tooLong).toMatchObject({ lines: [], cut: 'This is too much to read at once: at most 100,000 characters.' })
})

const bits = fc.constantFrom(
  ...['23/11/2026', '2026-11-23', 'Mon 23 Nov', '31/02/2027', 'Code', 'Date', 'Review 3', '"', '""', ',', ';', '\t'],
  ...['\n', '\r\n', '\r', '=', '+', '-', '@', ' ', '\u0000', '\uD800', '\u202E', '\uFEFF', '99/99/9999', '0/0/00', '5'],
)

test('whatever is pasted, each line is read or named, and what is read is a day and a code that can be kept', () => {
  const text = fc.oneof(
    fc.array(fc.oneof(bits, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )
  fc.assert(
    fc.property(text, (pasted) => {
      const { lines, unreadable, header } = readList(pasted, context)
      const numbers = [...lines, ...unreadable].map(({ line }) => line)
      expect(new Set(numbers).size).toBe(numbers.length)
      const written = pasted
        .split(/\r\n|\n|\r/)
        .flatMap((row, i) => (/[\p{L}\p{N}]/u.test(row) ? [i + 1] : []))
        .filter((line) => line !== header)
      expect(numbers.toSorted((a, b) => a - b)).toEqual(written)
      for (const { code, date } of lines) {
        expect(day(date)).toBe(date)
        if (code !== null) expect(code.length >= 1 && code.length <= longestCode && code.isWellFormed()).toBe(true)
      }
      for (const { sentence } of unreadable) expect(sentence).toMatch(/^Line \d+: .+\.$/su)
    }),
    { numRuns: 500 },
  )
})
