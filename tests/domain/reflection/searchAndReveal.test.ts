import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prompts } from '../../../src/domain/reflection/library.ts'
import { type Answer, themes } from '../../../src/domain/reflection/reflection.ts'
import { searchPrompts } from '../../../src/domain/reflection/searchPrompts.ts'
import { canChange, isRevealed, theirAnswer } from '../../../src/domain/reflection/twoSided.ts'

test('an empty search gives everything, or a whole theme', () => {
  expect(searchPrompts('', null)).toEqual(prompts)
  for (const theme of themes) {
    expect(searchPrompts('  ', theme)).toEqual(prompts.filter((prompt) => prompt.theme === theme))
  }
})

test('words are found in any order, from their beginning, in capitals and with accents', () => {
  const found = searchPrompts('map weeks', null)
  expect(found.length).toBeGreaterThan(0)
  expect(searchPrompts('WEEKS máp', null)).toEqual(found)
  expect(searchPrompts('wee ma', null).map(({ id }) => id)).toEqual(expect.arrayContaining(found.map(({ id }) => id)))
  expect(searchPrompts('zebra', null)).toEqual([])
})

test('every question is found by its own words', () => {
  for (const prompt of prompts) expect(searchPrompts(prompt.text, null)[0]?.id).toBe(prompt.id)
})

test('a theme is found by its name', () => {
  expect(searchPrompts('side by side', null).some(({ theme }) => theme === 'learn-side-by-side')).toBe(true)
})

const answers = fc.constantFrom<Answer>(
  { kind: 'open' },
  { kind: 'passed', at: 1 },
  { kind: 'answered', text: 'That we have time', at: 2 },
)

test('neither sees the other’s answer before both have spoken, and both do then', () => {
  fc.assert(
    fc.property(answers, answers, (senco, leader) => {
      const both = { senco, leader }
      const haveSpoken = senco.kind !== 'open' && leader.kind !== 'open'
      expect(isRevealed(both)).toBe(haveSpoken)
      expect(canChange(both)).toBe(!haveSpoken)
      expect(theirAnswer(both, 'senco')).toBe(haveSpoken ? leader : null)
      expect(theirAnswer(both, 'leader')).toBe(haveSpoken ? senco : null)
    }),
  )
})
