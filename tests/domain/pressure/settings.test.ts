import { expect, test } from 'vitest'
import {
  bandOf,
  categoryRuleOf,
  createRuleOfCategories,
  defaultPressureSettings,
  pressureOf,
} from '../../../src/domain/pressure/settings.ts'

test.each([
  [0, 'calm'],
  [0.599, 'calm'],
  [0.6, 'steady'],
  [0.849, 'steady'],
  [0.85, 'busy'],
  [1.099, 'busy'],
  [1.1, 'hot'],
  [1.4, 'peak'],
  [Infinity, 'peak'],
] as const)('a pressure of %d is %s', (pressure, band) => {
  expect(bandOf(pressure, defaultPressureSettings)).toBe(band)
})

test('nothing asked is no pressure, even of somebody without an hour', () => {
  expect(pressureOf(0, 0)).toBe(0)
  expect(pressureOf(1, 0)).toBe(Infinity)
  expect(pressureOf(2, 8)).toBe(0.25)
})

test.each(['EHC plan review', '  ehc PLAN review ', 'EHC  plan\treview', 'EHCP review', 'Annual review'])(
  '"%s" is an EHC plan review',
  (name) => {
    expect(categoryRuleOf(name, defaultPressureSettings)?.code).toBe('ehcPlanReview')
  },
)

test('an unknown category means nothing', () => {
  expect(categoryRuleOf('Blue category', defaultPressureSettings)).toBeNull()
})

test('no two categories of the default settings go by the same name', () => {
  const names = defaultPressureSettings.categories.flatMap(({ name, aliases }) => [name, ...aliases])
  const folded = names.map((name) => name.trim().toLowerCase())
  expect(folded.filter((name, i) => folded.indexOf(name) !== i)).toEqual([])
})

test('every default category has its reason and at least one day of lead', () => {
  for (const { because, leadDays, kind, effortHours } of defaultPressureSettings.categories) {
    expect(because).toMatch(/^[A-Z].*\.$/)
    expect(leadDays).toBeGreaterThanOrEqual(1)
    expect(effortHours.senco + effortHours.leader > 0).toBe(kind === 'deadline')
  }
})

test('of an event with several categories a deadline decides, then teaching, then the first', () => {
  const ruleOf = createRuleOfCategories(defaultPressureSettings)
  expect(ruleOf(['Joint time', 'Teaching', 'Census'])?.code).toBe('census')
  expect(ruleOf(['Joint time', 'Teaching'])?.code).toBe('teaching')
  expect(ruleOf(['Budget', 'Census'])?.code).toBe('budget')
  expect(ruleOf(['Holiday', 'census '])?.code).toBe('census')
  expect(ruleOf([])).toBeNull()
})
