import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import type { BoardStore } from '../../../src/service/store/store.ts'
import { aSchedule } from './builders.ts'
import { chatOf, openWorld, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld(await openDatabase({ databaseUrl: null, dataDir: null }))
}, 60_000)
beforeEach(() => world.reset())
afterAll(() => world.close())

/** The world's store, whose records of postings fail so many times. */
function failing(times: number): BoardStore {
  let left = times
  return {
    ...world.store,
    settleDelivery: (...given) =>
      left-- > 0 ? Promise.reject(new Error('The database is away.')) : world.store.settleDelivery(...given),
  }
}

const states = async (boardId: string) => (await world.store.deliveries(boardId, 10)).map(({ state }) => state)

test('a database that is away for a moment does not lose what Teams said', async () => {
  const board = await world.openBoard('a')
  expect(await world.delivery({ store: failing(3) }).runOnce()).toMatchObject({ posted: 1 })
  expect(await states(board.id)).toEqual(['posted'])
  expect(world.teams.cards.get(chatOf('a'))).toBe(1)
})

test('a database that stays away leaves the card in doubt, and nobody posts it again', async () => {
  const board = await world.openBoard('a')
  const delivery = world.delivery({ store: failing(5) })
  await expect(delivery.runOnce()).rejects.toThrow('away')
  expect(await delivery.runOnce()).toMatchObject({ doubtful: 1, posted: 0 })
  expect(await states(board.id)).toEqual(['perhapsPosted'])
  expect(world.teams.cards.get(chatOf('a'))).toBe(1)
})

test('a board that cannot be planned keeps no other from its question', async () => {
  const broken = await world.openBoard('a')
  await world.store.changeSchedule(broken.id, {
    schedule: aSchedule({ timeZone: 'Nowhere/Land' }),
    nextPostingAt: world.now(),
    ifVersion: null,
  })
  await world.openBoard('b')
  expect(await world.delivery().runOnce()).toMatchObject({ planned: 1, posted: 1 })
  expect(world.trouble).toEqual(['RangeError'])
})

test('a board that is opened late has its question at once, without waiting for the clock', async () => {
  const hours = 3_600_000
  const delivery = world.delivery({ tick: { postEveryMs: hours, planEveryMs: hours, recoverEveryMs: hours } })
  const arrived = (count: number) =>
    new Promise<void>((resolve) => {
      world.teams.onMoment((_, number) => number === count && resolve())
    })
  await world.openBoard('early')
  const first = arrived(1)
  await delivery.start()
  await first
  await world.openBoard('a')
  const second = arrived(2)
  delivery.wake()
  await second
  await delivery.stop()
  expect(world.teams.cards.get(chatOf('a'))).toBe(1)
})

test('a delivery that is stopped records the card that is on its way', async () => {
  const boards = await Promise.all(['a', 'b', 'c'].map((name) => world.openBoard(name)))
  const delivery = world.delivery({ tick: { recoverEveryMs: 3_600_000 } })
  const stopped: Promise<void>[] = []
  const first = new Promise<void>((resolve) => {
    world.teams.react(() => {
      stopped.push(delivery.stop())
      resolve()
      return { kind: 'accept' }
    })
  })
  await delivery.start()
  delivery.wake()
  await first
  await Promise.all(stopped)
  const all = (await Promise.all(boards.map(({ id }) => states(id)))).flat().sort()
  expect(all).toEqual(['due', 'due', 'posted'])
  expect(await world.delivery().runOnce()).toMatchObject({ posted: 2 })
})
