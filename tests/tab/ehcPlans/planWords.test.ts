import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { AnchorDate } from '../../../src/domain/schoolYear/deadlineRules/anchors.ts'
import { codeQuestionWords, countWords, findingWords, nextForPlanWords } from '../../../src/tab/ehcPlans/planWords.ts'
import { anAnchor } from '../../domain/schoolYear/deadlineRules/builders.ts'
import { planFrom, today } from '../../domain/ehcPlans/builders.ts'

test('plans with a date are counted against how many the school has', () => {
  expect(countWords(9, 14)).toBe('9 of 14 plans have a date.')
  expect(countWords(1, 14)).toBe('1 of 14 plans has a date.')
  expect(countWords(3, null)).toBe('3 plans have a date.')
  expect(countWords(15, 14)).toBe('15 plans have a date, more than the school’s 14.')
})

test('what is late is a sentence with its dates', () => {
  const transfer = { transferBefore: isoDate('2027-02-15') }
  const [finding] = planFrom(anAnchor('ehcPlan.reviewMeeting', '2026-11-24', transfer)).review?.findings ?? []
  expect(finding && findingWords(finding)).toBe(
    'The final plan may come as late as 16 February 2027, and is due before 15 February 2027. The last safe day for the meeting is 23 November 2026.',
  )
})

test('the list says what comes next, and brings forward what would fall into the holidays', () => {
  const next = (anchor: AnchorDate) => nextForPlanWords(planFrom(anchor), today)
  expect(next(anAnchor('ehcPlan.reviewMeeting', '2026-12-09'))).toBe('Next: Review invitations, Wed 25 Nov')
  expect(next(anAnchor('ehcPlan.reviewMeeting', '2026-11-16'))).toBe('Next: Review report due, Mon 30 Nov')
  expect(next(anAnchor('ehcPlan.reviewMeeting', '2027-01-13'))).toBe('Next: Ask for review advice, Wed 2 Dec')
  expect(next(anAnchor('ehcPlan.lastReview', '2026-03-17'))).toBe('Meeting by Fri 12 Feb')
  expect(next(anAnchor('ehcPlan.lastReview', '2025-10-01'))).toBe('')
  expect(next(anAnchor('ehcPlan.reviewMeeting', '2027-02-10'))).toBe('Next: Ask for review advice, Fri 18 Dec')
})

test('text that may point at a pupil is asked about in words', () => {
  expect(codeQuestionWords('A B', 'name')).toBe('“A B” may be somebody’s name.')
  expect(codeQuestionWords('x', 'pupilNumber')).toContain('unique pupil number')
})
