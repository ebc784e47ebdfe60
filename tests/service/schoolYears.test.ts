import { expect, test } from 'vitest'
import { createSchoolYears } from '../../src/service/schoolYears.ts'
import { earlyHalfTerm, ownYear } from './ownYear.ts'

const at = (wallTime: string) =>
  Temporal.PlainDateTime.from(wallTime).toZonedDateTime('Europe/London').epochMilliseconds
const yearsOf = createSchoolYears('Europe/London')

test('a year that a school has given is its own, and every other year the usual one', () => {
  const own = yearsOf([earlyHalfTerm])
  expect(own(at('2026-11-16T08:00')).openDates).toContain('2026-10-28')
  expect(yearsOf([])(at('2026-11-16T08:00')).openDates).not.toContain('2026-10-28')
  expect(own(at('2027-11-16T08:00'))).toBe(yearsOf([])(at('2027-11-16T08:00')))
  expect(own(at('2026-08-31T23:59')).name).toBe('2025/26')
  expect(own(at('2026-09-01T00:00')).name).toBe('2026/27')
})

test('schools with the same dates share one year', () => {
  const same = structuredClone(earlyHalfTerm)
  expect(yearsOf([earlyHalfTerm])(at('2026-11-16T08:00'))).toBe(yearsOf([same])(at('2026-12-16T08:00')))
})

test('a school that begins in August is in its new year from then on', () => {
  const own = yearsOf([ownYear(2027, { autumn1: { start: '2027-08-25' } }, { insetDays: [] })])
  expect(own(at('2027-08-24T12:00')).name).toBe('2026/27')
  expect(own(at('2027-08-25T12:00')).name).toBe('2027/28')
  expect(own(at('2027-09-25T12:00')).name).toBe('2027/28')
})

test('dates that a later bank holiday has made impossible give way to the usual ones', () => {
  const own = yearsOf([ownYear(2026, {}, { insetDays: ['2026-12-25'] })])
  expect(own(at('2026-11-16T08:00'))).toBe(yearsOf([])(at('2026-11-16T08:00')))
})

test('however many schools there are, a year comes out right', () => {
  for (let day = 1; day <= 600; day++) {
    const closed = Temporal.PlainDate.from('2026-09-02')
      .add({ days: day % 300 })
      .toString()
    const own = ownYear(2026, {}, { closedDays: [closed], insetDays: day % 2 === 0 ? [] : ['2026-09-01'] })
    expect(yearsOf([own])(at('2026-11-16T08:00')).openDates).not.toContain(closed)
  }
})
