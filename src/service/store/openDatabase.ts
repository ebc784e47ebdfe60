import type { Database } from './database/database.ts'
import { openFolder } from './database/openFolder.ts'
import { openServer } from './database/openServer.ts'

export type { Database }

/** Where the board's data are. */
export interface DatabasePlace {
  /** A PostgreSQL server, 15 or newer; null to keep the data in a folder. */
  readonly databaseUrl: string | null
  /** The folder; null to keep the data in memory alone, for tests. */
  readonly dataDir: string | null
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws SettingsError with one sentence when the server cannot be reached or the folder is in use
 */
export async function openDatabase({ databaseUrl, dataDir }: DatabasePlace): Promise<Database> {
  return databaseUrl === null ? openFolder(dataDir) : openServer(databaseUrl)
}
