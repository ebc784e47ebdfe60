import { expect, test } from 'vitest'
import { isoDate } from '../../../../src/domain/calendar/dates.ts'
import type { Adjustment } from '../../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { noAdjustments } from '../../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { askedDates } from '../../../../src/domain/schoolYear/deadlineRules/askedDates.ts'
import { resolveDeadlines } from '../../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import { adjusted, anAnchor, aSchool, aYear, dates, only } from './builders.ts'

const year = aYear(2026)

test('a school sees what its phase and kind have to do', () => {
  const rules = (phase: 'primary' | 'secondary' | 'special', kind: 'maintained' | 'academy') =>
    new Set(resolveDeadlines(aSchool(phase, kind), year, noAdjustments).map(({ ruleId }) => ruleId))
  expect(rules('primary', 'maintained')).toContain('ks2-sats')
  expect(rules('primary', 'maintained')).toContain('sfvs')
  expect(rules('primary', 'maintained')).not.toContain('academy-accounts')
  expect(rules('secondary', 'academy')).toContain('academy-accounts')
  expect(rules('secondary', 'academy')).toContain('jcq-aao')
  expect(rules('secondary', 'academy')).not.toContain('ks2-sats')
  expect(rules('secondary', 'academy')).not.toContain('sfvs')
  expect(rules('special', 'academy')).toContain('ehcp-phase-31mar')
})

test('deadlines come by date', () => {
  const all = resolveDeadlines(aSchool(), year, noAdjustments).map((each) => dates(each).slice(0, 10))
  expect(all).toEqual(all.toSorted())
})

test('a rule is switched off and on, and so is one of its deadlines', () => {
  const count = (changes: Readonly<Record<string, Adjustment>>, rule: string) =>
    resolveDeadlines(aSchool(), year, adjusted({ changes })).filter(({ ruleId }) => ruleId === rule).length
  expect(count({}, 'governors')).toBe(6)
  expect(count({ governors: { isOn: false } }, 'governors')).toBe(0)
  expect(count({ governors: { isOn: false } }, 'governor-papers')).toBe(6)
  expect(count({ 'governors:2026:3': { isOn: false } }, 'governors')).toBe(5)
  expect(count({ governors: { isOn: false }, 'governors:2026:3': { isOn: true } }, 'governors')).toBe(1)
  expect(count({}, 'sen2')).toBe(0)
  expect(count({ sen2: { isOn: true } }, 'sen2')).toBe(1)
})

test('a moved deadline says so, and what goes with it goes with it', () => {
  const moved = withChanges({ 'governors:2026:2': { movedTo: isoDate('2026-11-24') } })
  const meetings = moved.filter(({ ruleId }) => ruleId === 'governors')
  expect(meetings.map(({ status }) => status)).toEqual(['model', 'moved', 'model', 'model', 'model', 'model'])
  expect(meetings[1]).toMatchObject({ when: { date: '2026-11-24' }, confirmWith: null })
  expect(moved.filter(({ ruleId }) => ruleId === 'governor-papers').map(dates)[1]).toBe('2026-11-16')
})

test('a window that is given one day begins there and keeps its length', () => {
  const rule = 'mocks-1'
  const at = (movedTo: Adjustment['movedTo'] & object) =>
    only(resolveDeadlines(aSchool('secondary'), year, adjusted({ changes: { [rule]: { movedTo } } })), rule)
  expect(dates(at({ from: isoDate('2026-11-30'), to: isoDate('2026-12-04') }))).toBe('2026-11-30 to 2026-12-04')
})

test('a move by the name of the rule holds in its own year and in no other', () => {
  const changes = { 'data-drop-autumn': { movedTo: isoDate('2026-12-01') } }
  expect(dates(only(withChanges(changes), 'data-drop-autumn'))).toBe('2026-12-01 to 2026-12-15')
  const next = resolveDeadlines(aSchool(), aYear(2027), adjusted({ changes }))
  expect(only(next, 'data-drop-autumn')).toMatchObject({ when: { from: '2027-11-26' }, status: 'model' })
})

test("what is not the school's to put off can be kept earlier, and not later", () => {
  const census = (movedTo: string) => only(withChanges({ 'swc-return': { movedTo: isoDate(movedTo) } }), 'swc-return')
  expect(census('2026-11-15')).toMatchObject({ when: { date: '2026-11-15' }, status: 'moved', workBy: '2026-11-13' })
  expect(census('2026-12-11')).toMatchObject({ when: { date: '2026-12-04' }, status: 'computed' })
})

test('a duty without a day in law can be moved later', () => {
  const report = only(withChanges({ 'sen-info-report': { movedTo: isoDate('2027-02-03') } }), 'sen-info-report')
  expect(report).toMatchObject({ when: { date: '2027-02-03' }, status: 'moved', statutory: true })
})

