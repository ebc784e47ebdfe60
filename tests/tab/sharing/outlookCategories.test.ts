import { expect, test } from 'vitest'
import { defaultCategories } from '../../../src/domain/pressure/defaultCategories.ts'
import { asMasterCategory, categoryStates, colourOf, foreignCount } from '../../../src/tab/sharing/outlookCategories.ts'

const outlook = ['annual  REVIEW', 'Census', 'Red category'].map((displayName) => ({ displayName, color: 'preset0' }))

test('a category is recognised by any spelling that Tandem knows, whatever its case and spaces', () => {
  const there = categoryStates(defaultCategories, outlook).filter((state) => state.there.length > 0)
  expect(there.map(({ rule, there: names }) => [rule.code, names])).toEqual([
    ['ehcPlanReview', ['annual  REVIEW']],
    ['census', ['Census']],
  ])
})

test('categories of one’s own are counted and left alone', () => {
  expect(foreignCount(categoryStates(defaultCategories, outlook), outlook)).toBe(1)
})

test('every category can be made, in one of Outlook’s colours, which has a name', () => {
  for (const rule of defaultCategories) {
    const made = asMasterCategory(rule)
    expect(made.displayName).toBe(rule.name)
    expect(made.color).toMatch(/^preset(\d|1\d|2[0-4])$/)
    expect(colourOf(made)).not.toBe('no colour')
  }
})
