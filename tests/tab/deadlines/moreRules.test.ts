import { expect, test } from 'vitest'
import type { Deadlines } from '../../../src/contract/documents.ts'
import { codeQuestion } from '../../../src/domain/ehcPlans/codeQuestion.ts'
import { deadlineLibrary } from '../../../src/domain/schoolYear/deadlineRules/library/library.ts'
import { noChanges, ruleSwitchedOn, switchedOff, withSchoolDate } from '../../../src/tab/deadlines/deadlineChanges.ts'
import { codeWords, matchingRules, moreRules } from '../../../src/tab/deadlines/moreRules.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { aSchoolYear } from '../builders.ts'

const year = aSchoolYear()
const usual = (deadlines: Deadlines | null = null) => ({ school: null, deadlines })
const ids = (deadlines: Deadlines | null = null) => moreRules(usual(deadlines), year).map(({ rule }) => rule.id)
const ruleOf = (id: string) => {
  const rule = deadlineLibrary.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`No rule is called ${id}.`)
  return rule
}

test('every rule for such a school that is off, or waits for a date that no other page asks for, is offered', () => {
  const offered = ids()
  expect(offered).toEqual(
    expect.arrayContaining(['sen2', 'ks1-optional', 'lac-review', 'accessibility-plan', 'ehcna-week16']),
  )
  expect(offered).not.toContain('nov-resits')
  expect(offered).not.toContain('ehcp-annual-review-due')
  const off = deadlineLibrary.filter(({ isOn, phases }) => !isOn && phases.includes('primary'))
  expect(offered).toEqual(expect.arrayContaining(off.map(({ id }) => id)))
})

test('what is added with a press is in the year and is offered no more; switched off, it is not offered twice', () => {
  const added = ruleSwitchedOn(noChanges, ruleOf('ks1-optional'))
  const [deadline] = resolveSchoolDeadlines(usual(added), year).deadlines.filter(
    ({ ruleId }) => ruleId === 'ks1-optional',
  )
  if (deadline === undefined) throw new Error('The rule is in the year.')
  expect(ids(added)).not.toContain('ks1-optional')
  expect(ids(switchedOff(added, deadline))).not.toContain('ks1-optional')
})

test('a date that only the school knows brings its rule into the year, and another can be given', () => {
  const rule = ruleOf('lac-review')
  const given = withSchoolDate(noChanges, rule, { anchor: 'lookedAfter.review', date: '2027-02-02', code: 'Review 1' })
  const found = resolveSchoolDeadlines(usual(given), year).deadlines.filter(({ ruleId }) => ruleId === rule.id)
  expect(found.map(({ code }) => code)).toEqual(['Review 1'])
  const offered = moreRules(usual(given), year).find((each) => each.rule.id === rule.id)
  expect(offered?.needs.kind).toBe('date')
  expect(offered?.deadlines.map(({ id }) => id)).toEqual(found.map(({ id }) => id))
  const again = withSchoolDate(given, rule, { anchor: 'lookedAfter.review', date: '2027-03-02', code: 'Review 1' })
  expect(again.anchors).toEqual([{ anchor: 'lookedAfter.review', date: '2027-03-02', code: 'Review 1' }])
})

test('a step of a plan is one press once the plan has the date that it rests on', () => {
  const needs = (kept: Deadlines | null) =>
    moreRules(usual(kept), year).find(({ rule }) => rule.id === 'ehcna-week16')?.needs.kind
  expect(needs(null)).toBe('planDate')
  const anchors = [{ anchor: 'needsAssessment.requested', date: '2026-10-01', code: 'Assessment 1' }]
  expect(needs({ ...noChanges, anchors })).toBe('press')
})

test('an independent school is offered none of the state’s returns', () => {
  const school = {
    phase: 'primary',
    kind: 'independent',
    years: [],
    ehcPlans: null,
    senSupport: null,
    words: { senco: 'SENCo', leader: 'head' },
  } as const
  const offered = moreRules({ school: { ...school, years: [] }, deadlines: null }, year).map(({ rule }) => rule.id)
  expect(offered).not.toContain('sen2')
  expect(offered).toContain('lac-review')
})

test('search finds a rule by what it says', () => {
  const more = moreRules(usual(), year)
  expect(matchingRules(more, 'TESTS ks1').map(({ rule }) => rule.id)).toEqual(['ks1-optional'])
  expect(matchingRules(more, 'no such words')).toEqual([])
})

test('the code that is proposed for a date is never taken for a name', () => {
  expect(Object.values(codeWords).filter((word) => codeQuestion(`${word} 1`) !== null)).toEqual([])
})
