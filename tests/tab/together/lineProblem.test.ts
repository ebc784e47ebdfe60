import { expect, test } from 'vitest'
import { lineProblem, offersIn } from '../../../src/tab/together/lineProblem.ts'

test('an empty line is asked for, and one that is too long is refused and not cut', () => {
  expect(lineProblem('  ', 200)).toBe('Write a few words first.')
  expect(lineProblem('a'.repeat(200), 200)).toBeNull()
  expect(lineProblem('a'.repeat(201), 200)).toBe('At most 200 characters: these are 201. Say it a little shorter.')
})

test('five lines are what one can be visited in; a sixth is refused, and the same line twice is one', () => {
  expect(offersIn('Gate duty\n\n Governors \nGate duty')).toEqual({ offers: ['Gate duty', 'Governors'], problem: null })
  expect(offersIn('1\n2\n3\n4\n5').problem).toBeNull()
  const six = offersIn('1\n2\n3\n4\n5\n6')
  expect(six.offers).toHaveLength(6)
  expect(six.problem).toContain('these are 6')
})

test('a line that is too long is named by how it begins', () => {
  expect(offersIn(`Gate duty\n${'Phonics '.repeat(11)}`).problem).toBe(
    'At most 80 characters a line: “Phonics Phonics Phonics Phonic…” has 87.',
  )
})
