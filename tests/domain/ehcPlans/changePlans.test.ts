import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/dates.ts'
import {
  codesOf,
  mostDates,
  restored,
  withCode,
  withDate,
  withNextReview,
  withoutChain,
  withoutDate,
  withReview,
} from '../../../src/domain/ehcPlans/changePlans.ts'
import { cleanCode, freeCode, longestCode } from '../../../src/domain/ehcPlans/codes.ts'
import { deadlinesSchema } from '../../../src/contract/documents.ts'
import { documentProblem } from '../../../src/contract/documentProblem.ts'
import { codeInId, deadlineId } from '../../../src/domain/schoolYear/deadlineRules/deadlineId.ts'
import { noAdjustments } from '../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { adjusted, anAnchor } from '../schoolYear/deadlineRules/builders.ts'
import { day, today } from './builders.ts'

const aReview = (date: string, different = {}) =>
  ({ of: 'meeting', code: 'Review 1', date: day(date), transferBefore: null, ...different }) as const

const ownDeadline = {
  id: 'own-1',
  title: 'Nativity play',
  category: 'census',
  owner: 'both',
  when: { from: day('2026-12-10'), to: day('2026-12-10') },
  effortHours: { senco: 1, leader: 2 },
  leadDays: 5,
} as const

test('a review is one date with its code, and everything else stays', () => {
  const before = adjusted({
    own: [ownDeadline],
    anchors: [anAnchor('senco.appointed', '2025-09-01', { code: 'SENCo' })],
  })
  const after = withReview(before, aReview('2027-03-02', { transferBefore: day('2027-03-31') }), today)
  expect(after).toEqual({
    ...before,
    anchors: [
      ...before.anchors,
      { anchor: 'ehcPlan.reviewMeeting', code: 'Review 1', date: '2027-03-02', transferBefore: '2027-03-31' },
    ],
  })
})

test('a second date of the same review replaces the first, in whatever spelling, and forgets where it was moved to', () => {
  const moved = { 'ehcp-ar-meeting:2026:Review_w_1': { movedTo: day('2027-03-09') }, 'census-autumn': { isOn: false } }
  const before = { ...withReview(noAdjustments, aReview('2027-03-02'), today), changes: moved }
  const after = withReview(before, aReview('2027-03-16', { code: ' review  1' }), today)
  expect(after.anchors).toEqual([{ anchor: 'ehcPlan.reviewMeeting', code: 'Review 1', date: '2027-03-16' }])
  expect(after.changes).toEqual({ 'census-autumn': { isOn: false } })
})

test('a meeting a year after one that was held counts its twelve months from that one', () => {
  const held = withReview(noAdjustments, aReview('2026-03-02'), today)
  expect(withReview(held, aReview('2027-02-15'), today).anchors).toEqual([
    { anchor: 'ehcPlan.lastReview', code: 'Review 1', date: '2026-03-02' },
    { anchor: 'ehcPlan.reviewMeeting', code: 'Review 1', date: '2027-02-15' },
  ])
  const planned = withReview(noAdjustments, aReview('2026-12-02'), today)
  expect(withReview(planned, aReview('2027-06-15'), today).anchors).toHaveLength(1)
})

test('a review that is over makes way for the next', () => {
  const held = withDate(
    withReview(noAdjustments, aReview('2026-03-02', { transferBefore: day('2027-02-15') }), today),
    {
      anchor: 'ehcPlan.amendmentNotice',
      code: 'Review 1',
      date: day('2026-03-20'),
    },
  )
  expect(withNextReview(held, 'Review 1').anchors).toEqual([
    { anchor: 'ehcPlan.lastReview', code: 'Review 1', date: '2026-03-02' },
  ])
})

test('a plan’s new code keeps what was changed about its steps', () => {
  const before = {
    ...withReview(noAdjustments, aReview('2027-03-02'), today),
    changes: {
      'ehcp-ar-report:2026:Review_w_1': { effortHours: { senco: 3 } },
      'ehcna-final:2026:Review_w_1': { isOn: false },
    },
  }
  const after = withCode(before, 'plan', 'Review 1', '7B-2')
  expect(codesOf(after, 'plan')).toEqual(['7B-2'])
  expect(after.changes).toEqual({
    'ehcp-ar-report:2026:7B-2': { effortHours: { senco: 3 } },
    'ehcna-final:2026:Review_w_1': { isOn: false },
  })
})

