import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import type { HalfTerm, SchoolYear, TermDates } from '../../../src/domain/schoolYear/schoolYear.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'

const model = modelTermDates(2026)
const year = aYear()

test('the year runs from 1 September to 31 August without a gap', () => {
  expect(year.days).toHaveLength(365)
  expect(year.days[0]?.date).toBe('2026-09-01')
  expect(year.days.at(-1)?.date).toBe('2027-08-31')
})

test('a leap year has 366 days', () => {
  const leap = createSchoolYear(modelTermDates(2027), 'Europe/London')
  expect(leap.days).toHaveLength(366)
  expect(dayOf(leap, '2028-02-29')).toMatchObject({ kind: 'open', halfTerm: 'spring2' })
})

test('a school that starts in August has its year from that day on', () => {
  const early = aYear({ halfTerms: withHalfTerm({ half: 'autumn1', start: '2026-08-26', end: '2026-10-16' }) })
  expect(early.days[0]).toMatchObject({ kind: 'open', date: '2026-08-26' })
  expect(dayOf(early, '2026-08-31')).toMatchObject({ kind: 'closed', name: 'Late Summer Bank Holiday' })
  expect(early.days.at(-1)?.date).toBe('2027-08-31')
})

test('a school that starts later in September is on summer holiday before', () => {
  const late = aYear({
    halfTerms: withHalfTerm({ half: 'autumn1', start: '2026-09-04', end: '2026-10-23' }),
    insetDays: [],
  })
  expect(late.days[0]).toMatchObject({ kind: 'closed', date: '2026-09-01', name: 'Summer holiday' })
})

test.each([
  ['2026-10-26', 'holiday', 'Half-term'],
  ['2026-12-21', 'holiday', 'Christmas holiday'],
  ['2026-12-25', 'bankHoliday', 'Christmas Day'],
  ['2026-12-26', 'bankHoliday', 'Boxing Day'],
  ['2026-12-28', 'bankHoliday', 'Boxing Day (observed)'],
  ['2027-01-01', 'bankHoliday', "New Year's Day"],
  ['2027-02-17', 'holiday', 'Half-term'],
  ['2027-02-20', 'weekend', 'Weekend'],
  ['2027-03-26', 'bankHoliday', 'Good Friday'],
  ['2027-04-09', 'holiday', 'Easter holiday'],
  ['2027-05-03', 'bankHoliday', 'May Day'],
  ['2027-07-22', 'holiday', 'Summer holiday'],
])('%s is closed and says why', (date, because, name) => {
  expect(dayOf(year, date)).toEqual({ kind: 'closed', date, because, name })
})

test('an INSET day is a school day, and known as one', () => {
  expect(dayOf(year, '2026-09-01')).toEqual({ kind: 'open', date: '2026-09-01', halfTerm: 'autumn1', isInset: true })
  expect(dayOf(year, '2026-09-02')).toMatchObject({ kind: 'open', isInset: false })
})

test('a closure takes a day out of term', () => {
  const closed = aYear({ closedDays: [isoDate('2026-11-27')] })
  expect(dayOf(closed, '2026-11-27')).toMatchObject({ kind: 'closed', because: 'closure', name: 'School closed' })
  expect(closed.openDates).toHaveLength(194)
})

test('the open dates are those of the open days', () => {
  const open = year.days.filter(({ kind }) => kind === 'open').map(({ date }) => date)
  expect(year.openDates).toEqual(open)
})

test('half-terms may be given in any order', () => {
  expect(aYear({ halfTerms: model.halfTerms.toReversed() }).openDates).toEqual(year.openDates)
})

test('a missing half-term is named', () => {
  const halfTerms = model.halfTerms.filter(({ half }) => half !== 'spring2')
  expect(() => aYear({ halfTerms })).toThrow(
    new RangeError('The second half of the spring term is missing from 2026/27.'),
  )
})

test('a half-term that is given twice is named', () => {
  const halfTerms = [...model.halfTerms, ...model.halfTerms.slice(0, 1)]
  expect(() => aYear({ halfTerms })).toThrow('The first half of the autumn term is given twice in 2026/27.')
})

test('a reversed half-term is named', () => {
  const halfTerms = withHalfTerm({ half: 'summer1', start: '2027-05-28', end: '2027-04-12' })
  expect(() => aYear({ halfTerms })).toThrow(
    'The first half of the summer term ends (2027-04-12) before it starts (2027-05-28).',
  )
})

test('of two overlapping half-terms both are named', () => {
  const halfTerms = withHalfTerm({ half: 'spring1', start: '2026-12-18', end: '2027-02-12' })
  expect(() => aYear({ halfTerms })).toThrow(
    'The first half of the spring term starts on 2026-12-18, before the second half of the autumn term has ended (2026-12-18).',
  )
})

test('terms that leave the school year are refused', () => {
  const halfTerms = withHalfTerm({ half: 'summer2', start: '2027-06-07', end: '2027-09-03' })
  expect(() => aYear({ halfTerms })).toThrow('The summer term ends on 2027-09-03, after August 2027.')
  const early = withHalfTerm({ half: 'autumn1', start: '2026-07-30', end: '2026-10-23' })
  expect(() => aYear({ halfTerms: early })).toThrow('The autumn term starts on 2026-07-30, before August 2026.')
})

test.each([
  ['2027-02-17', 'The INSET day 2027-02-17 is not in any half-term.'],
  ['2027-05-03', 'The INSET day 2027-05-03 is a bank holiday (May Day).'],
  ['2027-02-06', 'The INSET day 2027-02-06 is at a weekend.'],
])('an INSET day on a closed day is refused: %s', (day, sentence) => {
  expect(() => aYear({ insetDays: [isoDate(day)] })).toThrow(sentence)
})

test('in any year each date follows the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), (startYear) => {
      const { days } = createSchoolYear(modelTermDates(startYear), 'Europe/London')
      days.reduce((before, after) => {
        expect(after.date).toBe(addDays(before.date, 1))
        return after
      })
    }),
    { numRuns: 20 },
  )
})

function aYear(termDates: Partial<TermDates> = {}): SchoolYear {
  return createSchoolYear({ ...model, ...termDates }, 'Europe/London')
}

function withHalfTerm({ half, start, end }: { half: HalfTerm['half']; start: string; end: string }): HalfTerm[] {
  const changed = { half, start: isoDate(start), end: isoDate(end) }
  return model.halfTerms.map((halfTerm) => (halfTerm.half === half ? changed : halfTerm))
}

function dayOf({ days }: SchoolYear, date: string) {
  return days.find((day) => day.date === date)
}
