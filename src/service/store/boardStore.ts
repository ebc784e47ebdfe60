import { boardsOf } from './boards.ts'
import { botOf } from './bot.ts'
import { changesOf } from './changes.ts'
import type { Database } from './database/database.ts'
import { deliveriesOf } from './deliveries.ts'
import { documentsOf } from './documents.ts'
import { exportOf } from './exportOf.ts'
import { feedsOf } from './feeds.ts'
import { keptOf } from './kept.ts'
import { leave } from './leaving.ts'
import { plansOf } from './plans.ts'
import { postsOf } from './posts.ts'
import { publishedOf } from './published.ts'
import { deleteExpired } from './retention.ts'
import type { BoardStore } from './store.ts'

/** What the pair shares, in a database: the same queries whether it is embedded or on a server. */
export function createBoardStore(database: Database): BoardStore {
  return {
    ...boardsOf(database),
    ...postsOf(database),
    ...documentsOf(database),
    ...publishedOf(database),
    ...feedsOf(database),
    ...keptOf(database),
    ...botOf(database),
    ...plansOf(database),
    ...deliveriesOf(database),
    ...changesOf(database),
    exportOf: (board, personId, now) => exportOf(database.queries, board, personId, now),
    leave: (boardId, personId) => leave(database, boardId, personId),
    deleteExpired: (datesOf) => deleteExpired(database, datesOf),
  }
}
