import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres } from '../../tests/service/store/postgresServer.ts'

/** A new, empty database as the service's settings name it. */
export interface BenchDatabase {
  readonly name: string
  readonly env: { readonly DATABASE_URL: string; readonly DATA_DIR: string }
  readonly end: () => Promise<void>
}

/** An empty folder for PGlite. */
export function embeddedDatabase(): BenchDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'))
  return {
    name: 'PGlite',
    env: { DATABASE_URL: '', DATA_DIR: folder },
    end() {
      rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}

/** PostgreSQL as the tests find it, with the disk synced as in earnest; null, and a word about it, when there is none. */
export async function serverDatabase(): Promise<BenchDatabase | null> {
  const postgres = findPostgres()
  if (postgres === null) {
    process.stderr.write('There is no PostgreSQL on this computer and no DATABASE_URL: its rows are left out.\n')
    return null
  }
  const server = await postgres.start({ isDurable: true })
  return {
    name: `PostgreSQL${postgres.version === null ? '' : ` ${postgres.version}`}`,
    env: { DATABASE_URL: await server.makeDatabase(), DATA_DIR: '' },
    end: () => server.end(),
  }
}
