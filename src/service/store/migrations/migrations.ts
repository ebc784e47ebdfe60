import { boardTables } from './boardTables.ts'
import { documentsTable } from './documentsTable.ts'
import { feedsTable } from './feedsTable.ts'
import { memberAddress } from './memberAddress.ts'

/** One change of the tables. Never edited once it was released: the next change is the next one. */
export interface Migration {
  readonly name: string
  /** SQL, each statement ending with a semicolon at the end of its line. */
  readonly statements: string
}

/** How the tables came to be as `schema.ts` says, oldest first. A test holds the two together. */
export const migrations: readonly Migration[] = [boardTables, documentsTable, memberAddress, feedsTable]
