import { expect, test } from 'vitest'
import { isoDate } from '../../../../src/domain/calendar/dates.ts'
import { resolveDeadlines } from '../../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import { adjusted, aRule, aSchool, aYear, twoWeeksInOctober } from './builders.ts'

test('a break of two weeks in October takes what falls into it to the last day before', () => {
  const year = aYear(2026, {
    halfTerms: twoWeeksInOctober,
    insetDays: [],
  })
  for (const [month, day] of [
    [10, 19],
    [10, 28],
    [10, 31],
  ] as const) {
    const [deadline] = resolveDeadlines(aSchool(), year, adjusted({}), {
      rules: [aRule({ type: 'fixed', month, day })],
    })
    expect(deadline?.workBy).toBe('2026-10-16')
  }
})

test.each([
  ['February half-term', 2026, 2, 17, '2027-02-12'],
  ['the Christmas holiday', 2026, 12, 31, '2026-12-18'],
  ['an Easter holiday that begins in March', 2026, 3, 31, '2027-03-25'],
  ['no holiday, on the last day before an April Easter', 2027, 3, 31, '2028-03-31'],
  ['an Easter holiday in April', 2027, 4, 14, '2028-03-31'],
  ['the summer holiday', 2026, 7, 31, '2027-07-21'],
  ['a bank holiday', 2026, 5, 3, '2027-04-30'],
] as const)(
  'what falls into %s, in the year from %i, is worked on by the last school day before',
  (_, startYear, month, day, workBy) => {
    const rules = [aRule({ type: 'fixed', month, day })]
    expect(resolveDeadlines(aSchool(), aYear(startYear), adjusted({}), { rules })[0]?.workBy).toBe(workBy)
  },
)

test('an INSET day is a day to work by, a closure is none', () => {
  const rules = [aRule({ type: 'fixed', month: 11, day: 27 })]
  const workBy = (different: Parameters<typeof aYear>[1]) =>
    resolveDeadlines(aSchool(), aYear(2026, different), adjusted({}), { rules })[0]?.workBy
  expect(workBy({ insetDays: [isoDate('2026-11-27')] })).toBe('2026-11-27')
  expect(workBy({ closedDays: [isoDate('2026-11-27')] })).toBe('2026-11-26')
})

test('before the school has opened there is its first day to work by', () => {
  const year = aYear(2026, { halfTerms: aYear(2026).termDates.halfTerms.map(fromThirdOfSeptember), insetDays: [] })
  const rules = [aRule({ type: 'fixed', month: 9, day: 1 })]
  expect(resolveDeadlines(aSchool(), year, adjusted({}), { rules })[0]).toMatchObject({
    when: { date: '2026-09-01' },
    workBy: '2026-09-03',
  })
})

test('what happens in the holidays and not before has no school day to work by', () => {
  const results = aRule({ type: 'fixed', month: 8, day: 19 }, { onTheDayOnly: true })
  expect(resolveDeadlines(aSchool(), aYear(2026), adjusted({}), { rules: [results] })[0]?.workBy).toBeNull()
})

test('where the true day is somewhere in a window, everything is ready on its first', () => {
  const window = aRule(
    { type: 'window', from: { type: 'fixed', month: 2, day: 21 }, to: { type: 'fixed', month: 3, day: 31 } },
    { readyAtStart: true },
  )
  const [deadline] = resolveDeadlines(aSchool(), aYear(2026), adjusted({}), { rules: [window] })
  expect(deadline).toMatchObject({ when: { from: '2027-02-21', to: '2027-03-31' }, workBy: '2027-02-12' })
})

function fromThirdOfSeptember<HalfTerm extends { half: string }>(halfTerm: HalfTerm) {
  return halfTerm.half === 'autumn1' ? { ...halfTerm, start: isoDate('2026-09-03') } : halfTerm
}
