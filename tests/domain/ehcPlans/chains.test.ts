import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../src/domain/calendar/dates.ts'
import { assessmentSteps, reviewSteps, ruleIds, stepRules } from '../../../src/domain/ehcPlans/chainRules.ts'
import { isLate, lawsOf } from '../../../src/domain/ehcPlans/findings.ts'
import { ehcPlans } from '../../../src/domain/ehcPlans/plansOf.ts'
import { deadlineLibrary } from '../../../src/domain/schoolYear/deadlineRules/library/library.ts'
import { adjusted, anAnchor } from '../schoolYear/deadlineRules/builders.ts'
import { assessmentFrom, datesOf, day, planFrom, plansFrom, stepOf, today, yearOf } from './builders.ts'

const beforeFebruary = { transferBefore: day('2027-02-15') }

test('one date of a meeting brings the whole statutory chain, over the end of a school year too', () => {
  const { review } = planFrom(anAnchor('ehcPlan.reviewMeeting', '2027-07-05'))
  expect(datesOf(review?.steps ?? [])).toEqual({
    'ehcp-ar-request-advice': '2027-05-24',
    'ehcp-ar-notice': '2027-06-21',
    'ehcp-ar-circulate': '2027-06-21',
    'ehcp-ar-meeting': '2027-07-05',
    'ehcp-ar-report': '2027-07-19',
    'ehcp-ar-la-decision': '2027-08-02',
    'ehcp-ar-amended-plan': '2027-09-27',
  })
})

test('each step of the law says which, and whose it is', () => {
  const { review } = planFrom(anAnchor('ehcPlan.reviewMeeting', '2026-12-02'))
  const cited = (review?.steps ?? []).map(({ ruleId, whose, law }) => [ruleId, whose, law?.citation ?? null])
  expect(cited).toEqual([
    ['ehcp-ar-request-advice', 'school', null],
    ['ehcp-ar-notice', 'school', 'SEND Regulations 2014, reg. 20'],
    ['ehcp-ar-circulate', 'school', 'SEND Regulations 2014, reg. 20'],
    ['ehcp-ar-meeting', 'school', 'SEND Regulations 2014, reg. 20'],
    ['ehcp-ar-report', 'school', 'SEND Regulations 2014, reg. 20'],
    ['ehcp-ar-la-decision', 'localAuthority', 'SEND Regulations 2014, reg. 20'],
    ['ehcp-ar-amended-plan', 'localAuthority', 'SEND Regulations 2014, reg. 22'],
  ])
})

test('every rule that a chain asks for is in the library, and is law there where it is law here', () => {
  const known = new Map(deadlineLibrary.map((rule) => [rule.id, rule]))
  for (const id of Object.values(ruleIds)) expect(known.has(id), id).toBe(true)
  for (const [id, { law }] of Object.entries({ ...reviewSteps, ...assessmentSteps })) {
    expect([id, known.get(id)?.basis === 'law']).toEqual([id, law !== null])
  }
  expect(stepRules).toHaveLength(Object.keys({ ...reviewSteps, ...assessmentSteps }).length)
})

test('a meeting on 23 November 2026 is the last that is safe for 15 February 2027', () => {
  const on = (date: string) => planFrom(anAnchor('ehcPlan.reviewMeeting', date, beforeFebruary)).review
  expect(on('2026-11-23')).toMatchObject({ lastSafeMeeting: '2026-11-23', findings: [] })
  expect(datesOf(on('2026-11-23')?.steps ?? [])).toMatchObject({
    'ehcp-ar-amended-plan': '2027-02-15',
    'ehcp-phase-15feb': '2027-02-15',
  })
  const [late] = on('2026-11-24')?.findings ?? []
  expect(late).toEqual({
    kind: 'afterTransfer',
    finalBy: '2027-02-16',
    transferBefore: '2027-02-15',
    lastSafe: '2026-11-23',
  })
  expect(late && isLate(late) && lawsOf(late).map(({ citation }) => citation)).toEqual([
    'SEND Regulations 2014, reg. 18',
    'SEND Regulations 2014, reg. 22',
  ])
})

test('for a move to a post-16 place the limit is 31 March', () => {
  const transfer = { transferBefore: day('2027-03-31') }
  const { review } = planFrom(anAnchor('ehcPlan.reviewMeeting', '2027-01-07', transfer))
  expect(review).toMatchObject({ lastSafeMeeting: '2027-01-06', findings: [{ kind: 'afterTransfer' }] })
  expect(stepOf(review?.steps ?? [], 'ehcp-phase-31mar')).toMatchObject({ date: '2027-03-31', isLimit: true })
})

