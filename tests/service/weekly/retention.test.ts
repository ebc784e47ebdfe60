import { expect, test } from 'vitest'
import { retentionAt } from '../../../src/service/weekly/retention.ts'
import { ownYear } from '../ownYear.ts'
import { at, schoolYearAt, schoolYearsOf } from './builders.ts'

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

test('a year that begins in August is not taken for one that is over', () => {
  const lastYear = ownYear(2026, { summer2: { end: '2027-07-09' } })
  const august = ownYear(2027, { autumn1: { start: '2027-08-25' } }, { insetDays: [] })
  const yearAt = schoolYearsOf([lastYear, august])
  expect(retentionAt(at('2027-08-24T12:00'), yearAt)?.publishedBefore).toBe('2027-08-25')
  expect(retentionAt(at('2027-08-27T12:00'), yearAt)?.publishedBefore).toBe('2027-08-25')
  expect(retentionAt(at('2027-11-01T12:00'), yearAt)?.publishedBefore).toBe('2027-08-25')
})

test('a summer term that goes on in August is not over before its end', () => {
  const yearAt = schoolYearsOf([ownYear(2026, { summer2: { end: '2027-08-06' } })])
  expect(retentionAt(at('2027-08-06T12:00'), yearAt)?.publishedBefore).toBe('2026-09-01')
  expect(retentionAt(at('2027-08-07T12:00'), yearAt)?.publishedBefore).toBe('2027-09-01')
})
