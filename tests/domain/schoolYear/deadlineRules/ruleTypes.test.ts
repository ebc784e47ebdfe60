import { expect, test } from 'vitest'
import { isoDate } from '../../../../src/domain/calendar/dates.ts'
import { resolveDeadlines } from '../../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import type { DayRule } from '../../../../src/domain/schoolYear/deadlineRules/rule.ts'
import { adjusted, anAnchor, aRule, aSchool, aYear, datesOf, twoWeeksInOctober } from './builders.ts'

test.each([
  [{ type: 'fixed', month: 9, day: 1 }, '2026-09-01'],
  [{ type: 'fixed', month: 12, day: 31 }, '2026-12-31'],
  [{ type: 'fixed', month: 1, day: 15 }, '2027-01-15'],
  [{ type: 'fixed', month: 8, day: 31 }, '2027-08-31'],
] as const)('a fixed day is in the half of the school year that has its month', (rule, date) => {
  expect(datesOf(aRule(rule), aYear(2026))).toEqual([date])
})

test('29 February is the 28th in a year that has none', () => {
  const leapDay = aRule({ type: 'fixed', month: 2, day: 29 })
  expect(datesOf(leapDay, aYear(2027))).toEqual(['2028-02-29'])
  expect(datesOf(leapDay, aYear(2026))).toEqual(['2027-02-28'])
})

test.each([
  ['from a Sunday to Monday', 2025, 3, 1, '2026-03-02'],
  ['not from a Monday', 2026, 3, 1, '2027-03-01'],
  ['from Easter Sunday over Easter Monday to Tuesday', 2027, 4, 16, '2028-04-18'],
  ['from Good Friday in March to the Tuesday after Easter', 2026, 3, 26, '2027-03-30'],
  ['from Christmas on a Saturday past the holidays that stand for it', 2027, 12, 25, '2027-12-29'],
] as const)('the next working day: %s, in the year from %i', (_, startYear, month, day, date) => {
  expect(datesOf(aRule({ type: 'fixed', month, day, otherwise: 'nextWorkingDay' }), aYear(startYear))).toEqual([date])
})

test('a day before a weekend is the Friday', () => {
  const rule = aRule({ type: 'fixed', month: 1, day: 31, otherwise: 'previousWorkingDay' })
  expect(datesOf(rule, aYear(2026))).toEqual(['2027-01-29'])
})

test.each([
  ['the first Thursday in October, when the month begins with one', 10, 4, 1, 2026, '2026-10-01'],
  ['the first Thursday in October, when it ends the first week', 10, 4, 1, 2027, '2027-10-07'],
  ['the third Thursday in January', 1, 4, 3, 2026, '2027-01-21'],
  ['the last Friday in June', 6, 5, -1, 2026, '2027-06-25'],
  ['the last Wednesday of a month that ends on one', 6, 3, -1, 2026, '2027-06-30'],
  ['the fourth Monday of a leap February', 2, 1, 4, 2027, '2028-02-28'],
  ['the last Tuesday of a leap February, its 29th', 2, 2, -1, 2027, '2028-02-29'],
] as const)('%s', (_, month, weekday, nth, startYear, date) => {
  expect(datesOf(aRule({ type: 'nthWeekday', month, weekday, nth }), aYear(startYear))).toEqual([date])
})

test('days are counted on from a weekday, over the end of the month and of February in a leap year', () => {
  const plus = (plusDays: number): DayRule => ({ type: 'nthWeekday', month: 2, weekday: 4, nth: 3, plusDays })
  expect(datesOf(aRule(plus(27)), aYear(2026))).toEqual(['2027-03-17'])
  expect(datesOf(aRule(plus(27)), aYear(2027))).toEqual(['2028-03-15'])
  expect(datesOf(aRule(plus(-20)), aYear(2027))).toEqual(['2028-01-28'])
})

test.each([
  [2025, '2026-08-13'],
  [2026, '2027-08-19'],
  [2027, '2028-08-17'],
])('in the year from %i the first Thursday on or after 13 August is %s', (startYear, date) => {
  const rule = aRule({ type: 'weekdayOnOrAfter', month: 8, day: 13, weekday: 4 })
  expect(datesOf(rule, aYear(startYear))).toEqual([date])
})

