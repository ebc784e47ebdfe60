import { expect, test } from 'vitest'
import { othersText } from '../../../src/tab/agenda/whyWords.ts'

test('what is not named of a week is counted and summed up', () => {
  expect(othersText([1.5, 2, 0.25])).toBe('3 others together 3.8 h')
  expect(othersText([2])).toBe('one other 2 h')
  expect(othersText([])).toBeNull()
})
