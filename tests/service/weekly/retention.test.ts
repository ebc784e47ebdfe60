import { expect, test } from 'vitest'
import { retentionAt } from '../../../src/service/weekly/retention.ts'
import { at, schoolYearAt } from './builders.ts'

const year = schoolYearAt(at('2026-11-16T08:00'))

test('what was published of a school year goes in its August', () => {
  expect(retentionAt(at('2027-07-31T12:00'), schoolYearAt)?.publishedBefore).toBe('2026-09-01')
  expect(retentionAt(at('2027-08-01T12:00'), schoolYearAt)?.publishedBefore).toBe('2027-09-01')
  expect(retentionAt(at('2027-11-01T12:00'), schoolYearAt)?.publishedBefore).toBe('2027-09-01')
})

test('a post is kept to the end of the term after its own', () => {
  const { halfTerms } = year.termDates
  const springStart = halfTerms.find(({ half }) => half === 'spring1')?.start ?? ''
  const springEnd = halfTerms.find(({ half }) => half === 'spring2')?.end ?? ''
  const lastDay = retentionAt(at(`${springEnd}T12:00`), schoolYearAt)
  const holiday = Temporal.PlainDate.from(springEnd).add({ days: 1 }).toString()
  const dayAfter = retentionAt(at(`${holiday}T12:00`), schoolYearAt)
  expect(lastDay?.postsBefore.slice(0, 7)).toBe('2026-08')
  expect(dayAfter?.postsBefore).toBe(
    Temporal.PlainDate.from(springStart)
      .subtract({ days: Temporal.PlainDate.from(springStart).dayOfWeek - 1 })
      .toString(),
  )
})

test('in autumn, the posts of summer are still there and those of spring are gone', () => {
  expect(retentionAt(at('2026-11-16T12:00'), schoolYearAt)?.postsBefore.slice(0, 7)).toBe('2026-04')
})
