import { expect, test } from 'vitest'
import { checkDeadlineRules } from '../../src/contract/checkDeadlineRules.ts'
import { defaultCategories } from '../../src/domain/pressure/defaultCategories.ts'
import { deadlineLibrary } from '../../src/domain/schoolYear/deadlineRules/library/library.ts'
import { sources } from '../../src/domain/schoolYear/deadlineRules/library/sources.ts'
import { aRule } from '../domain/schoolYear/deadlineRules/builders.ts'

const onOneDay = { type: 'fixed', month: 11, day: 27 } as const

test('the library has 122 rules, and nothing is wrong with any of them', () => {
  expect(checkDeadlineRules(deadlineLibrary)).toEqual([])
  expect(deadlineLibrary).toHaveLength(122)
  expect(deadlineLibrary.filter(({ duty }) => duty === 'statutory')).toHaveLength(80)
  expect(deadlineLibrary.filter(({ isOn }) => isOn)).toHaveLength(105)
})

test('every source is one of a rule, and every category that only the library needs has a rule', () => {
  const used = new Set<string>(deadlineLibrary.flatMap((rule) => [...rule.sources]))
  expect(Object.keys(sources).filter((id) => !used.has(id))).toEqual([])
  const tagged = new Set(deadlineLibrary.map(({ category }) => category))
  const deadlines = defaultCategories.filter(({ kind }) => kind === 'deadline').map(({ code }) => code)
  expect(deadlines.filter((code) => !tagged.has(code))).toEqual([])
})

test('what rests on custom alone is no duty, and a duty has a source that is not custom', () => {
  for (const rule of deadlineLibrary) {
    if (rule.basis === 'custom' || rule.basis === 'derived')
      expect([rule.id, rule.duty]).toEqual([rule.id, 'customary'])
    if (rule.duty === 'statutory') expect(rule.sources.filter((id) => id !== 'commonPractice')).not.toEqual([])
  }
})

test('a rule that is right passes', () => {
  expect(checkDeadlineRules([aRule(onOneDay)])).toEqual([])
})

test.each([
  ['a field that nobody knows', { ...aRule(onOneDay), weight: 3 }, 'Unrecognized key: "weight"'],
  ['a month that there is not', aRule({ type: 'fixed', month: 13, day: 1 }), 'when'],
  ['a category that the map does not know', { ...aRule(onOneDay), category: 'homework' }, 'category'],
  ['a source that is not listed', { ...aRule(onOneDay), sources: ['hearsay'] }, 'is not among the sources'],
  ['no source at all', { ...aRule(onOneDay), sources: [] }, 'sources'],
  ['a reason that is no sentence', aRule(onOneDay, { because: 'busy' }), 'is not a sentence'],
  ['a lead of no days', aRule(onOneDay, { leadDays: 0 }), 'leadDays'],
  ['a printed date that is none', aRule(onOneDay, { published: { '2026/27': { from: '31 May' } } }), 'is not a date'],
] as const)('%s is told', (_, rule, told) => {
  const problems = checkDeadlineRules([rule])
  expect(problems).toHaveLength(1)
  expect(problems[0]?.rule).toBe('a-rule')
  expect(problems[0]?.problem).toContain(told)
})

test('two rules of one name are told', () => {
  expect(checkDeadlineRules([aRule(onOneDay), aRule(onOneDay)])).toEqual([
    { rule: 'a-rule', problem: 'There are two rules with this id.' },
  ])
})

test('a rule that rests on nothing, or on itself, is told', () => {
  const restsOn = (rule: string) => ({ type: 'relativeTo', rule, offset: 1, unit: 'months' }) as const
  expect(checkDeadlineRules([aRule(restsOn('nobody'))])).toEqual([
    { rule: 'a-rule', problem: 'It rests on "nobody", and there is no such rule.' },
  ])
  const circle = [aRule(restsOn('b-rule')), aRule(restsOn('a-rule'), { id: 'b-rule' })]
  expect(checkDeadlineRules(circle).map(({ rule }) => rule)).toEqual(['a-rule', 'b-rule'])
})

test('what only some rules can have is told where others have it', () => {
  const insets = aRule({ type: 'insetDays' }, { published: { '2026/27': { from: '2026-09-01' } } })
  expect(checkDeadlineRules([insets])[0]?.problem).toContain('one day or one window a year')
  expect(checkDeadlineRules([aRule(onOneDay, { movable: { within: 'reviewLimits' } })])).toHaveLength(1)
  expect(checkDeadlineRules([aRule(onOneDay, { lessDatedPlans: 'others' })])).toHaveLength(1)
})

test('what is no rule at all is told by its place', () => {
  expect(checkDeadlineRules([aRule(onOneDay), null])[0]?.rule).toBe('rule 2')
})
