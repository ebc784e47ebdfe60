import { expect, test } from 'vitest'
import { isoDate } from '../../../../src/domain/calendar/dates.ts'
import { resolveDeadlines } from '../../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import { adjusted, anAnchor, aSchool, aYear, dates, only } from './builders.ts'

const steps = ['request-advice', 'notice', 'circulate', 'meeting', 'report', 'la-decision', 'amended-plan']

test('the date of a review meeting brings the whole chain of the law', () => {
  const chain = reviewsIn(2026, anAnchor('ehcPlan.reviewMeeting', '2026-11-25'))
  expect(Object.fromEntries(steps.map((step) => [step, dates(only(chain, `ehcp-ar-${step}`))]))).toEqual({
    'request-advice': '2026-10-14',
    notice: '2026-11-11',
    circulate: '2026-11-11',
    meeting: '2026-11-25',
    report: '2026-12-09',
    'la-decision': '2026-12-23',
    'amended-plan': '2027-02-17',
  })
})

test('the steps of a review add up to six hours of the SENCo and one of the leader', () => {
  const chain = reviewsIn(2026, anAnchor('ehcPlan.reviewMeeting', '2026-11-25'))
  const ofReview = chain.filter(({ group }) => group === 'ehcPlan:Review 1')
  expect(sum(ofReview.map(({ effortHours }) => effortHours.senco))).toBe(6)
  expect(sum(ofReview.map(({ effortHours }) => effortHours.leader))).toBe(1)
})

test('the date of the last review places the next meeting where the local authority still has its four weeks', () => {
  const chain = reviewsIn(2026, anAnchor('ehcPlan.lastReview', '2026-02-10'))
  expect(only(chain, 'ehcp-annual-review-due')).toMatchObject({ when: { date: '2027-02-10' }, status: 'computed' })
  expect(only(chain, 'ehcp-ar-safe-meeting')).toMatchObject({ when: { date: '2027-01-13' } })
  expect(only(chain, 'ehcp-ar-meeting')).toMatchObject({ when: { date: '2027-01-13' }, status: 'model' })
  expect(only(chain, 'ehcp-ar-report')).toMatchObject({ when: { date: '2027-01-27' }, status: 'model' })
})

test('a meeting is placed on a day with pupils', () => {
  const placed = (lastReview: string, different = {}) =>
    dates(only(reviewsIn(2026, anAnchor('ehcPlan.lastReview', lastReview), different), 'ehcp-ar-meeting'))
  expect(placed('2026-03-17')).toBe('2027-02-12')
  expect(placed('2026-02-10', { insetDays: [isoDate('2027-01-13')] })).toBe('2027-01-12')
})

test('a plan that was last reviewed on 29 February is due on the 28th', () => {
  const chain = reviewsIn(2028, anAnchor('ehcPlan.lastReview', '2028-02-29'))
  expect(dates(only(chain, 'ehcp-annual-review-due'))).toBe('2029-02-28')
})

test('a meeting with a date replaces the one that was placed', () => {
  const anchors = [
    anAnchor('ehcPlan.lastReview', '2026-02-10'),
    anAnchor('ehcPlan.reviewMeeting', '2026-12-02'),
    anAnchor('ehcPlan.lastReview', '2026-03-01', { code: 'Review 2' }),
  ]
  const chain = resolveDeadlines(aSchool(), aYear(2026), adjusted({ anchors }))
  expect(only(chain, 'ehcp-ar-meeting', 'Review 1')).toMatchObject({ when: { date: '2026-12-02' }, status: 'computed' })
  expect(only(chain, 'ehcp-ar-meeting', 'Review 2')).toMatchObject({ when: { date: '2027-02-01' }, status: 'model' })
})

test('the years after are placed too, as if every review had been on time', () => {
  const anchor = anAnchor('ehcPlan.lastReview', '2026-02-10')
  expect(only(reviewsIn(2027, anchor), 'ehcp-annual-review-due')).toMatchObject({
    when: { date: '2028-02-10' },
    status: 'model',
  })
  expect(dates(only(reviewsIn(2028, anchor), 'ehcp-ar-meeting'))).toBe('2029-01-12')
})

