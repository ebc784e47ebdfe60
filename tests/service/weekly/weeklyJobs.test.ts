import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { Database } from '../../../src/service/store/database/database.ts'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import { databases } from '../store/postgres.ts'
import type { DeliveryKey } from '../../../src/service/weekly/deliveryKey.ts'
import { createWeeklyJobs, type WeeklyJobs } from '../../../src/service/weekly/weeklyJobs.ts'

let database: Database
let jobs: WeeklyJobs

beforeAll(async () => {
  database = await openDatabase({ databaseUrl: null, dataDir: null })
  jobs = createWeeklyJobs(database, (error) => {
    throw error
  })
  await jobs.start()
}, 60_000)
beforeEach(() => database.executeSql('delete from pgboss.job'))
afterAll(async () => {
  await jobs.stop()
  await database.close()
})

const key = (board: string): DeliveryKey => ({ boardId: board, week: isoDate('2026-11-16'), target: 'shared' })

async function unfinished(): Promise<number> {
  const { rows } = await database.executeSql(`select id from pgboss.job where state < 'completed'`)
  return rows.length
}

test('a posting that is added twice is taken once', async () => {
  await jobs.addPosts([key('a'), key('b')])
  await jobs.addPosts([key('a')])
  const taken = await jobs.take('post', 'me', 10)
  expect(taken.map(({ key: each }) => each).sort()).toHaveLength(2)
  expect(taken.map(({ key: each }) => each)).toEqual(expect.arrayContaining([key('a'), key('b')]))
  expect(await jobs.take('post', 'me', 10)).toEqual([])
})

test('what is added has been due for a moment, so that no coarse clock of a database hides it', async () => {
  await jobs.addPosts([key('a')])
  await jobs.askForPlan()
  const { rows } = await database.executeSql(
    `select extract(epoch from created_on - start_after)::int as "seconds" from pgboss.job where name like 'weekly-%'`,
  )
  expect(rows).toEqual([{ seconds: 1 }, { seconds: 1 }])
})

test('the jobs of a dead process are known by its name, and are given up', async () => {
  await jobs.addPosts([key('a'), key('b')])
  await jobs.take('post', 'dead', 1)
  await jobs.take('post', 'living', 1)
  expect([...(await jobs.takers())].sort()).toEqual(['dead', 'living'])
  await jobs.dropTakenBy('dead')
  expect(await jobs.takers()).toEqual(['living'])
  expect(await unfinished()).toBe(1)
})

test('a job whose taker died before it put its name to it is given up after a moment', async () => {
  await jobs.addPosts([key('a')])
  await jobs.take('post', 'dead', 1)
  await database.executeSql(`update pgboss.job set output = null where state = 'active'`)
  expect(await jobs.takers()).toEqual([])
  await database.executeSql(`update pgboss.job set started_on = now() - interval '1 minute' where state = 'active'`)
  expect(await jobs.takers()).toEqual([null])
  await jobs.dropTakenBy(null)
  expect(await unfinished()).toBe(0)
})

test('a posting that is tried later is not taken again at once', async () => {
  await jobs.addPosts([key('a')])
  const [job] = await jobs.take('post', 'me', 1)
  await jobs.tryLater(job?.id ?? '')
  expect(await jobs.take('post', 'me', 1)).toEqual([])
  expect(await unfinished()).toBe(1)
  await database.executeSql(`update pgboss.job set start_after = now() - interval '1 second'`)
  expect(await jobs.take('post', 'me', 1)).toHaveLength(1)
})

test('one process plans at a time, however often planning is asked for', async () => {
  await jobs.askForPlan()
  await jobs.askForPlan()
  const [job] = await jobs.take('plan', 'me', 1)
  await jobs.askForPlan()
  expect(await jobs.take('plan', 'other', 1)).toEqual([])
  await jobs.finish('plan', job === undefined ? [] : [job.id])
  expect(await jobs.take('plan', 'other', 1)).toHaveLength(1)
})

test('two processes that start at once on an empty database both get going', async () => {
  for (const kind of await databases()) {
    if (kind.isShared) {
      const place = await kind.place()
      const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(place)))
      const all = opened.map((each) => createWeeklyJobs(each, (error) => expect(error).toBeUndefined()))
      await Promise.all(all.map((each) => each.start()))
      await all[0]?.addPosts([key('a')])
      expect(await all[1]?.take('post', 'me', 1)).toHaveLength(1)
      // No connection of any pool is left in a transaction that failed.
      await Promise.all(opened.flatMap((each) => Array.from({ length: 20 }, () => each.executeSql('select 1'))))
      await Promise.all(all.map((each) => each.stop()))
      await Promise.all(opened.map((each) => each.close()))
    }
    await kind.end()
  }
})
