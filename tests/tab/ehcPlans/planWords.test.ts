import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { AnchorDate } from '../../../src/domain/schoolYear/deadlineRules/anchors.ts'
import {
  codeQuestionWords,
  countWords,
  findingWords,
  nextForPlanWords,
  taggedWords,
} from '../../../src/tab/ehcPlans/planWords.ts'
import { defaultWords } from '../../../src/tab/words/words.ts'
import { anAnchor } from '../../domain/schoolYear/deadlineRules/builders.ts'
import { planFrom, today } from '../../domain/ehcPlans/builders.ts'

test('plans that are kept by code are counted against how many the school has', () => {
  expect(countWords(9, 14)).toBe('Of the school’s 14 plans 9 are kept here by code.')
  expect(countWords(1, 14)).toBe('Of the school’s 14 plans 1 is kept here by code.')
  expect(countWords(3, null)).toBe('3 plans are kept here by code.')
  expect(countWords(15, 14)).toBe('15 plans are kept here by code, more than the school’s 14.')
  expect(countWords(0, null)).toBe('No plan is kept here by code yet.')
  expect(countWords(0, 14)).toBe('Of the school’s 14 plans none is kept here by code yet.')
})

test('reviews that count by their tag are said to be on the map and not in the list, and whose they are', () => {
  const said = (senco: number, leader: number) => taggedWords({ senco, leader }, defaultWords)
  expect(said(27, 0)).toBe(
    'Reviews that are tagged in Outlook count on the map and are not listed here: 27 in the SENCo’s calendar.',
  )
  expect(said(27, 3)).toMatch(/: 27 in the SENCo’s calendar, 3 in the headteacher’s calendar\.$/)
  expect(said(0, 0)).toBe('A review that is tagged in Outlook counts on the map and is not listed here.')
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