test('a review in July has its report in September, in the next school year', () => {
  const meeting = anAnchor('ehcPlan.reviewMeeting', '2027-07-19')
  expect(dates(only(reviewsIn(2026, meeting), 'ehcp-ar-meeting'))).toBe('2027-07-19')
  expect(only(reviewsIn(2026, meeting), 'ehcp-ar-report')).toMatchObject({
    when: { date: '2027-08-02' },
    workBy: '2027-07-21',
  })
  const next = reviewsIn(2027, meeting)
  expect(next.some(({ ruleId }) => ruleId === 'ehcp-ar-meeting')).toBe(false)
  expect(dates(only(next, 'ehcp-ar-amended-plan'))).toBe('2027-10-11')
})

test('a pupil who changes phase is reviewed twelve weeks before 15 February, or 31 March', () => {
  const placed = (transferBefore: string) => {
    const anchor = anAnchor('ehcPlan.lastReview', '2026-03-10', { transferBefore: isoDate(transferBefore) })
    return only(reviewsIn(2026, anchor), 'ehcp-ar-meeting')
  }
  expect(dates(placed('2027-02-15'))).toBe('2026-11-23')
  expect(dates(placed('2027-03-31'))).toBe('2027-01-06')
  // In another year the transfer has no say.
  expect(dates(placed('2029-02-15'))).toBe('2027-02-10')
})

test('a meeting may be moved within eight weeks up to the last safe day, and its steps move with it', () => {
  const anchors = [anAnchor('ehcPlan.lastReview', '2026-02-10')]
  const meeting = only(reviewsIn(2026, anchors[0]), 'ehcp-ar-meeting')
  expect(meeting.movable).toEqual({ from: '2026-11-18', to: '2027-01-13' })
  const changes = { [meeting.id]: { movedTo: isoDate('2026-12-01') } }
  const moved = resolveDeadlines(aSchool(), aYear(2026), adjusted({ anchors, changes }))
  expect(only(moved, 'ehcp-ar-meeting')).toMatchObject({ when: { date: '2026-12-01' }, status: 'moved' })
  expect(dates(only(moved, 'ehcp-ar-circulate'))).toBe('2026-11-17')
  expect(dates(only(moved, 'ehcp-ar-report'))).toBe('2026-12-15')
  expect(dates(only(moved, 'ehcp-annual-review-due'))).toBe('2027-02-10')
})

test('a needs assessment runs for twenty weeks from its request', () => {
  const anchors = [
    anAnchor('needsAssessment.requested', '2026-09-14', { code: 'Assessment 1' }),
    anAnchor('needsAssessment.adviceAsked', '2026-10-26', { code: 'Assessment 1' }),
  ]
  const chain = resolveDeadlines(aSchool(), aYear(2026), adjusted({ anchors }))
  expect(dates(only(chain, 'ehcna-decision'))).toBe('2026-10-26')
  expect(dates(only(chain, 'ehcna-school-advice'))).toBe('2026-12-07')
  expect(dates(only(chain, 'ehcna-final'))).toBe('2027-02-01')
})

test('plans with a date are not counted again in the season that stands for the others', () => {
  const transferring = { transferBefore: isoDate('2027-02-15') }
  const dated = [
    anAnchor('ehcPlan.reviewMeeting', '2026-10-14', { code: 'Review 1', ...transferring }),
    anAnchor('ehcPlan.reviewMeeting', '2027-03-03', { code: 'Review 2' }),
    anAnchor('ehcPlan.reviewMeeting', '2027-03-10', { code: 'Review 3' }),
  ]
  const hours = (anchors: typeof dated) => {
    const all = resolveDeadlines(aSchool(), aYear(2026), adjusted({ anchors }))
    return ['ehcp-autumn-season', 'ehcp-summer-season'].map((rule) => only(all, rule).effortHours.senco)
  }
  expect(hours([])).toEqual([2 * 6, 12 * 6])
  expect(hours(dated)).toEqual([1 * 6, 10 * 6])
})

function reviewsIn(startYear: number, anchor: ReturnType<typeof anAnchor> | undefined, different = {}) {
  const anchors = anchor === undefined ? [] : [anchor]
  return resolveDeadlines(aSchool(), aYear(startYear, different), adjusted({ anchors }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
