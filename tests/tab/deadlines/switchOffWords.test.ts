import { expect, test } from 'vitest'
import { deadlineLibrary } from '../../../src/domain/schoolYear/deadlineRules/library/library.ts'
import { offCountWords, offWords, rulesWords, switchOffQuestion } from '../../../src/tab/deadlines/deadlineWords.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { aSchoolYear } from '../builders.ts'

const { deadlines } = resolveSchoolDeadlines({ school: null, deadlines: null }, aSchoolYear())
const [first] = deadlines
if (first === undefined) throw new Error('A school year has deadlines.')
const duty = { ...first, title: 'Spring school census day', code: null, statutory: true, basis: 'law' } as const

test('a statutory duty is asked about by its name, with what holds although the map does not count it', () => {
  expect(switchOffQuestion(duty)).toBe(
    '“Spring school census day” is a statutory duty: the law still holds when it is switched off, and the map no longer counts it for either of you.',
  )
  expect(switchOffQuestion({ ...duty, basis: 'examBoardRule' })).toContain('the rule of the exam boards still holds')
})

test('where a deadline was one reads that it is off for both, and that a duty stays one', () => {
  expect(offWords(duty)).toBe(
    'Spring school census day is switched off for both of you. A statutory duty: the law still holds.',
  )
  const custom = { ...duty, title: 'Mid-year appraisal review', statutory: false }
  expect(offWords(custom)).toBe('Mid-year appraisal review is switched off for both of you.')
  expect(offWords({ ...custom, title: 'Science week', ruleId: null })).toBe('Science week is deleted for both of you.')
})

test('what is switched off says how much of it is statutory before it is opened', () => {
  const [law, custom] = [{ statutory: true }, { statutory: false }]
  expect(offCountWords([custom, custom])).toBe('2 deadlines')
  expect(offCountWords([law])).toBe('1 deadline, statutory')
  expect(offCountWords([law, custom, custom])).toBe('3 deadlines, 1 of them statutory')
})

test('the dates of a year are said to come from some of the rules that there are', () => {
  const own = { ruleId: null }
  expect(rulesWords([{ ruleId: 'census' }, { ruleId: 'census' }, { ruleId: 'budget' }, own], 122)).toMatch(
    /^2 of Tandem’s 122 rules give this year its dates/,
  )
  const rules = new Set(deadlines.map(({ ruleId }) => ruleId)).size
  expect(rules).toBeLessThan(deadlineLibrary.length)
  expect(rulesWords(deadlines, deadlineLibrary.length)).toContain(`${rules} of Tandem’s 122 rules`)
})
