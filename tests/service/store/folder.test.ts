import { spawn, type ChildProcess } from 'node:child_process'
import fs, { existsSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { type Database, openDatabase } from '../../../src/service/store/openDatabase.ts'
import { aFolder, aMadeFolder } from './madeFolder.ts'
import { aPlan, eight, monday, openedBoard } from './builders.ts'

const folders: string[] = []
const databases: Database[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const database of databases.splice(0)) await database.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder with an empty database. */
async function aUsedFolder(): Promise<string> {
  const folder = await aMadeFolder()
  folders.push(folder)
  return folder
}

async function open(dataDir: string): Promise<Database> {
  const database = await openDatabase({ databaseUrl: null, dataDir })
  databases.push(database)
  return database
}

/** A process that writes bookings from a number on until it is killed. */
function aWriter(folder: string, boardId: string, from: number): ChildProcess {
  const script = fileURLToPath(new URL('./writer.ts', import.meta.url))
  return spawn(process.execPath, ['--import', 'tsx', script, folder, boardId, String(from)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((settle) => {
    child.once('exit', () => settle())
    child.kill('SIGKILL')
  })
}

/** Lets it write until so many writes were acknowledged, kills it, and returns the last number that it told. */
async function killAfter(child: ChildProcess, writes: number): Promise<number> {
  if (child.stdout === null) throw new Error('The writer has no output.')
  let last = 0
  let left = writes
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (--left === 0) void killed(child)
  }
  return last
}

/** Waits for a file to be made. */
function appeared(folder: string, name: string): Promise<void> {
  return new Promise((settle) => {
    const look = () => {
      if (!existsSync(join(folder, name))) return
      watcher.close()
      settle()
    }
    const watcher = watch(folder, look)
    look()
  })
}

test(
  'every write that was acknowledged is there after kill -9 at any moment of writing',
  { timeout: 180_000 },
  async () => {
    const folder = await aUsedFolder()
    const database = await open(folder)
    const board = await openedBoard(createBoardStore(database))
    await database.close()
    let acknowledged = 0
    for (let round = 0; round < 5; round++) {
      const writes = 1 + Math.floor(Math.random() * 120)
      acknowledged = await killAfter(aWriter(folder, board.id, acknowledged + 1), writes)
      const reopened = await open(folder)
      const { rows } = await reopened.executeSql(
        `SELECT count(*)::int AS written, max(starts_at)::int AS last FROM bookings WHERE starts_at <= ${acknowledged}`,
      )
      expect(rows, `after ${writes} writes of round ${round}`).toEqual([{ written: acknowledged, last: acknowledged }])
      // The one that was under way may have been kept as well, whole.
      const [last] = (await reopened.executeSql('SELECT max(starts_at)::int AS last FROM bookings')).rows
      acknowledged = Number(last?.['last'])
      await reopened.close()
    }
  },
)

test('a first start that is killed half-way is begun anew by the next', { timeout: 120_000 }, async () => {
  const folder = aFolder()
  folders.push(folder)
  const child = aWriter(folder, 'no board', 1)
  await appeared(folder, 'database.new')
  await appeared(join(folder, 'database.new'), 'PG_VERSION')
  await killed(child)
  const database = await open(folder)
  expect((await database.executeSql('SELECT count(*)::int AS boards FROM boards')).rows).toEqual([{ boards: 0 }])
})

test('what is written is synced to the disk, not only handed to the system', { timeout: 60_000 }, async () => {
  const database = await open(await aUsedFolder())
  const store = createBoardStore(database)
  const board = await openedBoard(store)
  const sync = vi.spyOn(fs, 'fsyncSync')
  for (let write = 1; write <= 3; write++) {
    await store.putBooking(board.id, 'me', { eventUid: String(write), startsAt: 1, endsAt: 2 })
    expect(sync.mock.calls.length).toBeGreaterThanOrEqual(write)
  }
  sync.mockClear()
  await store.boardById(board.id)
  expect(sync).not.toHaveBeenCalled()
})

test('what was written ahead and what was deleted are tidied up now and then', { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const database = await open(await aUsedFolder())
    const state = `SELECT redo_lsn::text AS redo,
      (SELECT count(*)::int FROM pg_stat_all_tables WHERE relname = 'boards' AND last_vacuum IS NOT NULL) AS vacuumed
      FROM pg_control_checkpoint()`
    const read = async () => (await database.executeSql(state)).rows[0]
    const before = await read()
    vi.advanceTimersByTime(10 * 60_000)
    let after = await read()
    while (after?.['redo'] === before?.['redo']) after = await read()
    expect(after).toMatchObject({ vacuumed: 1 })
  } finally {
    vi.useRealTimers()
  }
})

test(
  'a folder that is open already says so in one sentence, and is free again when it was closed',
  { timeout: 60_000 },
  async () => {
    const folder = await aUsedFolder()
    const first = await open(folder)
    await expect(openDatabase({ databaseUrl: null, dataDir: folder })).rejects.toThrow(/are open in another Tandem/)
    await first.close()
    await open(folder)
  },
)

test('of several that start on one folder in the same instant no two get it', { timeout: 60_000 }, async () => {
  const folder = await aUsedFolder()
  const all = await Promise.allSettled([open(folder), open(folder), open(folder)])
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
})

test('after a restart of the embedded database nobody from before is alive', { timeout: 60_000 }, async () => {
  const folder = await aUsedFolder()
  const before = await open(folder)
  const store = createBoardStore(before)
  const board = await openedBoard(store)
  const sender = await before.registerSender()
  await store.planDeliveries([aPlan(board.id)])
  await store.claimDelivery({ boardId: board.id, week: monday, target: 'shared' }, sender, eight)
  await before.close()
  const after = await open(folder)
  const reopened = createBoardStore(after)
  expect(await reopened.markDoubtful((each) => after.isSenderAlive(each), eight + 1)).toBe(1)
  expect(await reopened.deliveries(board.id, 5)).toMatchObject([{ state: 'perhapsPosted' }])
})

test('a text of several statements that fails half-way leaves no transaction open', { timeout: 60_000 }, async () => {
  const database = await open(await aUsedFolder())
  await expect(database.executeSql('BEGIN; SELECT 1; SELECT no_such_thing; COMMIT')).rejects.toThrow(/no_such_thing/)
  expect((await database.executeSql('BEGIN; SELECT 1; COMMIT; SELECT 2 AS two')).rows).toEqual([{ two: 2 }])
  expect((await database.executeSql('SELECT $1::int AS given', [3])).rows).toEqual([{ given: 3 }])
})

test('a folder that cannot be made says so in one sentence', async () => {
  await expect(openDatabase({ databaseUrl: null, dataDir: '/dev/null/data' })).rejects.toThrow(/DATA_DIR: the folder/)
})