test('the days to which the school may move a deadline are those of its half-term, its term or its year', () => {
  const all = withChanges({})
  const first = (rule: string) => all.find(({ ruleId }) => ruleId === rule)?.movable
  expect(first('governors')).toEqual({ from: '2026-09-01', to: '2026-10-23' })
  expect(first('apdr-spring')).toEqual({ from: '2027-01-04', to: '2027-03-25' })
  expect(first('sen-info-report')).toEqual({ from: '2026-09-01', to: '2027-07-21' })
  expect(first('data-drop-autumn')).toEqual({ from: '2026-11-20', to: '2026-12-18' })
  expect(first('census-spring-day')).toBeNull()
  expect(first('ks2-sats')).toBeNull()
})

test('own hours stand above ours, for one deadline above those for its rule', () => {
  const hours = (changes: Readonly<Record<string, Adjustment>>) =>
    withChanges(changes)
      .filter(({ ruleId }) => ruleId === 'governors')
      .slice(0, 2)
      .map(({ effortHours, effortFrom }) => [effortHours.senco, effortHours.leader, effortFrom.by])
  expect(hours({})).toEqual([
    [1, 4, 'hours'],
    [1, 4, 'hours'],
  ])
  expect(hours({ governors: { effortHours: { leader: 7 } } })).toEqual([
    [1, 7, 'own'],
    [1, 7, 'own'],
  ])
  const both = { governors: { effortHours: { leader: 7 } }, 'governors:2026:2': { effortHours: { senco: 0 } } }
  expect(hours(both)).toEqual([
    [1, 7, 'own'],
    [0, 7, 'own'],
  ])
})

test('a school adds deadlines of its own, each in its year', () => {
  const own = [
    {
      id: 'own-1',
      title: 'Trust inclusion review',
      category: 'inclusionStrategy',
      owner: 'both' as const,
      when: { from: isoDate('2027-02-17'), to: isoDate('2027-02-17') },
      effortHours: { senco: 4, leader: 2 },
      leadDays: 5,
    },
  ]
  const found = resolveDeadlines(aSchool(), year, adjusted({ own })).find(({ id }) => id === 'own-1')
  expect(found).toMatchObject({ ruleId: null, status: 'own', workBy: '2027-02-12', statutory: false })
  expect(resolveDeadlines(aSchool(), aYear(2027), adjusted({ own })).some(({ id }) => id === 'own-1')).toBe(false)
})

test('design moments say which decision is open and since when', () => {
  const all = withChanges({})
  expect(only(all, 'timetable').design).toEqual({ topic: 'timetable', from: '2027-06-07' })
  expect(only(all, 'budget-set').design).toEqual({ topic: 'budget', from: '2027-03-01' })
  expect(only(all, 'inset').design).toEqual({ topic: 'trainingPlan', from: '2026-08-25' })
  expect(only(all, 'policies').design?.topic).toBe('behaviourPolicy')
  expect(only(all, 'census-spring-day').design).toBeNull()
})

test('the dates that nobody but the school knows are asked for until they are given', () => {
  const asked = (adjustments = noAdjustments) => askedDates(aSchool(), adjustments).map(({ anchor }) => anchor)
  expect(asked()).toContain('ehcPlan.reviewMeeting')
  expect(asked()).toContain('accessibilityPlan.approved')
  expect(asked()).not.toContain('topUpFunding.panel')
  expect(asked(adjusted({ changes: { 'topup-bids': { isOn: true } } }))).toContain('topUpFunding.panel')
  const given = adjusted({ anchors: [anAnchor('accessibilityPlan.approved', '2024-11-01')] })
  expect(asked(given)).not.toContain('accessibilityPlan.approved')
})

test('whatever is in a code, its deadlines have ids of their own that a board can keep', () => {
  const codes = ['Review 3', 'Review-3', 'Review_3', 'Überprüfung 3', 'R.3']
  const anchors = codes.map((code) => anAnchor('ehcPlan.reviewMeeting', '2026-11-25', { code }))
  const meetings = resolveDeadlines(aSchool(), year, adjusted({ anchors })).filter(
    ({ ruleId }) => ruleId === 'ehcp-ar-meeting',
  )
  expect(new Set(meetings.map(({ id }) => id)).size).toBe(codes.length)
  for (const { id } of meetings) expect(id).toMatch(/^[A-Za-z0-9:_.-]{1,120}$/)
})

test('the same school, year and adjustments give the same deadlines', () => {
  const anchors = [anAnchor('ehcPlan.lastReview', '2026-02-10'), anAnchor('exclusion.notice', '2026-11-09')]
  const resolve = () => resolveDeadlines(aSchool(), year, adjusted({ anchors }))
  expect(resolve()).toEqual(resolve())
  expect(new Set(resolve().map(({ id }) => id)).size).toBe(resolve().length)
})

function withChanges(changes: Readonly<Record<string, Adjustment>>) {
  return resolveDeadlines(aSchool(), year, adjusted({ changes }))
}
