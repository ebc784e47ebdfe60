import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { permissions } from '../../../src/calendars/permissions.ts'
import { permissionOf } from '../../../src/calendars/graph/purposes.ts'
import { basePermissions, boardPermission } from '../../../src/tab/host/signIn/tenantSignIn.ts'
import { permissionGuide, signInScopes } from '../../../src/tab/permissionGuide/permissionGuide.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The rows of the table in docs/permissions.md, cell by cell. */
function rowsOfTable(): readonly (readonly string[])[] {
  const lines = readFileSync(join(root, 'docs', 'permissions.md'), 'utf8').split('\n')
  return lines
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
}

const sorted = (scopes: Iterable<string>) => [...new Set(scopes)].sort()

test('every permission that the code can ask for is explained, and no other', () => {
  const asked = sorted([...signInScopes, boardPermission, ...basePermissions, ...permissions])
  expect(sorted(permissionGuide.flatMap(({ scopes }) => scopes))).toEqual(asked)
})

test('every permission that a request to Graph needs is one that can be asked for, and each has a request', () => {
  const needed = Object.values(permissionOf).filter((permission) => permission !== null)
  expect(sorted(needed)).toEqual(sorted(permissions))
})

test('docs/permissions.md says of each what the page for administrators says', () => {
  expect(rowsOfTable()).toEqual(
    permissionGuide.map(({ scopes, why, whenAsked, administrator, without }) => [
      scopes.map((scope) => `\`${scope}\``).join(', '),
      why,
      whenAsked,
      administrator,
      without,
    ]),
  )
})
