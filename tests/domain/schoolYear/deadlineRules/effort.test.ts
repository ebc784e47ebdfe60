import { expect, test } from 'vitest'
import { isoDate } from '../../../../src/domain/calendar/dates.ts'
import { noAdjustments } from '../../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { effortWords } from '../../../../src/domain/schoolYear/deadlineRules/effortWords.ts'
import { resolveDeadlines } from '../../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import type { DeadlineRule, SchoolCounts } from '../../../../src/domain/schoolYear/deadlineRules/rule.ts'
import { adjusted, anAnchor, aRule, aSchool, aYear, only } from './builders.ts'

const year = aYear(2026)
const names = { senco: 'SENCo', leader: 'headteacher' }
const onOneDay = { type: 'fixed', month: 11, day: 27 } as const

test.each([
  [0, 0],
  [1, 1],
  [2, 3],
  [3, 5],
  [4, 8],
  [5, 12],
] as const)('a weight of %i is %i hours in all', (level, hours) => {
  expect(effortOf({ effort: { by: 'level', senco: level, leader: 0 } }).effortHours).toEqual({
    senco: hours,
    leader: 0,
  })
})

test('work that takes long asks for more in all', () => {
  const level = { by: 'level', senco: 3, leader: 3 } as const
  const window = (to: number) =>
    ({ type: 'window', from: onOneDay, to: { type: 'fixed', month: 12, day: to } }) as const
  const hours = (different: Partial<DeadlineRule>) => effortOf({ effort: level, ...different }).effortHours.senco
  expect(hours({ leadDays: 25 })).toBe(5)
  expect(hours({ leadDays: 50 })).toBe(5 * 2)
  expect(hours({ when: window(10) })).toBe(5)
  expect(hours({ when: window(11) })).toBe(5 * 1.4)
  const allYear = { ...window(11), to: { type: 'fixed', month: 3, day: 25 } } as const
  expect(hours({ when: allYear })).toBeCloseTo(5 * 0.3 * (70 / 5), 10)
})

test('what is counted grows with the school, up to where others do it', () => {
  const hours = (counts: Partial<SchoolCounts>) => {
    const school = { ...aSchool(), counts: { ...aSchool().counts, ...counts } }
    const all = resolveDeadlines(school, year, noAdjustments)
    return {
      reviews: only(all, 'ehcp-summer-season').effortHours.senco,
      support: only(all, 'apdr-autumn').effortHours.senco,
      appraisal: only(all, 'appraisal-teachers').effortHours.leader,
    }
  }
  expect(hours({ ehcPlans: 12, transferringPlans: 2 }).reviews).toBe(60)
  expect(hours({ ehcPlans: 0, transferringPlans: 0 }).reviews).toBe(0)
  expect(hours({ senSupport: 60 }).support).toBe(10)
  expect(hours({ teachers: 20 }).appraisal).toBe(12)
  expect(hours({ teachers: 90 }).appraisal).toBe(hours({ teachers: 30 }).appraisal)
})

test('an expected inspection weighs on every week of the stretch, and on no single day', () => {
  const inspection = {
    changes: { 'ofsted-call': { isOn: true } },
    anchors: [anAnchor('inspection.expected', '2027-03-01', { until: isoDate('2027-03-25') })],
  }
  const found = only(resolveDeadlines(aSchool(), year, adjusted(inspection)), 'ofsted-call')
  expect(found).toMatchObject({ status: 'uncertain', when: { from: '2027-03-01', to: '2027-03-25' } })
  expect(found.effortHours.senco).toBeCloseTo(19 / 5, 10)
})

test('every figure says how it came about', () => {
  const all = resolveDeadlines(aSchool(), year, noAdjustments)
  const words = (rule: string) => effortWords(only(all, rule), names)
  expect(words('census-spring-day')).toBe(
    '5 h for the SENCo: a weight of 3 out of 5. 5 h for the headteacher: a weight of 3 out of 5.',
  )
  expect(words('inclusion-strategy-2026')).toBe(
    '16 h for the SENCo: a weight of 4 out of 5, times 2 because it takes so long. 16 h for the headteacher: a weight of 4 out of 5, times 2 because it takes so long.',
  )
  expect(words('apdr-autumn')).toBe(
    '10.3 h for the SENCo: 10 min for each of 62 pupils on SEN support. 1 h for the headteacher: 1 h for the school as a whole.',
  )
  expect(words('ehcp-phase-y6-last-meeting')).toBe('It asks for no hours of its own.')
})

test('one’s own figure is called that', () => {
  const changes = { sfvs: { effortHours: { leader: 9 } } }
  const all = resolveDeadlines(aSchool(), year, adjusted({ changes }))
  expect(effortWords(only(all, 'sfvs'), names)).toBe('9 h for the headteacher: your own figure.')
})

function effortOf(different: Partial<DeadlineRule>) {
  const rules = [aRule(different.when ?? onOneDay, different)]
  return only(resolveDeadlines(aSchool(), year, noAdjustments, { rules }), 'a-rule')
}
