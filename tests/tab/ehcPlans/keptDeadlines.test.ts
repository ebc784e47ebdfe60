import { expect, test } from 'vitest'
import { deadlinesSchema } from '../../../src/contract/documents.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { withReview } from '../../../src/domain/ehcPlans/changePlans.ts'
import { deadlinesWith } from '../../../src/tab/ehcPlans/keptDeadlines.ts'
import { adjustmentsOf } from '../../../src/domain/schoolYear/deadlineRules/keptAdjustments.ts'

const kept = deadlinesSchema.parse({
  changes: { 'census-autumn': { isOn: false }, 'own-1': { effortHours: { senco: 2 } } },
  anchors: [
    { anchor: 'senco.appointed', date: '2025-09-01', code: 'SENCo' },
    { anchor: 'something.newer', date: '2027-01-01', code: 'A', until: '2027-01-08' },
    { anchor: 'inspection.expected', date: '2027-02-01', until: '2027-03-01', code: 'Inspection' },
  ],
  own: [
    {
      id: 'own-1',
      title: 'Summer fair',
      category: 'census',
      owner: 'leader',
      when: { from: '2027-06-12', to: '2027-06-12' },
      effortHours: { senco: 1, leader: 3 },
      leadDays: 10,
    },
  ],
})

test('adding a review keeps everything else on the board, also what a newer page has put there', () => {
  const review = { of: 'meeting', code: 'Review 1', date: isoDate('2027-03-02'), transferBefore: null } as const
  const body = deadlinesWith(kept, withReview(adjustmentsOf(kept), review, isoDate('2026-11-23')))
  expect(deadlinesSchema.parse(body)).toEqual(body)
  expect(body).toMatchObject({ changes: kept.changes, own: kept.own })
  expect(new Set(body.anchors)).toEqual(
    new Set([...kept.anchors, { anchor: 'ehcPlan.reviewMeeting', code: 'Review 1', date: '2027-03-02' }]),
  )
})

test('a board without deadlines gets its first review', () => {
  const review = { of: 'lastReview', code: 'Review 1', date: isoDate('2026-03-02'), transferBefore: null } as const
  const body = deadlinesWith(null, withReview(adjustmentsOf(null), review, isoDate('2026-11-23')))
  expect(body).toEqual({
    changes: {},
    anchors: [{ anchor: 'ehcPlan.lastReview', code: 'Review 1', date: '2026-03-02' }],
    own: [],
  })
})
