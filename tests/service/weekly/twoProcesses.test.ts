import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/service/store/database/database.ts'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import { databases } from '../store/postgres.ts'
import { openWorld, type World } from './world.ts'

const quick = { postEveryMs: 20, planEveryMs: 20, recoverEveryMs: 100, postGapMs: 0 }
const boardCount = 120

// A folder belongs to one process: two need a server.
describe.each((await databases()).filter(({ isShared }) => isShared))('$name', (kind) => {
  let world: World
  let second: Database

  beforeAll(async () => {
    const place = await kind.place()
    world = await openWorld(await openDatabase(place))
    second = await openDatabase(place)
  }, 60_000)
  beforeEach(async () => {
    await world.reset()
    await Promise.all(Array.from({ length: boardCount }, (_, i) => world.openBoard(`b${i}`)))
  })
  afterAll(async () => {
    await world.close()
    await second.close()
    await kind.end()
  })

  const allPosted = () =>
    new Promise<void>((resolve) => {
      world.teams.onMoment(() => world.teams.cards.size === boardCount && resolve())
    })

  test('two that begin at once ask each board once', async () => {
    const [one, other] = [world.delivery(), world.delivery({ database: second })]
    const counts = await Promise.all([one.runOnce(), other.runOnce()])
    expect(counts.reduce((sum, { posted }) => sum + posted, 0)).toBe(boardCount)
    expect([...world.teams.cards.values()]).toEqual(Array.from({ length: boardCount }, () => 1))
    expect(world.teams.mostAtOnce()).toBeLessThanOrEqual(2)
  })

  test('when one of two ends half-way, it finishes its card and the other asks the rest', async () => {
    const [one, other] = [world.delivery({ tick: quick }), world.delivery({ tick: quick, database: second })]
    const stopped: Promise<void>[] = []
    world.teams.react((_, count) => {
      if (count === boardCount / 2) stopped.push(one.stop())
      return { kind: 'accept' }
    })
    const done = allPosted()
    await Promise.all([one.start(), other.start()])
    await done
    await Promise.all(stopped)
    await other.stop()
    expect([...world.teams.cards.values()]).toEqual(Array.from({ length: boardCount }, () => 1))
    const { rows } = await world.database.executeSql(`select distinct state from deliveries`)
    expect(rows).toEqual([{ state: 'posted' }])
  })
})
