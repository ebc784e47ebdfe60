import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { dateText } from '../../src/contract/dateText.ts'
import { documentProblem } from '../../src/contract/documentProblem.ts'
import { earlyHalfTerm, ownYear } from '../service/ownYear.ts'
import { aSchool, aSharing, someHours } from '../service/store/builders.ts'

const school = (...years: ReturnType<typeof ownYear>[]) =>
  documentProblem({ kind: 'school', body: aSchool({ years }).content, ifVersion: 0 })

test('a date is one that the calendar has', () => {
  const isDate = (text: string) => z.safeParse(dateText, text).success
  expect(['2026-02-28', '2028-02-29'].map(isDate)).toEqual([true, true])
  expect(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-01-01T00:00'].map(isDate)).toEqual(
    Array(5).fill(false),
  )
})

test('what a school, a week and a choice usually say is right', () => {
  expect(school()).toBeNull()
  expect(school(earlyHalfTerm, ownYear(2027), ownYear(2031))).toBeNull()
  expect(school(ownYear(2027, { autumn1: { start: '2027-08-25' } }, { insetDays: [] }))).toBeNull()
  const { content } = someHours('', { working: [{ weekday: 7, from: 0, to: 1440 }] })
  expect(documentProblem({ kind: 'hours', body: content, ifVersion: 0 })).toBeNull()
  expect(documentProblem({ kind: 'sharing', body: aSharing('').content, ifVersion: 0 })).toBeNull()
})

test('what is wrong with term dates is said in one sentence that names it', () => {
  expect(school(ownYear(2026, { spring1: { start: '2027-02-01', end: '2027-01-04' } }))).toBe(
    'The first half of the spring term ends (2027-01-04) before it starts (2027-02-01).',
  )
  expect(school(ownYear(2026, { summer2: { end: '2027-09-03' } }))).toBe(
    'The summer term ends on 2027-09-03, after August 2027.',
  )
  expect(school(ownYear(2026, {}, { name: '2027/28' }))).toBe(
    'The second half of the autumn term of 2027/28 starts on 2026-11-02, which is in another year.',
  )
  expect(school(ownYear(2026, {}, { name: '2026/72' }))).toBe('“2026/72” is no school year; one is written as 2026/27.')
  expect(school(ownYear(2027), ownYear(2027))).toBe('The dates of 2027/28 are given twice.')
  const sameHalf = ownYear(2026)
  expect(school({ ...sameHalf, halfTerms: sameHalf.halfTerms.map((each) => ({ ...each, half: 'autumn1' })) })).toMatch(
    /is given twice in 2026\/27\.$/,
  )
})
