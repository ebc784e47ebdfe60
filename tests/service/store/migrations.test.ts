import { afterAll, describe, expect, test } from 'vitest'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { migrate } from '../../../src/service/store/migrations/migrate.ts'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import { aPair, eight, monday, openedBoard } from './builders.ts'
import { databases } from './postgres.ts'

for (const kind of await databases()) {
  describe(kind.name, () => {
    afterAll(kind.end)

    test('a board of before documents keeps what it had, and what was published then passes for no fresher', async () => {
      const database = await openDatabase(await kind.place())
      const store = createBoardStore(database)
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const days = [{ date: monday, level: 3, meetingMinutes: 60 }]
      await store.publish(board.id, pair.senco, { schoolYear: '2026/27', days, deadlines: [] }, eight)
      await database.executeSql(`
        DROP TABLE documents;
        ALTER TABLE published_days DROP COLUMN meeting_minutes;
        ALTER TABLE publications DROP COLUMN published_at;
        DELETE FROM tandem_migrations WHERE name = '0002 documents'`)
      await migrate(database.queries)
      expect(await store.published(board.id, pair.senco)).toEqual({
        schoolYear: '2026/27',
        at: eight - 1000,
        days: [{ date: monday, level: 3, meetingMinutes: null }],
        deadlines: [],
      })
      expect(await store.boardById(board.id)).toMatchObject({ id: board.id, ownYears: [] })
      await migrate(database.queries)
      await database.close()
    })
  })
}
