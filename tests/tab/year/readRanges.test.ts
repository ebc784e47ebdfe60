import { expect, test } from 'vitest'
import { readRanges } from '../../../src/tab/year/readRanges.ts'
import { aSchoolYear } from '../builders.ts'

test('the year is read in one part for each half-term, without a gap and without an overlap', () => {
  const year = aSchoolYear()
  const ranges = readRanges(year)
  expect(ranges).toHaveLength(6)
  expect(ranges[0]?.from).toBe(year.days[0]?.date)
  expect(ranges.at(-1)?.until).toBe('2027-09-01')
  ranges.slice(1).forEach(({ from }, index) => expect(from).toBe(ranges[index]?.until))
})