test("days are counted from the school's own half-terms", () => {
  const own = aYear(2026, { halfTerms: twoWeeksInOctober, insetDays: [] })
  const beforeTheBreak = aRule({ type: 'term', half: 'autumn1', edge: 'end', weeks: -1 })
  expect(datesOf(beforeTheBreak, own)).toEqual(['2026-10-09'])
  expect(datesOf(beforeTheBreak, aYear(2026))).toEqual(['2026-10-16'])
  expect(datesOf(aRule({ type: 'term', half: 'autumn2', edge: 'start', weeks: 2, days: 1 }), own)).toEqual([
    '2026-11-17',
  ])
})

test('a window has a first and a last day', () => {
  const window = aRule({
    type: 'window',
    from: { type: 'nthWeekday', month: 6, weekday: 1, nth: 1 },
    to: { type: 'term', half: 'summer2', edge: 'end', weeks: -1 },
  })
  expect(datesOf(window, aYear(2026))).toEqual(['2027-06-07 to 2027-07-14'])
})

test('a half-term too short for its window keeps the days in their order', () => {
  const middle = aRule({
    type: 'window',
    from: { type: 'term', half: 'spring2', edge: 'start', weeks: 1 },
    to: { type: 'term', half: 'spring2', edge: 'end', weeks: -2 },
  })
  const short = aYear(2026).termDates.halfTerms.map((each) =>
    each.half === 'spring2' ? { ...each, end: isoDate('2027-03-11') } : each,
  )
  expect(datesOf(middle, aYear(2026, { halfTerms: short }))).toEqual(['2027-02-25 to 2027-03-01'])
})

test('a rule is so many calendar days or months from another', () => {
  const base = aRule({ type: 'fixed', month: 3, day: 31 }, { id: 'base' })
  const from = (offset: number, unit: 'calendarDays' | 'months') =>
    aRule({ type: 'relativeTo', rule: 'base', offset, unit }, { id: `${offset} ${unit}` })
  expect(datesOf([base, from(-84, 'calendarDays')], aYear(2026))).toEqual(['2027-01-06', '2027-03-31'])
  expect(datesOf([base, from(-84, 'calendarDays')], aYear(2027))).toEqual(['2028-01-07', '2028-03-31'])
  expect(datesOf([base, from(-1, 'months')], aYear(2026))).toEqual(['2027-02-28', '2027-03-31'])
  expect(datesOf([base, from(-1, 'months')], aYear(2027))).toEqual(['2028-02-29', '2028-03-31'])
})

test('a rule that rests on one that is not there, or on itself, gives nothing', () => {
  expect(datesOf(aRule({ type: 'relativeTo', rule: 'nothing', offset: 1, unit: 'months' }), aYear(2026))).toEqual([])
  expect(datesOf(aRule({ type: 'relativeTo', rule: 'a-rule', offset: 1, unit: 'months' }), aYear(2026))).toEqual([])
})

test('a repeated rule is a deadline each time, and what goes with it follows each, or some', () => {
  const meetings = aRule(
    {
      type: 'repeated',
      each: [
        { type: 'fixed', month: 11, day: 10 },
        { type: 'fixed', month: 3, day: 9 },
        { type: 'fixed', month: 6, day: 15 },
      ],
    },
    { id: 'meetings' },
  )
  const papers = (only?: readonly number[]) =>
    aRule(
      { type: 'withEach', rule: 'meetings', offset: -8, unit: 'calendarDays', ...(only === undefined ? {} : { only }) },
      { id: 'papers' },
    )
  expect(datesOf([meetings, papers()], aYear(2026))).toEqual([
    '2026-11-02',
    '2026-11-10',
    '2027-03-01',
    '2027-03-09',
    '2027-06-07',
    '2027-06-15',
  ])
  expect(datesOf([meetings, papers([3])], aYear(2026))).toEqual([
    '2026-11-10',
    '2027-03-09',
    '2027-06-07',
    '2027-06-15',
  ])
})

test('school days are those with pupils: no weekend, no holiday, no INSET day', () => {
  const rule = aRule({ type: 'fromAnchor', anchor: 'exclusion.notice', offset: 6, unit: 'schoolDays' })
  const on = (date: string) => adjusted({ anchors: [anAnchor('exclusion.notice', date)] })
  expect(datesOf(rule, aYear(2026), on('2026-11-09'))).toEqual(['2026-11-17'])
  expect(datesOf(rule, aYear(2026, { insetDays: [isoDate('2026-11-13')] }), on('2026-11-09'))).toEqual(['2026-11-18'])
  expect(datesOf(rule, aYear(2026), on('2026-10-21'))).toEqual(['2026-11-05'])
  expect(datesOf(rule, aYear(2026), on('2026-11-14'))).toEqual(['2026-11-23'])
})

