import { readFileSync } from 'node:fs'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { documentSchemas } from '../../src/contract/documents.ts'
import { documentFields } from '../../src/contract/documentFields.ts'
import { keptForWords, seenByWords, storedFields } from '../../src/contract/storedFields.ts'
import * as schema from '../../src/service/store/schema.ts'

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableConfig(each)] : []))

test('everything that the board stores is told, column by column, and nothing that it does not', () => {
  const stored = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
  expect(stored.length).toBeGreaterThan(80)
  expect(storedFields.flatMap(({ columns }) => columns).sort()).toEqual(stored.sort())
})

/** The fields of an object; those of a list's items where that is what people fill in. */
function fieldsOf(name: string, shape: z.core.$ZodType): readonly string[] {
  if (!(shape instanceof z.core.$ZodObject)) throw new Error(`${name} is no object.`)
  return Object.entries(shape._zod.def.shape).flatMap(([field, value]) => {
    const isEffort = field === 'effort' && value instanceof z.core.$ZodArray
    return isEffort ? fieldsOf(`${name}.${field}`, value._zod.def.element) : [`${name}.${field}`]
  })
}

test('everything that a document says is told, field by field', () => {
  const stored = Object.entries(documentSchemas).flatMap(([kind, shape]) => fieldsOf(kind, shape))
  expect(documentFields.map(({ path }) => path).sort()).toEqual([...stored].sort())
})

test('the list in the documentation is this list', () => {
  const table = readFileSync('docs/board.md', 'utf8').replaceAll(/ +/g, ' ')
  for (const { what, why, seenBy, keptFor } of [...storedFields, ...documentFields]) {
    expect(table).toContain(`| ${what} | ${why} | ${seenByWords[seenBy]} | ${keptForWords[keptFor]} |`)
  }
})
