import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { reasonSentence } from '../../../src/domain/reflection/reasonWords.ts'
import { chooseForWeek } from '../../../src/service/weekly/choose.ts'
import { planBoard, targetsOf } from '../../../src/service/weekly/planBoard.ts'
import type { BoardRow, PlanningFacts } from '../../../src/service/store/rows.ts'
import { aBoard, aConversation, aPersonalConversation, aSchedule, at, schoolYearAt } from './builders.ts'

const nothingKnown: PlanningFacts = { pastPrompts: [], levels: [], trainings: [], conversations: [aConversation()] }

function plan(board: BoardRow, now: string, facts: Partial<PlanningFacts> = {}) {
  return planBoard(board, board.nextPostingAt ?? 0, { ...nothingKnown, ...facts }, schoolYearAt, at(now))
}

test('a board whose time has come gets a question for its chat, and the next one a week later', () => {
  const { week, post, targets, nextPostingAt } = plan(aBoard(), '2026-11-16T08:00')
  expect(week).toBe('2026-11-16')
  expect(post).toMatchObject({ origin: 'weekly', askedBy: null, week: '2026-11-16', postedAt: at('2026-11-16T08:00') })
  expect(post?.because.length).toBeGreaterThan(0)
  expect(targets).toEqual([{ target: 'shared', state: 'due', note: null }])
  expect(nextPostingAt).toBe(at('2026-11-23T08:00'))
})

test('two planners make the same plan', () => {
  expect(plan(aBoard(), '2026-11-16T08:00')).toEqual(plan(aBoard(), '2026-11-16T08:00'))
})

test('where the bot is not in the chat, it goes to each of the two in person', () => {
  const conversations = [aPersonalConversation('leader'), aPersonalConversation('senco')]
  expect(targetsOf(aBoard(), conversations)).toEqual(['senco', 'leader'])
  expect(targetsOf(aBoard({ place: { kind: 'pair' } }), conversations)).toEqual(['senco', 'leader'])
})

test('a chat that the bot was removed from is no target', () => {
  const conversations = [aConversation({ isPresent: false }), aPersonalConversation('senco')]
  expect(targetsOf(aBoard(), conversations)).toEqual(['senco'])
})

test('where the bot is nowhere, the question waits in the tab', () => {
  const { post, targets } = plan(aBoard(), '2026-11-16T08:00', { conversations: [] })
  expect(post).not.toBeNull()
  expect(targets).toMatchObject([{ target: 'tab', state: 'posted' }])
})

test('an outage of three hours is caught up', () => {
  const { post, nextPostingAt } = plan(aBoard(), '2026-11-16T11:00')
  expect(post).not.toBeNull()
  expect(nextPostingAt).toBe(at('2026-11-23T08:00'))
})

test('after an outage of three days the week is skipped with a note', () => {
  const { post, targets, nextPostingAt } = plan(aBoard(), '2026-11-19T08:00')
  expect(post).toBeNull()
  expect(targets).toHaveLength(1)
  expect(targets[0]?.state).toBe('skipped')
  expect(targets[0]?.note).toMatch(/not running/)
  expect(nextPostingAt).toBe(at('2026-11-23T08:00'))
})

test('after an outage of a week, a posting of this morning is still caught up', () => {
  const { targets, nextPostingAt } = plan(aBoard(), '2026-11-23T09:30')
  expect(targets[0]?.state).toBe('skipped')
  expect(nextPostingAt).toBe(at('2026-11-23T08:00'))
})

test('eight in the morning stays eight in the morning when the clocks change', () => {
  const before = aBoard({ nextPostingAt: at('2027-03-22T08:00') })
  expect(plan(before, '2027-03-22T08:00').nextPostingAt).toBe(at('2027-04-12T08:00'))
  const autumn = aBoard({ nextPostingAt: at('2026-10-19T08:00') })
  const next = plan(autumn, '2026-10-19T08:00').nextPostingAt
  expect(next).toBe(at('2026-11-02T08:00'))
})

test('the last question of July is followed by the first of September', () => {
  const board = aBoard({ nextPostingAt: at('2027-07-19T08:00') })
  const next = plan(board, '2027-07-19T08:00').nextPostingAt
  expect(next).not.toBeNull()
  expect(next).toBeGreaterThan(at('2027-08-28T00:00'))
  expect(next).toBeLessThan(at('2027-09-14T00:00'))
})

test('a week that was skipped by hand gives no question', () => {
  const board = aBoard({ schedule: aSchedule({ skippedWeeks: [isoDate('2026-11-16')] }) })
  expect(plan(board, '2026-11-16T08:00')).toMatchObject({ post: null, targets: [] })
})

test('a board that was stopped gives no question, and never comes due again', () => {
  const board = aBoard({ schedule: aSchedule({ isStopped: true }) })
  expect(plan(board, '2026-11-16T08:00')).toMatchObject({ post: null, targets: [], nextPostingAt: null })
})

test('a schedule that moves to later in the week does not ask the week twice', () => {
  const moved = aBoard({ schedule: aSchedule({ weekday: 3 }) })
  expect(plan(moved, '2026-11-16T08:00').nextPostingAt).toBe(at('2026-11-25T08:00'))
})

const week = isoDate('2026-11-16')
const year = schoolYearAt(at('2026-11-16T08:00'))

test('in the fortnight after a training the question may be about it, and not before or later', () => {
  const saysWhy = (on: string) =>
    chooseForWeek('board', week, year, { ...nothingKnown, trainings: [isoDate(on)] }, 60).some(({ because }) =>
      because.map(reasonSentence).includes('You have been to training together.'),
    )
  expect(saysWhy('2026-11-10')).toBe(true)
  expect(saysWhy('2026-10-30')).toBe(false)
  expect(saysWhy('2026-11-30')).toBe(false)
})
