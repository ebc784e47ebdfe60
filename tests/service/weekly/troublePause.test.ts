import { expect, test } from 'vitest'
import { troublePause } from '../../../src/service/weekly/troublePause.ts'

test('failures in a row make the pauses longer, and a card that arrives ends them', () => {
  const { after } = troublePause()
  const failure = { kind: 'retry', afterMs: null, note: '' } as const
  expect([1, 2, 3, 4, 5].map(() => after(failure))).toEqual([0, 0, 1000, 2000, 4000])
  expect(after({ kind: 'posted', activityId: '1' })).toBe(0)
  expect(after(failure)).toBe(0)
})

test('the pause that Teams names is kept', () => {
  expect(troublePause().after({ kind: 'retry', afterMs: 7000, note: '' })).toBe(7000)
})
