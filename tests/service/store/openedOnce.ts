import { afterAll, beforeAll } from 'vitest'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { type Database, type DatabasePlace, openDatabase } from '../../../src/service/store/openDatabase.ts'
import type { BoardStore } from '../../../src/service/store/store.ts'
import type { DatabaseKind } from './postgres.ts'

/** One database for all tests of a `describe`, whose boards keep out of each other's way. */
export interface Opened {
  readonly database: Database
  readonly store: BoardStore
  /** The same database as another process sees it; on PGlite, where no other may, as another part of this one does. */
  readonly elsewhere: () => Promise<Opened>
}

/** Opens a database before the tests of a `describe` and closes it after them. */
export function openedOnce(kind: DatabaseKind): () => Opened {
  let opened: Opened | null = null
  const databases: Database[] = []

  async function open(place: DatabasePlace): Promise<Opened> {
    const database = await openDatabase(place)
    databases.push(database)
    return {
      database,
      store: createBoardStore(database),
      elsewhere: () =>
        kind.isShared ? open(place) : Promise.resolve({ ...given(), store: createBoardStore(database) }),
    }
  }
  function given(): Opened {
    if (opened === null) throw new Error('The database is opened before each test, not while they are described.')
    return opened
  }

  beforeAll(async () => {
    opened = await open(await kind.place())
  })
  afterAll(async () => {
    for (const database of databases) await database.close()
    await kind.end()
  })
  return given
}
