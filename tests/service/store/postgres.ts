import { rmSync } from 'node:fs'
import type { DatabasePlace } from '../../../src/service/store/openDatabase.ts'
import { aMadeFolder } from './madeFolder.ts'
import { findPostgres, type TestServer } from './postgresServer.ts'

/** One kind of database that the store runs on. */
export interface DatabaseKind {
  readonly name: string
  /** Whether two processes may open one database at once. */
  readonly isShared: boolean
  /** A new, empty database. */
  readonly place: () => Promise<DatabasePlace>
  /** Ends what was started. */
  readonly end: () => Promise<void>
}

/**
 * The databases to test on: PGlite in a folder of its own, and PostgreSQL at DATABASE_URL or started for the occasion.
 *
 * @example
 * for (const kind of await databases()) {
 *   describe(kind.name, () => {
 *     afterAll(kind.end)
 *     test('…', async () => { const database = await openDatabase(await kind.place()) … })
 *   })
 * }
 */
export async function databases(): Promise<readonly DatabaseKind[]> {
  const postgres = findPostgres()
  const folders: string[] = []
  const embedded: DatabaseKind = {
    name: postgres !== null ? 'on PGlite' : 'on PGlite (there is no PostgreSQL on this computer)',
    isShared: false,
    async place() {
      const dataDir = await aMadeFolder()
      folders.push(dataDir)
      return { databaseUrl: null, dataDir }
    },
    end() {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
  if (postgres === null) return Promise.resolve([embedded])
  let started: Promise<TestServer> | null = null
  const server = () => (started ??= postgres.start({ isDurable: false }))
  const onServer: DatabaseKind = {
    name: `on PostgreSQL${postgres.version === null ? '' : ` ${postgres.version}`}`,
    isShared: true,
    place: async () => ({ databaseUrl: await (await server()).makeDatabase(), dataDir: null }),
    end: async () => (await started)?.end(),
  }
  return [embedded, onServer]
}