test('what was begun in July is counted on in September, where the year before is known', () => {
  const rules = [aRule({ type: 'fromAnchor', anchor: 'exclusion.notice', offset: 15, unit: 'schoolDays' })]
  const july = adjusted({ anchors: [anAnchor('exclusion.notice', '2027-07-16')] })
  const next = aYear(2027)
  expect(resolveDeadlines(aSchool(), next, july, { rules })).toEqual([])
  const [deadline] = resolveDeadlines(aSchool(), next, july, { rules, previous: aYear(2026) })
  // 19, 20 and 21 July, and twelve days from 2 September, since the first is an INSET day.
  expect(deadline).toMatchObject({ when: { date: '2027-09-17' } })
})

test('school days before a day are counted back', () => {
  const rule = aRule({ type: 'fromAnchor', anchor: 'exclusion.notice', offset: -2, unit: 'schoolDays' })
  const monday = adjusted({ anchors: [anAnchor('exclusion.notice', '2026-11-02')] })
  expect(datesOf(rule, aYear(2026), monday)).toEqual(['2026-10-22'])
})

test("a deadline from the school's own date comes in its year, and again every time where it repeats", () => {
  const plan = adjusted({ anchors: [anAnchor('accessibilityPlan.approved', '2024-02-29')] })
  const every = aRule({
    type: 'fromAnchor',
    anchor: 'accessibilityPlan.approved',
    offset: 36,
    unit: 'months',
    everyTime: true,
  })
  const once = aRule({ type: 'fromAnchor', anchor: 'accessibilityPlan.approved', offset: 36, unit: 'months' })
  expect(datesOf(every, aYear(2026), plan)).toEqual(['2027-02-28'])
  expect(datesOf(every, aYear(2027), plan)).toEqual([])
  expect(datesOf(every, aYear(2029), plan)).toEqual(['2030-02-28'])
  expect(datesOf(once, aYear(2029), plan)).toEqual([])
})

test('only the school can date some rules: one deadline for each date, none without', () => {
  const panel = aRule({ type: 'userDated', anchor: 'topUpFunding.panel' })
  expect(datesOf(panel, aYear(2026))).toEqual([])
  const anchors = [
    anAnchor('topUpFunding.panel', '2026-11-12', { code: 'Panel 1' }),
    anAnchor('topUpFunding.panel', '2027-03-04', { code: 'Panel 2', until: isoDate('2027-03-05') }),
    anAnchor('topUpFunding.panel', '2027-11-11', { code: 'Panel 3' }),
  ]
  expect(datesOf(panel, aYear(2026), adjusted({ anchors }))).toEqual(['2026-11-12', '2027-03-04 to 2027-03-05'])
})

test('INSET days come from the term dates', () => {
  const insetDays = [isoDate('2027-07-21'), isoDate('2026-09-01'), isoDate('2026-11-02')]
  expect(datesOf(aRule({ type: 'insetDays' }), aYear(2026, { insetDays }))).toEqual([
    '2026-09-01',
    '2026-11-02',
    '2027-07-21',
  ])
})

test('a rule holds in the years that it names', () => {
  const rule = aRule({ type: 'fixed', month: 12, day: 31 }, { years: { first: 2027, last: 2028 } })
  expect([2026, 2027, 2028, 2029].map((year) => datesOf(rule, aYear(year)).length)).toEqual([0, 1, 1, 0])
})

test('a printed date stands above what the rule computes, in its year', () => {
  const rule = aRule(
    { type: 'nthWeekday', month: 10, weekday: 4, nth: 1 },
    { published: { '2027/28': { from: '2027-10-14' } }, confirmWith: 'DfE' },
  )
  const deadlines = (startYear: number) =>
    resolveDeadlines(aSchool(), aYear(startYear), adjusted({}), { rules: [rule] })
  expect(deadlines(2027)).toMatchObject([{ when: { date: '2027-10-14' }, status: 'published', confirmWith: null }])
  expect(deadlines(2026)).toMatchObject([{ when: { date: '2026-10-01' }, status: 'computed', confirmWith: 'DfE' }])
})
