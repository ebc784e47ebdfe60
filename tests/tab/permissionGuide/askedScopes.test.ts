import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { permissions } from '../../../src/calendars/permissions.ts'
import { basePermissions } from '../../../src/tab/host/signIn/tenantSignIn.ts'
import { adminConsentLink } from '../../../src/tab/permissionGuide/adminConsentLink.ts'
import { permissionGuide, signInScopes } from '../../../src/tab/permissionGuide/permissionGuide.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const guided = permissionGuide.flatMap(({ scopes }): readonly string[] => scopes)
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Everything in our code that is written like a permission of Microsoft's. */
function scopesInCode(): readonly string[] {
  const files = ['src/tab', 'src/calendars', 'src/contract'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const written = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...read(file).matchAll(/['"`/]((?:[A-Z][A-Za-z]+\.)(?:Read|Send|Manage|Create)[A-Za-z.]*)['"`]/g),
    ])
  return [...new Set(written.map(([, scope = '']) => scope))]
}

test('nothing in the code is written like a permission that the table does not have', () => {
  expect(scopesInCode().filter((scope) => !guided.includes(scope))).toEqual([])
  expect(scopesInCode()).toContain('Calendars.ReadWrite')
})

test('every permission beyond the sign-in’s has a button that asks for it', () => {
  const files = readdirSync(join(root, 'src/tab'), { recursive: true, encoding: 'utf8' })
  const asked = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...read(`src/tab/${file}`).matchAll(/permission="([\w.]+)"/g)].map(([, scope = '']) => scope))
  const beyond = permissions.filter((permission) => !basePermissions.some((each) => each === permission))
  expect([...new Set(asked)].sort()).toEqual([...beyond].sort())
})

test('the app package lets Teams ask for exactly what the sign-in asks for, in its order', () => {
  const manifest = JSON.parse(read('manifest/manifest.json')) as {
    readonly webApplicationInfo: { readonly nestedAppAuthInfo: readonly { readonly scopes: readonly string[] }[] }
  }
  expect(manifest.webApplicationInfo.nestedAppAuthInfo.map(({ scopes }) => scopes)).toEqual([[...basePermissions]])
})

test('one link asks an administrator for everything, and comes back to an address that Entra knows', () => {
  const tenant = { tenantId: '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11', clientId: '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05' }
  const link = new URL(adminConsentLink(tenant, 'https://tandem.school.example'))
  expect(link.origin + link.pathname).toBe(`https://login.microsoftonline.com/${tenant.tenantId}/v2.0/adminconsent`)
  expect(link.searchParams.get('client_id')).toBe(tenant.clientId)
  expect(link.searchParams.get('redirect_uri')).toBe('https://tandem.school.example/auth.html')
  const asked = (link.searchParams.get('scope') ?? '')
    .split(' ')
    .map((scope) => scope.slice(scope.lastIndexOf('/') + 1))
  const wanted = guided.filter((scope) => !signInScopes.some((each) => each === scope))
  expect(new Set(asked)).toEqual(new Set(wanted))
})
