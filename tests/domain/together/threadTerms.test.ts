import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'
import { threadTerms } from '../../../src/domain/together/threadTerms.ts'
import { year } from '../pressure/builders.ts'

const yearBefore = createSchoolYear(modelTermDates(2025), 'Europe/London')

const on = (today: string) => {
  const { current, earlier } = threadTerms(year, yearBefore, isoDate(today))
  return { current: current?.key ?? null, earlier: earlier.map(({ key }) => key) }
}

test('in the new school year the summer term of the last one is still there, as an earlier one', () => {
  expect(on('2026-09-14')).toEqual({ current: '2026/27:autumn', earlier: ['2025/26:summer'] })
  expect(on('2027-02-01')).toEqual({ current: '2026/27:spring', earlier: ['2026/27:autumn', '2025/26:summer'] })
})

test('before the first day of the school year only what was is there', () => {
  const [first] = year.termDates.halfTerms
  const dayBefore = Temporal.PlainDate.from(first?.start ?? '').subtract({ days: 1 })
  expect(on(dayBefore.toString())).toEqual({ current: null, earlier: ['2025/26:summer'] })
})

test('every day of a year is in one term, and the summer holidays are in the summer term', () => {
  const { current, earlier } = threadTerms(year, yearBefore, isoDate('2027-08-31'))
  const inOrder = [current, ...earlier].flatMap((each) => (each === null ? [] : [each])).toReversed()
  expect(inOrder.map(({ key }) => key)).toEqual([
    '2025/26:summer',
    '2026/27:autumn',
    '2026/27:spring',
    '2026/27:summer',
  ])
  for (const [i, each] of inOrder.entries()) {
    const next = inOrder[i + 1]
    expect(each.before).toBe(next?.since ?? '2027-09-01')
    expect(each.halves).toHaveLength(2)
  }
  expect(inOrder[0]?.halves.map(({ key }) => key)).toEqual(['2025/26:summer1', '2025/26:summer2'])
})
