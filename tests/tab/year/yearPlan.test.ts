import { expect, test } from 'vitest'
import type { BoardDocument, Hours } from '../../../src/contract/documents.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import type { Reason } from '../../../src/domain/pressure/pressure.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { pairDocuments } from '../../../src/tab/board/boardHandle.ts'
import { noChanges } from '../../../src/tab/deadlines/deadlineChanges.ts'
import { createJointYear } from '../../../src/tab/year/jointYear.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { planFrom } from '../../../src/tab/year/yearPlan.ts'
import { aCalendar, anAllDayEvent, aSchoolYear } from '../builders.ts'
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

test('the hours of a category are those of tagged events; a deadline of the school year has its own until it is given others', () => {
  const own = (documents: readonly BoardDocument[], events: Parameters<typeof aCalendar>[0] = []) => {
    const plan = planFrom(pairDocuments(documents), schoolYear, null, resolveSchoolDeadlines)
    const { days } = computeLane(aCalendar(events), 'senco', schoolYear, plan.settings, plan.library)
    const reasons = days.flatMap((day) => (day.kind === 'open' ? day.reasons : []))
    return (isMeant: (reason: Extract<Reason, { kind: 'deadline' }>) => boolean) =>
      reasons.find((reason) => reason.kind === 'deadline' && isMeant(reason))
  }
  const effort = [hoursOf('senco', { effort: [{ category: 'census', hours: 30, because: null }] })]
  const isAutumnCensus = ({ libraryTitle }: { readonly libraryTitle?: string }) => libraryTitle === 'Autumn census'
  expect(own(effort)(isAutumnCensus)).toEqual(own([])(isAutumnCensus))
  expect(own([])(isAutumnCensus)).toBeDefined()
  const tag = anAllDayEvent('2027-03-15', { id: 'tagged', categories: ['Census'] })
  expect(own(effort, [tag])(({ eventId }) => eventId === 'tagged')).toMatchObject({ effortHours: 30 })
  const body = { ...noChanges, changes: { 'census-autumn-day:2026': { effortHours: { senco: 7, leader: 2 } } } }
  const ruled: BoardDocument = { kind: 'deadlines', owner: 'shared', version: 1, body }
  expect(own([...effort, ruled])(isAutumnCensus)).toMatchObject({ effortHours: 7 })
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
