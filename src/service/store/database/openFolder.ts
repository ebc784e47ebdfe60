import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { SettingsError } from '../../settings.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Database } from './database.ts'
import { holdFolder } from './folderLock.ts'
import { SyncedFolder, syncedStart } from './syncedFolder.ts'

const minute = 60_000

function startIn(folder: string): Promise<PGlite> {
  return PGlite.create({
    fs: new SyncedFolder(folder),
    relaxedDurability: false,
    startParams: syncedStart(PGlite.defaultStartParams),
  })
}

async function sync(path: string): Promise<void> {
  // Windows opens no folders, and needs no such thing.
  const handle = await open(path).catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** The embedded database in a folder. A new one is made beside its place, so that it is there whole or not at all. */
async function startAt(dataDir: string): Promise<PGlite> {
  const place = join(dataDir, 'database')
  if (existsSync(place)) return startIn(place)
  const made = join(dataDir, 'database.new')
  await rm(made, { recursive: true, force: true })
  const fresh = await startIn(made)
  await fresh.close()
  // PGlite copies a new database's files to their folder without syncing them.
  for (const file of await readdir(made, { recursive: true })) await sync(join(made, file))
  await rename(made, place)
  await sync(dataDir)
  return startIn(place)
}

async function readyFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    return await realpath(dataDir)
  } catch (cause) {
    throw new SettingsError(`DATA_DIR: the folder ${dataDir} cannot be made or opened.`, { cause })
  }
}

/**
 * PGlite has neither a checkpointer nor autovacuum: without these two, what it has written ahead and what was deleted
 * would grow for as long as the process runs.
 */
function keepTidy(pglite: PGlite): () => void {
  const timer = setInterval(() => {
    void pglite
      .exec('VACUUM')
      .then(() => pglite.exec('CHECKPOINT'))
      .catch(() => undefined)
  }, 10 * minute)
  timer.unref()
  return () => clearInterval(timer)
}

async function executeSql(pglite: PGlite, text: string, values?: readonly unknown[]) {
  if (values !== undefined && values.length > 0) return pglite.query<Record<string, unknown>>(text, [...values])
  try {
    return { rows: (await pglite.exec(text)).at(-1)?.rows ?? [] }
  } catch (error) {
    // A text that began a transaction of its own and failed inside would leave it open for everybody: there is one session.
    await pglite.exec('ROLLBACK')
    throw error
  }
}

/** Opens the embedded database in a folder, or in memory when that is null. */
export async function openFolder(dataDir: string | null): Promise<Database> {
  const folder = dataDir === null ? null : await readyFolder(dataDir)
  const letGo = folder === null ? () => Promise.resolve() : await holdFolder(folder)
  try {
    const pglite = await (folder === null ? PGlite.create() : startAt(folder))
    const queries = drizzle(pglite)
    await migrate(queries)
    const stopTidying = keepTidy(pglite)
    const senders = new Set<string>()
    return {
      kind: 'pglite',
      queries,
      executeSql: (text, values) => executeSql(pglite, text, values),
      async listen(channel, { message }) {
        const stop = await pglite.listen(channel, message)
        return () => stop()
      },
      registerSender() {
        const sender = randomUUID()
        senders.add(sender)
        return Promise.resolve(sender)
      },
      // The folder is this process's alone: whoever was sending before it is dead.
      isSenderAlive: (sender) => Promise.resolve(senders.has(sender)),
      countSenders: () => Promise.resolve(senders.size),
      async close() {
        stopTidying()
        if (!pglite.closed) await pglite.close()
        await letGo()
      },
    }
  } catch (error) {
    await letGo()
    throw error
  }
}
