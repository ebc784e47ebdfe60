import { expect, test } from 'vitest'
import { ownDigest } from '../../../src/tab/sharing/digestPublishing.ts'
import { publishIfDue } from '../../../src/tab/sharing/publishIfDue.ts'
import { anAllDayEvent } from '../builders.ts'
import { aJointYear, aPair } from '../jointTime/builders.ts'
import { createScriptedBoard } from './scriptedBoard.ts'

const minute = 60_000
const review = anAllDayEvent('2026-12-04', { id: 'review', categories: ['EHC plan review'] })
const empty = aJointYear(aPair())
const withReview = aJointYear(aPair({ senco: [review] }))

function publishing(board: ReturnType<typeof createScriptedBoard>) {
  return async (year: typeof empty, at: number, known: Parameters<typeof publishIfDue>[0]['known'] = null) => {
    board.calls.length = 0
    board.setTime(at)
    const { client } = board
    const held = await publishIfDue({
      ...{ client, boardId: 'board', year, hiddenDays: [], known, now: at },
      isOver: () => false,
    })
    return { held, calls: [...board.calls] }
  }
}

test('a digest is published once, again when it has changed, and not while it is the same', async () => {
  const run = publishing(createScriptedBoard())
  const first = await run(empty, 0)
  expect(first.calls).toEqual(['exportMine', 'publish'])
  const second = await run(empty, minute, first.held)
  expect(second.calls).toEqual([])
  const third = await run(withReview, 2 * minute, second.held)
  expect(third.calls).toEqual(['publish'])
})

test('a tab that opens later asks the board first, and confirms what was published an hour ago', async () => {
  const run = publishing(createScriptedBoard())
  await run(empty, 0)
  expect((await run(empty, 10 * minute)).calls).toEqual(['exportMine'])
  expect((await run(empty, 90 * minute)).calls).toEqual(['exportMine', 'publish'])
})

test('levels for the weekly question are replaced by the digest', async () => {
  const board = createScriptedBoard()
  const { schoolYear, days } = ownDigest(empty, [])
  const levels = { schoolYear, days: days.map((day) => ({ ...day, meetingMinutes: null })), deadlines: [] }
  await board.client.call((await import('../../../src/contract/routes.ts')).routes.publish, { body: levels })
  expect((await publishing(board)(empty, minute)).calls).toEqual(['exportMine', 'publish'])
})

test('what could not be published is due again at the next change', async () => {
  const board = createScriptedBoard()
  board.fail('publish')
  expect((await publishing(board)(empty, 0)).held).toBeNull()
})

test('nothing is published once it is no longer wanted', async () => {
  const board = createScriptedBoard()
  const { client } = board
  await publishIfDue({ client, boardId: 'board', year: empty, hiddenDays: [], known: null, now: 0, isOver: () => true })
  expect(board.calls).toEqual(['exportMine'])
})

test('a hidden day is published as busy and nothing more', () => {
  const { days, deadlines } = ownDigest(withReview, ['2026-12-04'])
  expect(deadlines).toEqual([])
  expect(days.find(({ date }) => date === '2026-12-04')).toEqual({ date: '2026-12-04', level: 2, meetingMinutes: 480 })
})
