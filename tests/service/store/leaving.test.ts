import { describe, expect, test } from 'vitest'
import { exportSchema } from '../../../src/contract/board.ts'
import type { Role } from '../../../src/domain/calendar/calendar.ts'
import type { BoardRow } from '../../../src/service/store/rows.ts'
import type { BoardStore } from '../../../src/service/store/store.ts'
import {
  aPair,
  aPlan,
  aPost,
  aSchool,
  someHours,
  someNotes,
  eight,
  monday,
  openedBoard,
  opening,
  type Pair,
  said,
} from './builders.ts'
import { type Opened, openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

/** Every text that the database holds anywhere. */
async function everyText({ database }: Opened): Promise<string> {
  const { rows } = await database.executeSql(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  )
  const tables = await Promise.all(
    rows.map(({ name }) => database.executeSql(`SELECT to_jsonb(t)::text AS row FROM "${String(name)}" AS t`)),
  )
  return tables.flatMap((table) => table.rows.map(({ row }) => String(row))).join('\n')
}

/** Something of one person's that is nobody else's. */
const mark = (pair: Pair, role: Role, what: string) => `${role}-${pair.tenantId.slice(0, 8)}${what}`

/** A board on which each has left something of every sort, with words that tell whose they are. */
async function aFullBoard(store: BoardStore, pair: Pair): Promise<BoardRow> {
  const board = await openedBoard(store, pair, { place: { kind: 'groupChat', id: '19:chat' } })
  const weekly = aPlan(board.id)
  await store.planDeliveries([weekly])
  for (const role of ['senco', 'leader'] as const) {
    const personId = pair[role]
    const of = (what: string) => mark(pair, role, what)
    await store.putAnswer(weekly.post.id, role, said(of('says')), null)
    await store.addPost(
      aPost(board.id, { text: of('asks'), promptId: null, origin: 'asked', askedBy: role, postedAt: eight + 1 }),
    )
    await store.addPost(
      aPost(board.id, { text: 'From the library', origin: 'asked', askedBy: role, postedAt: eight + 2 }),
    )
    await store.publish(
      board.id,
      personId,
      {
        schoolYear: '2026/27',
        days: [{ date: monday, level: role === 'senco' ? 4 : 2, meetingMinutes: null }],
        deadlines: [{ date: monday, category: of('-review') }],
      },
      eight,
    )
    await store.putDocument(
      board.id,
      someHours(personId, { effort: [{ category: 'sats', hours: 3, because: of('-because') }] }),
      () => null,
    )
    await store.putDocument(
      board.id,
      { kind: 'notes', owner: personId, content: someNotes(of('walks')), ifVersion: 0 },
      () => null,
    )
    await store.putBooking(board.id, personId, { eventUid: of('-event'), startsAt: eight, endsAt: eight + 1 })
    const conversationId = `a:${role}`
    const personal = { kind: 'personal', serviceUrl: 'https://smba.example/', isPresent: true } as const
    await store.putConversation({ ...personal, tenantId: pair.tenantId, conversationId, personId })
    await store.addCard({ postId: weekly.post.id, conversationId, activityId: of('-card') })
    await store.putExtensionSettings({ tenantId: pair.tenantId, personId }, { theme: of('-theme') })
  }
  await store.putDocument(board.id, aSchool(), () => null)
  return board
}

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    test('what somebody takes away holds everything of theirs and nothing of the other', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await aFullBoard(store, pair)
      const of = (what: string) => mark(pair, 'senco', what)
      const taken = await store.exportOf(board, pair.senco, eight + 99)
      expect(exportSchema.parse(taken)).toEqual({
        exportedAt: eight + 99,
        board: {
          id: board.id,
          place: { kind: 'groupChat', id: '19:chat' },
          role: 'senco',
          displayName: 'Amara',
          address: null,
        },
        schedule: board.schedule,
        answers: [{ question: aPost(board.id).text, week: monday, postedAt: eight, answer: said(of('says')) }],
        asked: [
          { question: of('asks'), postedAt: eight + 1 },
          { question: 'From the library', postedAt: eight + 2 },
        ],
        published: {
          schoolYear: '2026/27',
          at: eight,
          days: [{ date: monday, level: 4, meetingMinutes: null }],
          deadlines: [{ date: monday, category: of('-review') }],
        },
        documents: [
          {
            kind: 'hours',
            owner: 'senco',
            version: 1,
            body: someHours('', { effort: [{ category: 'sats', hours: 3, because: of('-because') }] }).content,
          },
          { kind: 'notes', owner: 'senco', version: 1, body: someNotes(of('walks')) },
          { kind: 'school', owner: 'shared', version: 1, body: aSchool().content },
        ],
        bookings: [{ eventUid: of('-event'), startsAt: eight, endsAt: eight + 1 }],
        feed: null,
      })
      const all = JSON.stringify(taken)
      for (const other of [mark(pair, 'leader', ''), pair.leader, 'Ben', 'owner":"leader'])
        expect(all).not.toContain(other)
    })

    test('who leaves takes everything along at once, and the other keeps what is theirs', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await aFullBoard(store, pair)
      const traces = ['says', 'asks', 'walks', '-review', '-event', '-card', '-theme', '-because'].map((trace) =>
        mark(pair, 'senco', trace),
      )
      const before = await everyText(given())
      for (const trace of traces) expect(before).toContain(trace)
      await store.leave(board.id, pair.senco)
      const after = await everyText(given())
      for (const trace of traces) expect(after).not.toContain(trace)
      // All that still names the person: which two the board is of, and that the bot is installed for them.
      const naming = after.split('\n').filter((row) => row.includes(pair.senco))
      expect(naming.map((row) => Object.keys(JSON.parse(row) as object))).toEqual(
        expect.arrayContaining([expect.arrayContaining(['pair']), expect.arrayContaining(['service_url'])]),
      )
      expect(naming).toHaveLength(2)
      expect(await store.boardFor(board.id, { tenantId: pair.tenantId, personId: pair.senco })).toBeNull()
      const kept = await store.exportOf((await store.boardById(board.id)) ?? board, pair.leader, eight)
      expect(kept.documents.map(({ kind: each, owner }) => [each, owner])).toEqual([
        ['hours', 'leader'],
        ['notes', 'leader'],
        ['school', 'shared'],
      ])
      expect(kept.answers).toMatchObject([{ answer: said(mark(pair, 'leader', 'says')) }])
      expect(kept.asked).toHaveLength(2)
      expect(kept.published?.days).toEqual([{ date: monday, level: 2, meetingMinutes: null }])
      const history = await store.posts(board.id, 'leader', { before: null, limit: 9 })
      expect(history.map(({ answers }) => answers.senco)).toEqual(history.map(() => ({ kind: 'open' })))
      expect(await store.publishers(board.id)).toEqual([pair.leader])
    })

    test('an answer to a question of who left stays, without the question', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const asked = aPost(board.id, { text: 'senco asks', promptId: null, origin: 'asked', askedBy: 'senco' })
      await store.addPost(asked)
      await store.putAnswer(asked.id, 'leader', said('leader says'), null)
      await store.leave(board.id, pair.senco)
      expect(await store.postById(asked.id)).toMatchObject({
        text: 'A question in words that were taken back.',
        askedBy: null,
        answers: { leader: said('leader says') },
      })
    })

    test('postings to who left in person end, and the others go on', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const targets = (['senco', 'leader'] as const).map((target) => ({ target, state: 'due', note: null }) as const)
      await store.planDeliveries([{ ...aPlan(board.id), targets }])
      await store.leave(board.id, pair.senco)
      expect((await store.deliveries(board.id, 9)).map(({ target }) => target)).toEqual(['leader'])
    })

    test('the last one out deletes the board', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await aFullBoard(store, pair)
      await store.leave(board.id, pair.senco)
      await store.leave(board.id, pair.senco)
      await store.leave(board.id, pair.leader)
      expect(await store.boardById(board.id)).toBeNull()
      expect(await everyText(given())).not.toContain(board.id)
    })

    test('who leaves a board that the other has never opened leaves nothing of the other there either', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await store.openBoard(opening(pair, { joining: 'senco' }))
      await store.leave(board.id, pair.senco)
      expect(await everyText(given())).not.toMatch(new RegExp(`${board.id}|${pair.leader}`))
    })

    test('who left and comes back begins anew, in the role that is free', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await aFullBoard(store, pair)
      await store.leave(board.id, pair.senco)
      const alone = await store.openBoard(opening(pair, { joining: 'leader', place: board.place }))
      expect(alone.members.map(({ role }) => role)).toEqual(['leader'])
      const back = await store.openBoard(opening(pair, { joining: 'senco', place: board.place }))
      expect(back).toMatchObject({
        id: board.id,
        members: [{ personId: pair.senco, role: 'senco' }, { role: 'leader' }],
      })
      expect(await store.posts(board.id, 'senco', { before: null, limit: 9 })).toEqual([])
    })

    test('both may leave in the same instant', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const pair = aPair()
      const board = await aFullBoard(store, pair)
      await Promise.all([store.leave(board.id, pair.senco), other.store.leave(board.id, pair.leader)])
      expect(await store.boardById(board.id)).toBeNull()
    })
  })
}
