import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import { migrations } from '../../../src/service/store/migrations/migrations.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** An empty folder of the test's own. */
export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tandem-data-'))
}

/** A name that changes when a database would be made otherwise. */
function edition(): string {
  const pglite = readFileSync(join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8')
  return createHash('sha256').update(pglite).update(JSON.stringify(migrations)).digest('hex').slice(0, 12)
}

/** A folder with an empty database. Making one takes seconds, so that it is made once and copied from then on. */
export async function aMadeFolder(): Promise<string> {
  const cache = join(root, '.cache', 'tests')
  const template = join(cache, `database-${edition()}`)
  if (!existsSync(template)) {
    const made = aFolder()
    const database = await openDatabase({ databaseUrl: null, dataDir: made })
    await database.close()
    mkdirSync(cache, { recursive: true })
    const beside = mkdtempSync(join(cache, 'making-'))
    cpSync(made, beside, { recursive: true })
    rmSync(made, { recursive: true, force: true })
    try {
      renameSync(beside, template)
    } catch {
      // Another test was faster.
      rmSync(beside, { recursive: true, force: true })
    }
  }
  const folder = aFolder()
  cpSync(template, folder, { recursive: true })
  return folder
}
