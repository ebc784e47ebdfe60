import { afterAll, expect, test } from 'vitest'
import { assertOncePerBoard } from '../../bench/monday/oncePerBoard.ts'
import { chatOf, eight, monday, personId, seedBoards } from '../../bench/service/seedBoards.ts'
import { isoDate } from '../../src/domain/calendar/dates.ts'
import { createBoardStore } from '../../src/service/store/boardStore.ts'
import { openDatabase } from '../../src/service/store/openDatabase.ts'

const tenantId = '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11'
const database = await openDatabase({ databaseUrl: null, dataDir: null })
afterAll(() => database.close())
const store = createBoardStore(database)
const cards = new Map([1, 2, 3].map((n) => [chatOf(n), 1]))

async function settle(state: 'posted' | 'perhapsPosted', numbers: readonly number[]): Promise<void> {
  const places = numbers.map(chatOf)
  await database.executeSql(
    `INSERT INTO deliveries (board_id, week, target, state, changed_at)
     SELECT id, $1, 'shared', $2, 0 FROM boards WHERE place_id = ANY($3::text[])
     ON CONFLICT (board_id, week, target) DO UPDATE SET state = $2`,
    [monday, state, places],
  )
}

test('the boards of a bench are due at eight, with their people, their chat and their term so far', async () => {
  await seedBoards(database, tenantId, 3)
  const due = await store.boardsDue(eight, 10)
  expect(due).toHaveLength(3)
  expect(await store.boardsDue(eight - 1, 10)).toEqual([])
  const [board] = await store.boardsOf({ tenantId, personId: personId('senco', 2) }, chatOf(2))
  if (board === undefined) throw new Error('There is no second board.')
  expect(await store.conversationsFor(board)).toHaveLength(1)
  expect(await store.pastPrompts(board.id)).toHaveLength(8)
  expect(await store.levels(board.id, isoDate(monday), isoDate('2026-11-30'))).toHaveLength(5)
})

test('a bench ends when a board got two cards, none, or too many are in doubt', async () => {
  await settle('posted', [1, 2, 3])
  await expect(assertOncePerBoard(database, cards, 3)).resolves.toMatch(/^Of 3 boards 3 were asked once/)
  await expect(assertOncePerBoard(database, new Map([...cards, [chatOf(2), 2]]), 3)).rejects.toThrow('got 2 cards')
  await expect(assertOncePerBoard(database, new Map([...cards, [chatOf(2), 0]]), 3)).rejects.toThrow('got 0 cards')
  await settle('perhapsPosted', [1])
  await expect(assertOncePerBoard(database, cards, 3)).resolves.toMatch(/2 were asked once.*1 in doubt \(1 of/)
  await settle('perhapsPosted', [1, 3])
  await expect(assertOncePerBoard(database, cards, 3)).rejects.toThrow('2 postings are in doubt')
})