test('a decision after the twelve months is late, by the day and not by the meeting', () => {
  const meeting = (date: string) =>
    planFrom(anAnchor('ehcPlan.lastReview', '2026-01-20'), anAnchor('ehcPlan.reviewMeeting', date)).review
  expect(meeting('2026-12-23')?.findings.map(({ kind }) => kind)).toEqual(['closedDay'])
  expect(meeting('2026-12-18')?.findings).toEqual([])
  expect(meeting('2027-01-05')).toMatchObject({
    completeBy: '2027-01-20',
    findings: [
      { kind: 'afterTwelveMonths', decisionBy: '2027-02-02', completeBy: '2027-01-20', lastSafe: '2026-12-23' },
    ],
  })
  // However late the meeting is: the months are counted from the last review, not from the one that was missed.
  expect(meeting('2027-05-11')).toMatchObject({ completeBy: '2027-01-20', findings: [{ kind: 'afterTwelveMonths' }] })
})

test('a plan last reviewed on 29 February has until the 28th', () => {
  const { review } = planFrom(
    anAnchor('ehcPlan.lastReview', '2028-02-29'),
    anAnchor('ehcPlan.reviewMeeting', '2029-01-31'),
  )
  expect(review?.completeBy).toBe('2029-02-28')
  expect(review?.findings).toEqual([])
  expect(stepOf(review?.steps ?? [], 'ehcp-ar-la-decision').date).toBe('2029-02-28')
})

test('weeks are counted over a leap day', () => {
  const { review } = planFrom(anAnchor('ehcPlan.reviewMeeting', '2028-02-15'))
  expect(datesOf(review?.steps ?? [])).toMatchObject({
    'ehcp-ar-report': '2028-02-29',
    'ehcp-ar-la-decision': '2028-03-14',
    'ehcp-ar-amended-plan': '2028-05-09',
  })
})

test('a meeting in the holidays is worth a look, and is no breach of the law', () => {
  const { review } = planFrom(anAnchor('ehcPlan.reviewMeeting', '2027-02-17'))
  expect(review?.findings).toEqual([{ kind: 'closedDay', date: '2027-02-17', name: 'Half-term' }])
  expect(review?.findings.some(isLate)).toBe(false)
})

test('a report that is due in the holidays is sent on the last school day before; what the local authority owes stays', () => {
  const { review } = planFrom(anAnchor('ehcPlan.reviewMeeting', '2026-12-14'))
  expect(stepOf(review?.steps ?? [], 'ehcp-ar-report')).toMatchObject({ date: '2026-12-28', workBy: '2026-12-18' })
  expect(stepOf(review?.steps ?? [], 'ehcp-ar-la-decision')).toMatchObject({ date: '2027-01-11', workBy: null })
})

test('a report whose two weeks are over is past, and so is what came before it', () => {
  const anchor = anAnchor('ehcPlan.reviewMeeting', '2026-11-04')
  const [plan] = plansFrom([anchor], day('2026-11-19'))
  const past = (plan?.review?.steps ?? []).filter(({ isPast }) => isPast).map(({ ruleId }) => ruleId)
  expect(past).toEqual([
    'ehcp-ar-request-advice',
    'ehcp-ar-notice',
    'ehcp-ar-circulate',
    'ehcp-ar-meeting',
    'ehcp-ar-report',
  ])
  expect(plan?.review?.isOver).toBe(false)
})

test('without a meeting the last school day that is safe is suggested, with its chain', () => {
  const { review } = planFrom(anAnchor('ehcPlan.lastReview', '2026-03-17'))
  expect(review).toMatchObject({ meeting: '2027-02-12', isSuggested: true, completeBy: '2027-03-17', findings: [] })
  expect(stepOf(review?.steps ?? [], 'ehcp-ar-circulate').date).toBe('2027-01-29')
})

test('a suggested meeting in September has its advice in the holidays before', () => {
  const [plan] = plansFrom([anAnchor('ehcPlan.lastReview', '2026-10-09')], day('2027-05-10'))
  expect(plan?.review).toMatchObject({ meeting: '2027-09-10', isSuggested: true })
  expect(stepOf(plan?.review?.steps ?? [], 'ehcp-ar-circulate')).toMatchObject({ date: '2027-08-27' })
})

test('a plan whose twelve months are over without a meeting is overdue', () => {
  const { review } = planFrom(anAnchor('ehcPlan.lastReview', '2025-10-01'))
  expect(review?.findings).toEqual([{ kind: 'overdue', completeBy: '2026-10-01' }])
})

test('a plan without a meeting is flagged once its last safe day has gone', () => {
  const { review } = planFrom(anAnchor('ehcPlan.lastReview', '2025-12-10'))
  expect(review?.findings).toEqual([{ kind: 'lastSafeGone', lastSafe: '2026-11-12' }])
})

test('an amendment notice after the four weeks is late, and gives the family its 15 days', () => {
  const meeting = anAnchor('ehcPlan.reviewMeeting', '2026-10-05')
  const onTime = planFrom(meeting, anAnchor('ehcPlan.amendmentNotice', '2026-11-02')).review
  const late = planFrom(meeting, anAnchor('ehcPlan.amendmentNotice', '2026-11-03')).review
  const old = planFrom(meeting, anAnchor('ehcPlan.amendmentNotice', '2025-11-03')).review
  expect(onTime?.findings).toEqual([])
  expect(stepOf(onTime?.steps ?? [], 'ehcp-ar-parent-reps')).toMatchObject({ date: '2026-11-17', whose: 'family' })
  expect(late?.findings).toEqual([{ kind: 'lateNotice', sentOn: '2026-11-03', dueBy: '2026-11-02' }])
  expect(old?.steps.some(({ ruleId }) => ruleId === 'ehcp-ar-parent-reps')).toBe(false)
})

