import { expect, test } from 'vitest'
import { barInWords, type BenchRow, figuresOf } from '../../bench/benchRow.ts'
import { median, percentile } from '../../bench/measure.ts'
import { createRandom } from '../../bench/random.ts'
import { assertSameAnswer } from '../../bench/sameAnswer.ts'
import { benchTable } from '../../bench/table.ts'

const slots: BenchRow = { name: 'Slots', unit: 'ms', ours: 2, other: 200, bar: { kind: 'timesBetter', atLeast: 60 } }
const growth: BenchRow = { name: 'Growth', unit: 'ms', ours: 90, other: 10, bar: { kind: 'timesTheOther', atMost: 12 } }
const speed: BenchRow = { name: 'Speed', unit: '', ours: 45, other: 50, bar: { kind: 'figureAtLeast', atLeast: 40 } }
const size: BenchRow = { name: 'Size', unit: 'kB', ours: 151, other: 210, bar: { kind: 'figure', atMost: 150 } }

test('the JSON of a row has six properties and nothing else', () => {
  expect(figuresOf(slots)).toEqual({ name: 'Slots (ms)', ours: 2, other: 200, ratio: 100, bar: 60, holds: true })
})

test('a bar for times better holds from the figure on, and not a little below it', () => {
  expect(figuresOf({ ...slots, other: 120 }).holds).toBe(true)
  expect(figuresOf({ ...slots, other: 119.99 }).holds).toBe(false)
})

test('a bar for growth is met by our time over the other one', () => {
  expect(figuresOf(growth)).toMatchObject({ ratio: 9, bar: 12, holds: true })
  expect(figuresOf({ ...growth, ours: 121 }).holds).toBe(false)
})

test('a bar for a figure looks at ours alone', () => {
  expect(figuresOf(size)).toMatchObject({ bar: 150, holds: false })
  expect(figuresOf({ ...size, ours: 150 }).holds).toBe(true)
})

test('a bar for what is better when it is more looks at ours alone, and compares it with the other', () => {
  expect(figuresOf(speed)).toMatchObject({ ratio: 0.9, bar: 40, holds: true })
  expect(figuresOf({ ...speed, ours: 39.9 }).holds).toBe(false)
  expect(barInWords(speed)).toBe('≥ 40')
})

test('what is rounded for reading does not decide whether a bar holds', () => {
  expect(figuresOf({ ...size, ours: 150.04 })).toMatchObject({ ours: 150, holds: false })
})

test('a row without a unit has its bare name', () => {
  expect(figuresOf({ ...size, unit: '' }).name).toBe('Size')
  expect(barInWords({ ...size, unit: '' })).toBe('≤ 150')
})

test('the table shows the same figures, in columns', () => {
  expect(benchTable([slots, growth, size])).toBe(
    [
      '             ours  the other  ratio       bar  holds',
      '────────────────────────────────────────────────────',
      'Slots (ms)      2        200    100    ≥ 60 ×    yes',
      'Growth (ms)    90         10      9    ≤ 12 ×    yes',
      'Size (kB)     151        210   1.39  ≤ 150 kB     NO',
    ].join('\n'),
  )
})

test('the median is the middle figure, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 7])).toBe(6)
  expect(() => median([])).toThrow('No figures')
})

test('of a hundred figures ninety-nine do not exceed the 99th percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect(percentile(hundred, 99)).toBe(99)
  expect(percentile([7], 99)).toBe(7)
  expect(() => percentile([], 99)).toThrow('No figures')
})

test('the same seed gives the same numbers, all of them from 0 up to 1', () => {
  const [one, other] = [createRandom(7), createRandom(7)]
  const numbers = Array.from({ length: 1000 }, one)
  expect(Array.from({ length: 1000 }, other)).toEqual(numbers)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
})

test('different answers end the bench with the first difference', () => {
  expect(() => assertSameAnswer('Starts', [1, 2, 3], [1, 2, 3])).not.toThrow()
  expect(() => assertSameAnswer('Starts', [1, 2], [1, 3, 4])).toThrow('number 2 of 3 differs: ours 2, the other')
  expect(() => assertSameAnswer('Starts', [1], [1, 2])).toThrow('number 2 of 2')
})
