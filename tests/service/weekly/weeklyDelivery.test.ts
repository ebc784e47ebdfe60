import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { earlyHalfTerm } from '../ownYear.ts'
import { aSchool, aSharing } from '../store/builders.ts'
import { databases } from '../store/postgres.ts'
import { aPersonalConversation, aConversation, at, uuidOf } from './builders.ts'
import { sendTo } from './fakeTeams.ts'
import { chatOf, type World, worldIn } from './world.ts'

const week = isoDate('2026-11-16')

describe.each(await databases())('$name', (kind) => {
  let world: World
  worldIn(kind, (opened) => (world = opened))

  const stateOf = async (boardId: string) => (await world.store.deliveries(boardId, 10)).map(({ state }) => state)
  const noteOf = async (boardId: string) => (await world.store.deliveries(boardId, 10))[0]?.note

  test('on Monday at eight each board has its question in its chat, once', async () => {
    const boards = await Promise.all(['a', 'b', 'c'].map((name) => world.openBoard(name)))
    expect(await world.delivery().runOnce()).toMatchObject({ planned: 3, posted: 3, perhapsPosted: 0, failed: 0 })
    expect(await world.delivery().runOnce()).toMatchObject({ planned: 0, posted: 0 })
    expect(Object.fromEntries(world.teams.cards)).toEqual({ [chatOf('a')]: 1, [chatOf('b')]: 1, [chatOf('c')]: 1 })
    for (const { id } of boards) {
      const [delivery] = await world.store.deliveries(id, 10)
      expect(delivery).toMatchObject({ week, target: 'shared', state: 'posted', note: null })
      const cards = await world.store.cards(delivery?.postId ?? '')
      expect(cards).toHaveLength(1)
      expect((await world.store.boardById(id))?.nextPostingAt).toBe(at('2026-11-23T08:00'))
    }
  })

  test('before its time nothing comes', async () => {
    await world.openBoard('a', { nextPostingAt: at('2026-11-16T08:01') })
    expect(await world.delivery().runOnce()).toMatchObject({ planned: 0, posted: 0 })
  })

  test('one card after the other goes out of a process', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => world.openBoard(`b${i}`)))
    await world.delivery().runOnce()
    expect(world.teams.cards.size).toBe(30)
    expect(world.teams.mostAtOnce()).toBe(1)
  })

  test('two in a chat of their own are asked in person, each once', async () => {
    const board = await world.openBoard('a', { place: { kind: 'pair' } })
    await world.store.putConversation(aPersonalConversation('a senco'))
    await world.store.putConversation(aPersonalConversation('a leader'))
    await world.delivery().runOnce()
    expect(Object.fromEntries(world.teams.cards)).toEqual({ 'a:a senco': 1, 'a:a leader': 1 })
    const deliveries = await world.store.deliveries(board.id, 10)
    expect(deliveries.map(({ target }) => target).sort()).toEqual(['leader', 'senco'])
    expect(new Set(deliveries.map(({ postId }) => postId)).size).toBe(1)
  })

  test('without the bot the question waits in the tab', async () => {
    const board = await world.openBoard('a', { place: { kind: 'pair' } })
    await world.delivery().runOnce()
    expect(world.teams.requests()).toBe(0)
    expect(await stateOf(board.id)).toEqual(['posted'])
    expect(await world.store.posts(board.id, 'senco', { before: null, limit: 5 })).toHaveLength(1)
  })

  test('when Teams says wait, the whole process waits for as long as Teams says, and then goes on', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => world.openBoard(name)))
    world.teams.react((_, count) => (count === 2 ? { kind: 'throttle', retryAfterSeconds: 7 } : { kind: 'accept' }))
    expect(await world.delivery().runOnce()).toMatchObject({ posted: 3, triedLater: 0 })
    expect(world.pauses).toEqual([7000])
    expect([...world.teams.cards.values()]).toEqual([1, 1, 1])
  })

  test('a Teams that is unwell gets another try later, and the card comes once', async () => {
    const board = await world.openBoard('a')
    world.teams.react((_, count) => (count < 3 ? { kind: 'status', status: 503 } : { kind: 'accept' }))
    const delivery = world.delivery()
    expect(await delivery.runOnce()).toMatchObject({ posted: 0, triedLater: 1 })
    expect(await stateOf(board.id)).toEqual(['due'])
    expect(await delivery.runOnce()).toMatchObject({ posted: 0, triedLater: 0 })
    await world.endBackoff()
    expect(await delivery.runOnce()).toMatchObject({ posted: 0, triedLater: 1 })
    await world.endBackoff()
    expect(await delivery.runOnce()).toMatchObject({ posted: 1 })
    expect(world.teams.cards.get(chatOf('a'))).toBe(1)
  })

  test('a Teams that stays unwell is asked a bounded number of times, then it has failed with a note', async () => {
    const board = await world.openBoard('a')
    world.teams.react(() => ({ kind: 'status', status: 500 }))
    const delivery = world.delivery()
    for (let i = 0; i < 30; i++) {
      await delivery.runOnce()
      await world.endBackoff()
    }
    expect(world.teams.requests()).toBe(24)
    expect(await stateOf(board.id)).toEqual(['failed'])
    expect(await noteOf(board.id)).toMatch(/24 attempts/)
  })

  test('a connection that breaks leaves it perhaps posted, and nobody posts it again unasked', async () => {
    const boards = await Promise.all(['a', 'b'].map((name) => world.openBoard(name)))
    world.teams.react((conversation) =>
      conversation === chatOf('a') ? { kind: 'reset', accepted: true } : { kind: 'accept' },
    )
    const delivery = world.delivery()
    expect(await delivery.runOnce()).toMatchObject({ posted: 1, perhapsPosted: 1 })
    await world.endBackoff()
    expect(await delivery.runOnce()).toMatchObject({ posted: 0, perhapsPosted: 0, requeued: 0 })
    expect(await stateOf(boards[0]?.id ?? '')).toEqual(['perhapsPosted'])
    expect(world.teams.cards.get(chatOf('a'))).toBe(1)
  })

  test('a Teams that never answers leaves it perhaps posted', async () => {
    const board = await world.openBoard('a')
    world.teams.react(() => ({ kind: 'hang' }))
    await world.delivery({ send: sendTo(world.teams.url, 200) }).runOnce()
    expect(await stateOf(board.id)).toEqual(['perhapsPosted'])
  })

  test('a bug while sending is as good as a broken connection', async () => {
    const board = await world.openBoard('a')
    await world.delivery({ send: () => Promise.reject(new RangeError('a bug')) }).runOnce()
    expect(await stateOf(board.id)).toEqual(['perhapsPosted'])
    expect(world.trouble).toEqual(['RangeError'])
  })

  test('what was perhaps posted is posted again when somebody asks for it', async () => {
    const board = await world.openBoard('a')
    world.teams.react(() => ({ kind: 'reset', accepted: false }))
    const delivery = world.delivery()
    await delivery.runOnce()
    world.teams.react(() => ({ kind: 'accept' }))
    const key = { boardId: board.id, week, target: 'shared' } as const
    await world.store.settleDelivery(key, { state: 'due', note: null, card: null, now: world.now() })
    expect(await delivery.runOnce()).toMatchObject({ requeued: 1, posted: 1 })
    expect(await stateOf(board.id)).toEqual(['posted'])
  })

  test('a bot that was removed stops its own board and no other', async () => {
    const boards = await Promise.all(['a', 'b', 'c'].map((name) => world.openBoard(name)))
    world.teams.react((conversation) =>
      conversation === chatOf('b') ? { kind: 'status', status: 403 } : { kind: 'accept' },
    )
    const delivery = world.delivery()
    expect(await delivery.runOnce()).toMatchObject({ posted: 2, failed: 1 })
    const removed = boards[1]?.id ?? ''
    expect(await stateOf(removed)).toEqual(['failed'])
    world.setClock('2026-11-23T08:00')
    expect(await delivery.runOnce()).toMatchObject({ planned: 3, posted: 2, failed: 0 })
    expect((await world.store.delivery(removed, isoDate('2026-11-23'), 'tab'))?.state).toBe('posted')
  })

  test('a bot that is removed between planning and posting is not asked to post', async () => {
    const board = await world.openBoard('a')
    world.teams.react(() => ({ kind: 'status', status: 503 }))
    const delivery = world.delivery()
    await delivery.runOnce()
    await world.store.putConversation(aConversation({ conversationId: chatOf('a'), isPresent: false }))
    await world.endBackoff()
    await delivery.runOnce()
    expect(world.teams.requests()).toBe(1)
    expect(await stateOf(board.id)).toEqual(['failed'])
  })

  test('three hours without Tandem are caught up', async () => {
    await world.openBoard('a')
    world.setClock('2026-11-16T11:00')
    expect(await world.delivery().runOnce()).toMatchObject({ planned: 1, posted: 1 })
  })

  test('after three days without Tandem the week is skipped with a note, and the next one comes', async () => {
    const board = await world.openBoard('a')
    world.setClock('2026-11-19T08:00')
    const delivery = world.delivery()
    expect(await delivery.runOnce()).toMatchObject({ planned: 0, missed: 1, posted: 0 })
    expect(await stateOf(board.id)).toEqual(['skipped'])
    expect(await noteOf(board.id)).toMatch(/not running/)
    world.setClock('2026-11-23T08:00')
    expect(await delivery.runOnce()).toMatchObject({ posted: 1 })
  })

  test('what was planned before an outage of three days is not posted late', async () => {
    const board = await world.openBoard('a')
    world.teams.react(() => ({ kind: 'status', status: 503 }))
    const delivery = world.delivery()
    await delivery.runOnce()
    world.setClock('2026-11-19T08:00')
    world.teams.react(() => ({ kind: 'accept' }))
    await world.endBackoff()
    expect(await delivery.runOnce()).toMatchObject({ posted: 0, skipped: 1 })
    expect(await stateOf(board.id)).toEqual(['skipped'])
    expect(world.teams.cards.size).toBe(0)
  })

  test('through the weeks around a clock change each school week has one card, at eight', async () => {
    const board = await world.openBoard('a', { nextPostingAt: at('2026-10-12T08:00') })
    const delivery = world.delivery()
    const postedAt: string[] = []
    for (let hour = at('2026-10-12T00:00'); hour < at('2026-11-10T00:00'); hour += 3_600_000 / 2) {
      const wallTime = Temporal.Instant.fromEpochMilliseconds(hour).toZonedDateTimeISO('Europe/London')
      world.setClock(wallTime.toPlainDateTime().toString())
      const { nextPostingAt } = (await world.store.boardById(board.id)) ?? { nextPostingAt: null }
      if (nextPostingAt === null || nextPostingAt > world.now()) continue
      if ((await delivery.runOnce()).posted > 0) postedAt.push(wallTime.toPlainDateTime().toString())
    }
    expect(postedAt).toEqual([
      '2026-10-12T08:00:00',
      '2026-10-19T08:00:00',
      '2026-11-02T08:00:00',
      '2026-11-09T08:00:00',
    ])
    expect(world.teams.cards.get(chatOf('a'))).toBe(4)
  })

  test('a clock that is put back does not ask the week twice', async () => {
    await world.openBoard('a')
    const delivery = world.delivery()
    await delivery.runOnce()
    world.setClock('2026-11-16T07:30')
    await delivery.runOnce()
    world.setClock('2026-11-16T08:00')
    await delivery.runOnce()
    expect(world.teams.cards.get(chatOf('a'))).toBe(1)
  })

  test('what a dead process was sending has perhaps been posted; its other jobs go on at once', async () => {
    const boards = await Promise.all(['a', 'b', 'c'].map((name) => world.openBoard(name)))
    world.teams.react(() => ({ kind: 'status', status: 503 }))
    await world.delivery().runOnce()
    const key = { boardId: boards[0]?.id ?? '', week, target: 'shared' } as const
    await world.store.claimDelivery(key, 'dead#0', world.now())
    await world.database.executeSql(
      `update pgboss.job set state = 'active', started_on = now(), output = '{"takenBy":"dead#0"}'
      where name = 'weekly-post' and state < 'active'`,
    )
    world.teams.react(() => ({ kind: 'accept' }))
    expect(await world.delivery().runOnce()).toMatchObject({ doubtful: 1, requeued: 2, posted: 2 })
    expect(await stateOf(key.boardId)).toEqual(['perhapsPosted'])
  })

  test('the weekly three are different, with why, and another question follows the one that was posted', async () => {
    const board = await world.openBoard('a')
    const delivery = world.delivery()
    const before = await delivery.choose(board, week, 3)
    await delivery.runOnce()
    const after = await delivery.chooseFor(board)
    expect(after).toEqual(before)
    expect(new Set(after.map(({ prompt }) => prompt.id)).size).toBe(3)
    const [post] = await world.store.posts(board.id, 'senco', { before: null, limit: 1 })
    expect(post?.promptId).toBe(after[0]?.prompt.id)
  })

  test('a school with half-term a week early is asked in everybody’s half-term, and not in its own', async () => {
    world.setClock('2026-10-12T08:00')
    const [usual, early] = [await world.openBoard('usual'), await world.openBoard('early')]
    await world.store.putDocument(early.id, aSchool({ years: [earlyHalfTerm] }), () => world.now())
    const delivery = world.delivery()
    for (let day = 0; day < 28; day++) {
      await delivery.runOnce()
      world.setClock(new Date(world.now() + 24 * 3_600_000).toISOString().slice(0, 16))
    }
    const weeksOf = async ({ id }: { readonly id: string }) =>
      (await world.store.deliveries(id, 10)).map((each) => each.week).sort()
    expect(await weeksOf(usual)).toEqual(['2026-10-12', '2026-10-19', '2026-11-02'])
    expect(await weeksOf(early)).toEqual(['2026-10-12', '2026-10-26', '2026-11-02'])
  })

  test('while one of the two has paused, nobody’s week counts in the choice', async () => {
    const board = await world.openBoard('a')
    const heavy = {
      schoolYear: '2026/27',
      days: [16, 17, 18, 19, 20].map((day) => ({ date: `2026-11-${day}`, level: 4, meetingMinutes: null })),
      deadlines: [],
    }
    await world.store.publish(board.id, uuidOf('a senco'), heavy, world.now())
    const reasons = async () => (await world.delivery().choose(board, week, 1))[0]?.because.map(({ kind }) => kind)
    expect(await reasons()).toContain('heavyWeek')
    await world.store.putDocument(board.id, aSharing(uuidOf('a leader'), { isPaused: true }), () => null)
    expect(await reasons()).toContain('loadUnknown')
  })
})
