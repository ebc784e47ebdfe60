import { expect, test } from 'vitest'
import type { BoardView, OpenBoard } from '../../../src/contract/board.ts'
import type { School } from '../../../src/contract/documents.ts'
import type { BoardClient, BoardFailure } from '../../../src/tab/board/boardClient.ts'
import { openNewBoard } from '../../../src/tab/setup/openNewBoard.ts'
import { chosenPartner } from '../../../src/tab/setup/chosenPartner.ts'

const board: OpenBoard = {
  place: { kind: 'pair' },
  myRole: 'senco',
  partner: { id: '00000000-0000-4000-8000-000000000002', displayName: 'Ben Okafor' },
  myName: 'Amina Shah',
  timeZone: 'Europe/London',
}
const school: School = {
  phase: 'primary',
  kind: 'maintained',
  years: [],
  ehcPlans: 27,
  senSupport: null,
  words: { senco: 'SENCo', leader: 'headteacher' },
}

/** A client that answers as it is told to, and what it was asked. */
function scripted(options: { readonly documents?: BoardView['documents']; readonly refused?: BoardFailure } = {}) {
  const asked: string[] = []
  const view = { id: 'board', documents: options.documents ?? [] }
  const client: Pick<BoardClient, 'call'> = {
    call: (route, { body }) => {
      asked.push(`${route.method} ${route.path} ${JSON.stringify(body ?? null)}`)
      const isPut = route.method === 'PUT'
      if (isPut && options.refused !== undefined) return Promise.resolve({ ok: false, failure: options.refused })
      return Promise.resolve({ ok: true, value: view as never })
    },
  }
  return { client, asked }
}

test('the board is opened, and then keeps what was said of the school', async () => {
  const { client, asked } = scripted()
  expect((await openNewBoard(client, board, school)).ok).toBe(true)
  expect(asked.map((call) => call.split(' ', 2).join(' '))).toEqual([
    'POST /boards',
    'PUT /boards/:board/documents',
    'GET /boards/:board',
  ])
  expect(asked[1]).toContain('"ehcPlans":27')
})

test('what the partner has kept of the school already stays', async () => {
  const { client, asked } = scripted({ documents: [{ kind: 'school', owner: 'shared', version: 3, body: school }] })
  expect((await openNewBoard(client, board, { ...school, ehcPlans: 1 })).ok).toBe(true)
  expect(asked).toHaveLength(1)
})

test('a partner who is quicker by a moment is no failure', async () => {
  const { client } = scripted({ refused: { kind: 'conflict', sentence: 'Changed.' } })
  expect((await openNewBoard(client, board, school)).ok).toBe(true)
})

test('a school that cannot be kept is said, so that it is tried again', async () => {
  const offline: BoardFailure = { kind: 'offline', sentence: 'Tandem cannot be reached.' }
  const { client } = scripted({ refused: offline })
  expect(await openNewBoard(client, board, school)).toEqual({ ok: false, failure: offline })
})

test('questions that were skipped write nothing', async () => {
  const { client, asked } = scripted()
  await openNewBoard(client, board, null)
  expect(asked).toHaveLength(1)
})

test('somebody without an address has no calendar to look at, and cannot be chosen', () => {
  const ben = { id: 'b', displayName: 'Ben', address: 'ben@school.example' }
  expect(chosenPartner(ben)).toEqual({ ok: true, value: ben })
  expect(chosenPartner({ ...ben, address: null })).toMatchObject({
    ok: false,
    failure: expect.stringContaining('Ben has no email address') as string,
  })
})
