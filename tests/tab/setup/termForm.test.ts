import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termDatesFor } from '../../../src/domain/schoolYear/ownTermDates.ts'
import { readTermText } from '../../../src/domain/schoolYear/reading/readTermDates.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { halves, readTermForm, type TermForm, termForm, withFound } from '../../../src/tab/setup/termForm.ts'

const pattern = termForm(2026, [])

function problemsOf(form: TermForm): readonly string[] {
  const reading = readTermForm(form)
  return reading.kind === 'problems' ? reading.problems.map(({ field, sentence }) => `${field}: ${sentence}`) : []
}

function withHalf(half: (typeof halves)[number], change: { readonly start?: string; readonly end?: string }): TermForm {
  return { ...pattern, halfTerms: { ...pattern.halfTerms, [half]: { ...pattern.halfTerms[half], ...change } } }
}

test('the form begins with the usual pattern, and says that nobody has looked at it', () => {
  expect(pattern.halfTerms.autumn1).toEqual({ start: '2026-09-01', end: '2026-10-23' })
  expect(pattern.isOurs).toBe(false)
  expect(problemsOf(pattern)).toEqual([])
})

test('dates that are kept come back as they were', () => {
  const form = withHalf('autumn1', { start: '2026-09-03' })
  const reading = readTermForm({ ...form, insetDays: [{ id: 0, date: '2026-09-03' }] })
  if (reading.kind === 'problems') expect.fail(reading.problems.map(({ sentence }) => sentence).join(' '))
  const again = termForm(2026, [reading.body])
  expect(again.isOurs).toBe(true)
  expect(readTermForm(again)).toEqual(reading)
})

test('each wrong date is said at its field', () => {
  expect(problemsOf(withHalf('spring1', { start: '' }))).toEqual([
    'spring1.start: Spring, first half: choose the first day.',
  ])
  expect(problemsOf(withHalf('spring1', { end: '2026-12-31' }))).toEqual([
    'spring1.end: Spring, first half: ends on 31 December 2026, before it starts.',
  ])
  expect(problemsOf(withHalf('autumn2', { start: '2026-10-20' }))).toEqual([
    'autumn2.start: Autumn, second half: starts on 20 October 2026, before the half-term above has ended.',
  ])
  expect(problemsOf(withHalf('summer2', { end: '2027-09-03' }))).toEqual([
    'summer2.end: Summer, second half: 3 September 2027 is not in 2026/27.',
  ])
})

test.each([
  ['2026-10-28', 'is in no half-term'],
  ['2027-05-03', 'is a bank holiday (May Day)'],
  ['2026-11-07', 'is at a weekend'],
  ['2026-11-09', 'is also given as a day on which the school is closed'],
])('an INSET day on %s %s', (date, because) => {
  const closedDays = [{ id: 0, date: '2026-11-09' }]
  const [problem] = problemsOf({ ...pattern, closedDays, insetDays: [{ id: 4, date }] })
  expect(problem).toContain('inset.4: ')
  expect(problem).toContain(because)
})

test('whatever dates are typed, what the form lets through lays out as a school year', () => {
  const date = fc
    .integer({ min: -40, max: 420 })
    .map((days) => Temporal.PlainDate.from('2026-08-01').add({ days }).toString())
  const nearby = fc.tuple(
    fc.constantFrom(...halves),
    fc.constantFrom('start', 'end'),
    fc.integer({ min: -12, max: 12 }),
  )
  const days = fc.array(date, { maxLength: 4 }).map((dates) => dates.map((each, id) => ({ id, date: each })))
  let accepted = 0
  fc.assert(
    fc.property(
      fc.array(nearby, { maxLength: 5 }),
      fc.option(date),
      days,
      days,
      (moves, far, insetDays, closedDays) => {
        let form: TermForm = { ...pattern, insetDays, closedDays }
        const set = (half: (typeof halves)[number], edge: string, to: string) => {
          form = { ...form, halfTerms: { ...form.halfTerms, [half]: { ...form.halfTerms[half], [edge]: to } } }
        }
        for (const [half, edge, by] of moves) {
          const from = pattern.halfTerms[half][edge === 'start' ? 'start' : 'end']
          set(half, edge, Temporal.PlainDate.from(from).add({ days: by }).toString())
        }
        if (far !== null) set('summer1', 'start', far)
        const reading = readTermForm(form)
        if (reading.kind === 'problems') return
        accepted += 1
        expect(() => createSchoolYear(termDatesFor(2026, [reading.body]), 'Europe/London')).not.toThrow()
      },
    ),
    { numRuns: 400 },
  )
  expect(accepted).toBeGreaterThan(0)
})

test('what a text gives is taken over; a day that it leaves open becomes empty, one that it does not name stays', () => {
  const text = 'Autumn term starts: 3 September 2026\nSpring term starts 4 January 2027\nTerm starts 5 January 2027'
  const form = withFound(pattern, readTermText(text, 2026))
  expect(form.halfTerms.autumn1).toEqual({ start: '2026-09-03', end: '2026-10-23' })
  expect(form.halfTerms.spring1.start).toBe('')
  expect(form.isOurs).toBe(true)
  expect(problemsOf(form)).toEqual(['spring1.start: Spring, first half: choose the first day.'])
})

test('a first day that moves takes the pattern’s INSET day with it, rather than leave it in the holiday', () => {
  const form = withFound(pattern, readTermText('Autumn term starts: 3 September 2026', 2026))
  expect(form.insetDays).toEqual([])
})