test('when the review is over, the next one is shown', () => {
  const anchors = [anAnchor('ehcPlan.lastReview', '2025-11-20'), anAnchor('ehcPlan.reviewMeeting', '2026-10-12')]
  expect(plansFrom(anchors, day('2027-01-04'))[0]?.review).toMatchObject({ meeting: '2026-10-12', isOver: false })
  expect(plansFrom(anchors, day('2027-01-05'))[0]?.review).toMatchObject({ isSuggested: true, meeting: '2027-10-22' })
})

test('what was moved on the map is where it was moved to, and what was switched off there is still the law', () => {
  const anchors = [anAnchor('ehcPlan.reviewMeeting', '2027-03-03')]
  const changes = {
    'ehcp-ar-meeting:2026:Review_w_1': { movedTo: day('2027-03-10') },
    'ehcp-ar-la-decision': { isOn: false },
  }
  const [plan] = ehcPlans(adjusted({ anchors, changes }), { yearOf, today })
  expect(plan?.review).toMatchObject({ meeting: '2027-03-10', isSuggested: false })
  expect(datesOf(plan?.review?.steps ?? [])).toMatchObject({
    'ehcp-ar-report': '2027-03-24',
    'ehcp-ar-la-decision': '2027-04-07',
  })
})

test('a needs assessment has its 6, 16 and 20 weeks, and its advice six weeks', () => {
  const code = { code: 'Assessment 1' }
  const { steps, findings } = assessmentFrom(
    anAnchor('needsAssessment.requested', '2026-09-14', code),
    anAnchor('needsAssessment.adviceAsked', '2026-10-26', code),
    anAnchor('needsAssessment.draftIssued', '2027-01-04', code),
  )
  expect(steps.map(({ ruleId, date, law }) => [ruleId, date, law?.citation])).toEqual([
    ['ehcna-decision', '2026-10-26', 'SEND Regulations 2014, reg. 5'],
    ['ehcna-school-advice', '2026-12-07', 'SEND Regulations 2014, reg. 8'],
    ['ehcna-week16', '2027-01-04', 'SEND Regulations 2014, reg. 10'],
    ['ehcna-draft-comments', '2027-01-19', 'SEND Regulations 2014, reg. 13'],
    ['ehcna-final', '2027-02-01', 'SEND Regulations 2014, reg. 13'],
  ])
  expect(findings).toEqual([])
})

test('advice that comes after week 16 and a draft too late for week 20 are flagged', () => {
  const code = { code: 'Assessment 1' }
  const { findings } = assessmentFrom(
    anAnchor('needsAssessment.requested', '2026-09-14', code),
    anAnchor('needsAssessment.adviceAsked', '2026-11-24', code),
    anAnchor('needsAssessment.draftIssued', '2027-01-18', code),
  )
  expect(findings).toEqual([
    { kind: 'lateAdvice', adviceBy: '2027-01-05', decisionBy: '2027-01-04' },
    { kind: 'lateDraft', commentsUntil: '2027-02-02', finalBy: '2027-02-01' },
  ])
})

const anyDate = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(day('2025-09-01'), days))

test('on whatever day a meeting is, the law’s weeks are the same, and no step is missing', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const { review } = planFrom(anAnchor('ehcPlan.reviewMeeting', date))
      expect((review?.steps ?? []).map((step) => [step.ruleId, daysBetween(date, step.date)])).toEqual([
        ['ehcp-ar-request-advice', -42],
        ['ehcp-ar-notice', -14],
        ['ehcp-ar-circulate', -14],
        ['ehcp-ar-meeting', 0],
        ['ehcp-ar-report', 14],
        ['ehcp-ar-la-decision', 28],
        ['ehcp-ar-amended-plan', 84],
      ])
    }),
    { numRuns: 60 },
  )
})

test('whatever the last review, a suggested meeting is a school day that is never late, and has all its steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 360 }), (days) => {
      const lastReview = addDays(day('2025-12-22'), days)
      const [plan] = plansFrom([anAnchor('ehcPlan.lastReview', lastReview)], lastReview)
      const { review } = plan ?? { review: null }
      const meeting = review?.meeting ?? lastReview
      const found = yearOf(meeting >= '2026-09-01' ? 2026 : 2025).days.find(({ date }) => date === meeting)
      expect(found?.kind ?? yearOf(2027).days.find(({ date }) => date === meeting)?.kind).toBe('open')
      expect(review).toMatchObject({ isSuggested: true, findings: [] })
      expect(addDays(meeting, 28) <= (review?.completeBy ?? '')).toBe(true)
      expect(review?.steps.filter(({ isLimit }) => !isLimit)).toHaveLength(7)
    }),
    { numRuns: 40 },
  )
})
