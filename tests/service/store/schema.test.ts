import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { is } from 'drizzle-orm'
import { PgTable as Table } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import * as schema from '../../../src/service/store/schema.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

const tables = Object.values(schema).filter((each): each is PgTable & typeof each => is(each, Table))

/** Columns whose name says that they could hold what an event is about, who was invited, or where it is. */
const forbidden = /title|subject|summary|body|location|attendee|organi[sz]er|description|event_name/

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    test('the tables in the database are those of the schema, column by column', async () => {
      const { rows } = await given().database.executeSql(
        `SELECT table_name, column_name, data_type, is_nullable = 'NO' AS not_null
         FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name <> 'tandem_migrations'`,
      )
      const found = rows.map(({ table_name, column_name, data_type, not_null }) =>
        [table_name, column_name, data_type, not_null].join(' '),
      )
      const said = tables.flatMap((table) => {
        const { name, columns } = getTableConfig(table)
        return columns.map((column) => [name, column.name, column.getSQLType(), column.notNull].join(' '))
      })
      expect(found.sort()).toEqual(said.sort())
    })

    test('the indexes, keys and references in the database are those of the schema', async () => {
      const { rows } = await given().database.executeSql(
        `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
         UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public'`,
      )
      const said = tables.flatMap((table) => {
        const { name, columns, indexes, primaryKeys, uniqueConstraints, foreignKeys } = getTableConfig(table)
        return [
          ...(columns.some(({ primary }) => primary) ? [`${name}_pkey`] : []),
          ...[...primaryKeys, ...foreignKeys].map((key) => key.getName()),
          ...uniqueConstraints.map((constraint) => constraint.name ?? ''),
          ...indexes.map(({ config }) => config.name ?? ''),
        ]
      })
      const found = rows.map(({ name }) => String(name)).filter((name) => !name.startsWith('tandem_migrations'))
      expect(found.sort()).toEqual(said.sort())
    })

    test('no column anywhere could hold an event’s title, or who is invited, or where', async () => {
      const { rows } = await given().database.executeSql(
        `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'`,
      )
      expect(rows.length).toBeGreaterThan(50)
      expect(rows.map(({ column_name }) => String(column_name)).filter((name) => forbidden.test(name))).toEqual([])
    })
  })
}