test('a date is taken away alone, a plan with all that it has, and an assessment of the same code stays', () => {
  const both = withDate(
    withReview(
      withReview(noAdjustments, aReview('2027-03-02'), today),
      aReview('2026-03-20', { of: 'lastReview' }),
      today,
    ),
    { anchor: 'needsAssessment.requested', code: 'Review 1', date: day('2026-10-01') },
  )
  const meeting = { anchor: 'ehcPlan.reviewMeeting', code: 'Review 1' } as const
  expect(withoutDate(both, meeting).anchors.map(({ anchor }) => anchor)).toEqual([
    'ehcPlan.lastReview',
    'needsAssessment.requested',
  ])
  expect(withoutChain(both, 'plan', 'review 1').anchors.map(({ anchor }) => anchor)).toEqual([
    'needsAssessment.requested',
  ])
})

test('undoing puts a plan back and keeps what the other of the two has done meanwhile', () => {
  const before = withReview(
    withReview(noAdjustments, aReview('2027-03-02'), today),
    aReview('2027-01-12', { code: 'Review 2' }),
    today,
  )
  const removed = withoutChain(before, 'plan', 'Review 1')
  const meanwhile = withReview(removed, aReview('2027-05-05', { code: 'Review 3' }), today)
  const after = restored(meanwhile, before, 'plan', ['Review 1'])
  expect(codesOf(after, 'plan')).toEqual(['Review 2', 'Review 3', 'Review 1'])
})

const aCode = fc.constantFrom('Review 1', 'review 1', 'Review 2', '7B-2', 'Y6 A')
const aChange = fc.record({
  code: aCode,
  date: fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2025-09-01'), days)),
  of: fc.constantFrom('meeting' as const, 'lastReview' as const),
  transferBefore: fc.constantFrom(null, day('2027-02-15')),
})

test('whatever is added, what comes of it can be kept, and undoing it leaves what there was', () => {
  fc.assert(
    fc.property(fc.array(aChange, { maxLength: 8 }), aChange, (many, last) => {
      const before = many.reduce((all, review) => withReview(all, review, today), noAdjustments)
      const after = withReview(before, last, today)
      const body = deadlinesSchema.parse(JSON.parse(JSON.stringify(after)))
      expect(documentProblem({ kind: 'deadlines', body, ifVersion: 0 })).toBeNull()
      const undone = restored(after, before, 'plan', [last.code])
      expect(new Set(undone.anchors)).toEqual(new Set(before.anchors))
      expect(undone.changes).toEqual(before.changes)
    }),
  )
})

test('as many dates as the page lets in are what the board keeps, and no more', () => {
  const many = (count: number) => ({
    ...noAdjustments,
    anchors: Array.from({ length: count }, (_, i) =>
      anAnchor('ehcPlan.lastReview', '2026-03-02', { code: `Review ${i}` }),
    ),
  })
  expect(deadlinesSchema.safeParse(many(mostDates)).success).toBe(true)
  expect(deadlinesSchema.safeParse(many(mostDates + 1)).success).toBe(false)
})

test('what was changed about the steps of a plan can be kept, whatever its code', () => {
  const code = '\u{1F4C5}'.repeat(longestCode / 2)
  const id = deadlineId('ehcp-ar-request-advice', 2026, codeInId(code))
  const other = deadlineId('ehcp-ar-request-advice', 2026, codeInId('鼠'.repeat(longestCode)))
  const changes = { [id]: { movedTo: '2027-03-09' }, [other]: { isOn: false } }
  expect(deadlinesSchema.safeParse({ ...noAdjustments, changes }).success).toBe(true)
})

test('codes are made that nobody has yet', () => {
  expect(freeCode('Review', ['Review 1', 'review  2', 'Review 4'])).toBe('Review 3')
  expect(freeCode('Assessment', [])).toBe('Assessment 1')
  expect(cleanCode('  Review\t3\u2028 \u0007')).toBe('Review 3')
})
