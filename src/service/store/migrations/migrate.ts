import { sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { SettingsError } from '../../settings.ts'
import type { Queries } from '../database/database.ts'
import { migrations } from './migrations.ts'

const applied = pgTable('tandem_migrations', { name: text('name').primaryKey() })

/**
 * Brings the tables up to date, in one transaction. The SQL is part of the program, not files beside it: built code
 * has no such files. Only one process may do so at a time.
 *
 * @throws SettingsError when a newer Tandem has been here
 */
export async function migrate(queries: Queries): Promise<void> {
  await queries.transaction(async (transaction) => {
    await transaction.execute(sql`CREATE TABLE IF NOT EXISTS ${applied} (name text PRIMARY KEY)`)
    const done = new Set((await transaction.select().from(applied)).map(({ name }) => name))
    for (const { name, statements } of migrations) {
      if (done.delete(name)) continue
      for (const statement of statements.split(/;$/m)) {
        if (statement.trim() !== '') await transaction.execute(sql.raw(statement))
      }
      await transaction.insert(applied).values({ name })
    }
    if (done.size > 0) throw new SettingsError('These data were last used by a newer Tandem: start that one.')
  })
}
