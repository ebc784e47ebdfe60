import { expect, test } from 'vitest'
import { aYear, dates, wholeLibraryIn } from './builders.ts'
import { customaryDates, seenDates } from './seenDates.ts'

const years = { '2026/27': wholeLibraryIn(aYear(2026)), '2027/28': wholeLibraryIn(aYear(2027)) }

const seen = Object.entries(seenDates).flatMap(([year, rows]) =>
  rows.map(([rule, when, workBy]) => ({ year, rule, when, workBy })),
)
const customary = Object.entries(customaryDates).flatMap(([year, rows]) =>
  rows.map(([rule, when]) => ({ year, rule, when })),
)

test.each(seen)('$rule is on $when in $year', ({ year, rule, when, workBy }) => {
  const found = deadlinesOf(year, rule)
  expect(found.map(dates).join(', ')).toBe(when)
  if (workBy !== undefined) expect(found[0]?.workBy).toBe(workBy)
})

test.each(customary)('$rule is placed on $when in the usual terms of $year', ({ year, rule, when }) => {
  const found = deadlinesOf(year, rule)
  expect(found.map(dates).join(', ')).toBe(when)
  expect(found.every(({ status }) => status === 'model')).toBe(true)
})

/** Printed for years before this library's, each in a source of its rule. */
const printed = [
  [2025, 'census-autumn-day', '2025-10-02'],
  [2025, 'census-autumn-return', '2025-10-29'],
  [2025, 'census-spring-day', '2026-01-15'],
  [2025, 'census-spring-return', '2026-02-11'],
  [2025, 'census-summer-day', '2026-05-21'],
  [2025, 'census-summer-return', '2026-06-17'],
  [2024, 'swc-day', '2024-11-07'],
  [2024, 'swc-return', '2024-12-06'],
  [2025, 'swc-day', '2025-11-06'],
  [2025, 'swc-return', '2025-12-05'],
  [2025, 'ks2-modified-orders', '2025-11-14'],
  [2025, 'ks2-registration', '2026-03-06'],
  [2025, 'ks2-ta', '2026-06-26'],
  [2026, 'ks2-sats', '2027-05-10 to 2027-05-13'],
  [2026, 'mtc', '2027-06-07 to 2027-06-18'],
  [2026, 'phonics', '2027-06-14 to 2027-06-18'],
  [2025, 'gcse-alevel-season', '2026-05-07 to 2026-06-24'],
  [2025, 'exam-contingency', '2026-06-24'],
  [2025, 'results-alevel', '2026-08-13'],
  [2025, 'results-gcse', '2026-08-20'],
  [2025, 'admissions-secondary-close', '2025-10-31'],
  [2025, 'admissions-primary-close', '2026-01-15'],
  [2025, 'offer-secondary', '2026-03-02'],
  [2025, 'offer-primary', '2026-04-16'],
  [2026, 'inclusion-strategy-2026', '2026-12-31'],
] as const

test.each(printed)('in the school year from %i, %s was on %s, as its source prints', (startYear, rule, when) => {
  expect((wholeLibraryIn(aYear(startYear)).get(rule) ?? []).map(dates)).toEqual([when])
})

test('what was seen in print for a year says so, and the same rule of another year does not', () => {
  for (const rule of ['ks2-sats', 'mtc', 'phonics']) {
    expect(deadlinesOf('2026/27', rule)[0]).toMatchObject({ status: 'published', confirmWith: null })
    expect(deadlinesOf('2027/28', rule)[0]).toMatchObject({ status: 'computed', confirmWith: 'STA' })
  }
})

test('where sources disagree the date says whom to ask', () => {
  for (const rule of ['jcq-aao', 'results-alevel', 'results-gcse']) {
    expect(deadlinesOf('2026/27', rule)[0]).toMatchObject({ status: 'uncertain', confirmWith: 'JCQ' })
  }
})

test('the inclusion strategy is due once, and reviewed in the years after', () => {
  expect(deadlinesOf('2026/27', 'inclusion-strategy-review')).toEqual([])
  expect(deadlinesOf('2027/28', 'inclusion-strategy-2026')).toEqual([])
  expect(deadlinesOf('2027/28', 'inclusion-strategy-review').map(dates)).toEqual(['2027-12-31'])
})

function deadlinesOf(year: string, rule: string) {
  return (year === '2026/27' ? years['2026/27'] : years['2027/28']).get(rule) ?? []
}
