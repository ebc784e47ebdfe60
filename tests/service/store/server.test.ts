import { spawn } from 'node:child_process'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { type Database, openDatabase } from '../../../src/service/store/openDatabase.ts'
import { mondaysAtEight, openedBoard } from './builders.ts'
import { databases } from './postgres.ts'

test('a server that is not there is one sentence, with its address and without its password', async () => {
  const opening = openDatabase({ databaseUrl: 'postgres://tandem:secret@127.0.0.1:1/board', dataDir: null })
  await expect(opening).rejects.toMatchObject({
    name: 'SettingsError',
    message:
      'DATABASE_URL: the database at 127.0.0.1:1/board cannot be reached (ECONNREFUSED): is it running, and is the address right?',
  })
})

for (const kind of (await databases()).filter(({ isShared }) => isShared)) {
  describe(kind.name, () => {
    const opened: Database[] = []
    async function open(databaseUrl: string | null): Promise<Database> {
      const database = await openDatabase({ databaseUrl, dataDir: null })
      opened.push(database)
      return database
    }
    afterEach(async () => {
      for (const database of opened.splice(0)) await database.close()
    })
    afterAll(kind.end)

    async function endConnections(databaseUrl: string | null, which: string): Promise<number> {
      const client = new pg.Client(databaseUrl ?? '')
      await client.connect()
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE $1`,
        [which],
      )
      await client.end()
      return rowCount ?? 0
    }

    test('a database that does not exist is one sentence', async () => {
      const { databaseUrl } = await kind.place()
      const address = new URL(databaseUrl ?? '')
      address.pathname = '/nowhere'
      await expect(openDatabase({ databaseUrl: address.href, dataDir: null })).rejects.toThrow(
        /there is no such database/,
      )
    })

    test('several processes that start at once on an empty database all find its tables', async () => {
      const { databaseUrl } = await kind.place()
      const all = await Promise.all(Array.from({ length: 4 }, () => open(databaseUrl)))
      for (const database of all) expect(await createBoardStore(database).boardById('none')).toBeNull()
    })

    test('a database that a newer Tandem has used is left alone', async () => {
      const { databaseUrl } = await kind.place()
      const database = await open(databaseUrl)
      await database.executeSql(`INSERT INTO tandem_migrations VALUES ('9999 something new')`)
      await expect(openDatabase({ databaseUrl, dataDir: null })).rejects.toThrow(/newer Tandem/)
    })

    test('connections that the server ends while they are idle are replaced', async () => {
      const { databaseUrl } = await kind.place()
      const database = await open(databaseUrl)
      const store = createBoardStore(database)
      const board = await openedBoard(store)
      expect(await endConnections(databaseUrl, 'tandem')).toBeGreaterThan(0)
      // The first may still be given a connection whose end has not been heard of.
      const again = await store.boardById(board.id).catch(() => store.boardById(board.id))
      expect(again).toEqual(board)
    })

    test('a listener whose connection was lost hears again, and of what it missed', async () => {
      const { databaseUrl } = await kind.place()
      const [here, there] = [await open(databaseUrl), await open(databaseUrl)]
      const store = createBoardStore(there)
      const board = await openedBoard(store)
      const heard: number[] = []
      let look: () => void = () => undefined
      const until = (version: number) =>
        new Promise<void>((settle) => {
          look = () => {
            if (heard.includes(version)) settle()
          }
          look()
        })
      await createBoardStore(here).onChange((id, version) => {
        if (id !== board.id) return
        heard.push(version)
        look()
      })
      const change = { schedule: mondaysAtEight, nextPostingAt: null, ifVersion: null }
      expect(await endConnections(databaseUrl, 'tandem listener')).toBe(1)
      const missed = await store.changeSchedule(board.id, change)
      await until(missed.version)
      const next = await store.changeSchedule(board.id, change)
      await until(next.version)
    })

    test('a sender is alive for as long as its process, in the eyes of all', async () => {
      const { databaseUrl } = await kind.place()
      const [here, there] = [await open(databaseUrl), await openDatabase({ databaseUrl, dataDir: null })]
      const sender = await there.registerSender()
      expect(await here.isSenderAlive(sender)).toBe(true)
      expect(await here.isSenderAlive(String(BigInt(sender) + 1n))).toBe(false)
      expect(await here.isSenderAlive('nobody')).toBe(false)
      await there.close()
      expect(await here.isSenderAlive(sender)).toBe(false)
    })

    test('the processes that send are counted, each once', async () => {
      const { databaseUrl } = await kind.place()
      const [here, there] = [await open(databaseUrl), await openDatabase({ databaseUrl, dataDir: null })]
      expect(await here.countSenders()).toBe(0)
      await Promise.all([here.registerSender(), here.registerSender(), there.registerSender()])
      expect(await here.countSenders()).toBe(2)
      await there.close()
      expect(await here.countSenders()).toBe(1)
    })

    test('a sender whose connection was lost for a moment comes back under its name', async () => {
      const { databaseUrl } = await kind.place()
      const database = await open(databaseUrl)
      const sender = await database.registerSender()
      expect(await endConnections(databaseUrl, 'tandem sender %')).toBe(1)
      while (!(await database.isSenderAlive(sender))) await new Promise(setImmediate)
      expect(await database.isSenderAlive(sender)).toBe(true)
    })

    test('a sender that is killed with -9 is dead as soon as the system has closed its connection', async () => {
      const { databaseUrl } = await kind.place()
      const database = await open(databaseUrl)
      const script = `
        const { openDatabase } = await import('./src/service/store/openDatabase.ts')
        const database = await openDatabase({ databaseUrl: process.argv[1], dataDir: null })
        console.log(await database.registerSender())`
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '--eval', script, databaseUrl ?? ''],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      const sender = await new Promise<string>((settle) => {
        child.stdout.once('data', (data: Buffer) => settle(String(data).trim()))
      })
      expect(await database.isSenderAlive(sender)).toBe(true)
      child.kill('SIGKILL')
      while (await database.isSenderAlive(sender)) await new Promise(setImmediate)
      expect(await database.isSenderAlive(sender)).toBe(false)
    })
  })
}
