import { expect, test } from 'vitest'
import type { BoardDocument, Hours } from '../../../src/contract/documents.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { pairDocuments } from '../../../src/tab/board/boardHandle.ts'
import { createJointYear } from '../../../src/tab/year/jointYear.ts'
import { planFrom } from '../../../src/tab/year/yearPlan.ts'
import { aSchoolYear } from '../builders.ts'
import { aPair } from '../jointTime/builders.ts'

const schoolYear = aSchoolYear()

function hoursOf(owner: 'senco' | 'leader', change: Partial<Hours>): BoardDocument {
  return { kind: 'hours', owner, version: 1, body: { working: null, taught: [], effort: [], ...change } }
}

function planOf(...documents: BoardDocument[]) {
  return planFrom(pairDocuments(documents), schoolYear)
}

function hoursOn(date: string, ...documents: BoardDocument[]) {
  const { lanes } = createJointYear(aPair(), planOf(...documents))
  const day = lanes.senco.days.find((each) => each.date === date)
  return day?.kind === 'open' ? day.hoursAvailable : null
}

test('taught hours are taken from the hours one has, on their weekday alone', () => {
  const teachesMondays = hoursOf('senco', { taught: [{ weekday: 1, from: 9 * 60, to: 12 * 60 }] })
  expect(hoursOn('2026-11-23')).toBe(8)
  expect(hoursOn('2026-11-23', teachesMondays)).toBe(5)
  expect(hoursOn('2026-11-24', teachesMondays)).toBe(8)
})

test('own working hours stand in place of the mailbox’s, a day without any included', () => {
  const threeDays = hoursOf('senco', {
    working: ([1, 2, 3] as const).map((weekday) => ({ weekday, from: 9 * 60, to: 15 * 60 })),
  })
  expect(hoursOn('2026-11-23', threeDays)).toBe(6)
  expect(hoursOn('2026-11-27', threeDays)).toBe(0)
})

test('one’s own effort changes one’s own lane and not the other’s', () => {
  const effort = [{ category: 'census', hours: 9, because: null }]
  const census = (which: readonly BoardDocument[]) =>
    planOf(...which).settings.categories.find(({ code }) => code === 'census')?.effortHours
  const usual = defaultPressureSettings.categories.find(({ code }) => code === 'census')?.effortHours
  expect(census([hoursOf('leader', { effort })])).toEqual({ senco: usual?.senco, leader: 9 })
  expect(census([])).toEqual(usual)
})

test('a school’s own term dates are those of its year, and of no other', () => {
  const years = (name: string) => ({
    name,
    halfTerms: [
      ['autumn1', '2026-09-03', '2026-10-16'],
      ['autumn2', '2026-11-02', '2026-12-18'],
      ['spring1', '2027-01-04', '2027-02-12'],
      ['spring2', '2027-02-22', '2027-03-25'],
      ['summer1', '2027-04-12', '2027-05-28'],
      ['summer2', '2027-06-07', '2027-07-21'],
    ].map(([half, start, end]) => ({ half, start, end })) as never,
    insetDays: ['2026-09-03'],
    closedDays: ['2026-12-18'],
  })
  const school = (name: string): BoardDocument => ({
    kind: 'school',
    owner: 'shared',
    version: 1,
    body: {
      phase: 'primary',
      kind: 'maintained',
      years: [years(name)],
      ehcPlans: null,
      senSupport: null,
      words: { senco: 'SENCo', leader: 'headteacher' },
    },
  })
  const isOpen = (date: string, plan = planOf(school('2026/27'))) =>
    plan.schoolYear.days.find((day) => day.date === date)?.kind === 'open'
  expect(isOpen('2026-09-03')).toBe(true)
  expect(isOpen('2026-09-02')).toBe(false)
  expect(isOpen('2026-10-19')).toBe(false)
  expect(isOpen('2026-12-18')).toBe(false)
  expect(planOf(school('2027/28')).schoolYear).toBe(schoolYear)
})
