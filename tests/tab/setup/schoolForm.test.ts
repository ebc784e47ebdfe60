import { expect, test } from 'vitest'
import { type School, schoolSchema } from '../../../src/contract/documents.ts'
import { readSchoolForm, type SchoolForm, schoolForm, yearsAskedFor } from '../../../src/tab/setup/schoolForm.ts'
import { schoolLines, whatDiffers } from '../../../src/tab/setup/whatIsThere.ts'
import { defaultWords } from '../../../src/tab/words/words.ts'
import { at } from '../builders.ts'

const first = schoolForm(null, [2026, 2027], defaultWords)

function schoolOf(form: SchoolForm, before: School | null = null): School {
  const reading = readSchoolForm(form, before)
  if (reading.kind === 'problems') expect.fail(reading.problems.map(({ sentence }) => sentence).join(' '))
  return schoolSchema.parse(reading.body)
}

test('whoever leaves every question keeps no dates and no numbers', () => {
  expect(schoolOf(first)).toEqual({
    phase: 'primary',
    kind: 'maintained',
    years: [],
    ehcPlans: null,
    senSupport: null,
    words: defaultWords.roles,
  })
})

test('dates are kept once somebody has said that they are the school’s own', () => {
  const years = first.years.map((year, i) => ({ ...year, isOurs: i === 0 }))
  expect(schoolOf({ ...first, years }).years.map(({ name }) => name)).toEqual(['2026/27'])
})

test('what is kept comes back as it was', () => {
  const kept = schoolOf({
    ...first,
    phase: 'special',
    kind: 'academy',
    ehcPlans: '27',
    senSupport: '61',
    words: { senco: 'SENDCo', leader: 'principal' },
    years: first.years.map((year) => ({ ...year, isOurs: true })),
  })
  expect(kept.ehcPlans).toBe(27)
  expect(schoolOf(schoolForm(kept, [2026, 2027], defaultWords), kept)).toEqual(kept)
})

test('dates of years that are not on the page are left alone, the oldest being let go', () => {
  const year = schoolOf({ ...first, years: first.years.map((each) => ({ ...each, isOurs: true })) }).years[0]
  if (year === undefined) expect.fail('no year')
  const before = {
    ...schoolOf(first),
    years: ['2022/23', '2023/24', '2024/25', '2025/26'].map((name) => ({ ...year, name })),
  }
  const years = first.years.map((each, i) => ({ ...each, isOurs: i === 0 }))
  expect(schoolOf({ ...first, years }, before).years.map(({ name }) => name)).toEqual([
    '2023/24',
    '2024/25',
    '2025/26',
    '2026/27',
  ])
})

test.each(['-1', '2.5', '501', 'many'])('“%s” plans are asked about', (ehcPlans) => {
  expect(readSchoolForm({ ...first, ehcPlans }, null)).toEqual({
    kind: 'problems',
    problems: [{ field: 'ehcPlans', sentence: 'Give a number from 0 to 500.' }],
  })
})

test('a word must be written', () => {
  const reading = readSchoolForm({ ...first, words: { senco: ' ', leader: 'head' } }, null)
  expect(reading.kind === 'problems' && reading.problems.map(({ field }) => field)).toEqual(['words.senco'])
})

test('a date that is wrong is found by its year', () => {
  const years = first.years.map((year, i) => ({
    ...year,
    isOurs: true,
    insetDays: [{ id: 7, date: i === 1 ? '2027-12-25' : '' }],
  }))
  const reading = readSchoolForm({ ...first, years }, null)
  expect(reading.kind === 'problems' && reading.problems.map(({ field }) => field)).toEqual(['years.1.inset.7'])
})

test('the running school year is asked for first, and after the summer term the next', () => {
  expect(yearsAskedFor(at('2026-11-23', '09:00'))).toEqual([2026, 2027])
  expect(yearsAskedFor(at('2027-07-22', '09:00'))).toEqual([2027, 2026])
  expect(yearsAskedFor(at('2027-09-01', '09:00'))).toEqual([2027, 2028])
})

test('of what the board has now, only what differs from one’s own is told', () => {
  const mine = schoolOf({ ...first, ehcPlans: '30' })
  const now = schoolOf({ ...first, ehcPlans: '27', phase: 'secondary' })
  expect(whatDiffers(schoolLines(now), schoolLines(mine))).toEqual([
    { label: 'Phase', text: 'Secondary' },
    { label: 'EHC plans', text: '27' },
  ])
})
