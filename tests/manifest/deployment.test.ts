import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { placeholdersOf } from '../../manifest/environment.ts'
import { entraIssuer } from '../../src/service/access/tokenCheck.ts'
import { boardScope } from '../../src/tab/host/signIn/tenantSignIn.ts'
import { manifestSource, read, root } from './sources.ts'

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const toolkit = read('m365agents.yml')
const registration = read('infra/aad.manifest.json')

/** Microsoft's ids of the delegated permissions that an administrator is asked for, by what they are called. */
const delegated = {
  'e1fe6dd8-ba31-4d61-89e7-88639da4683d': 'User.Read',
  '662d75ba-a364-42ad-adee-f5f880ea4878': 'Calendars.ReadBasic',
  '2b9c4092-424d-4249-948d-b43879977640': 'Calendars.Read.Shared',
  '1ec239c2-d7c9-4623-a91a-a9775856bb36': 'Calendars.ReadWrite',
  '818c620a-27a9-40bd-a6a5-d96f7d610b4b': 'MailboxSettings.ReadWrite',
}
const graph = '00000003-0000-0000-c000-000000000000'

const { identifierUris, requiredResourceAccess, spa, api } = z
  .object({
    identifierUris: z.array(z.string()),
    requiredResourceAccess: z.array(
      z.object({
        resourceAppId: z.string(),
        resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })),
      }),
    ),
    spa: z.object({ redirectUris: z.array(z.string()) }),
    api: z.object({
      requestedAccessTokenVersion: z.number(),
      oauth2PermissionScopes: z.array(z.object({ value: z.string() })),
    }),
  })
  .parse(JSON.parse(registration))

test('the registration asks for the calendar permissions of a person who is signed in, and for none of the app’s own', () => {
  const ofGraph = requiredResourceAccess.find(({ resourceAppId }) => resourceAppId === graph)?.resourceAccess ?? []
  expect(ofGraph.map(({ id }) => id)).toEqual(Object.keys(delegated))
  expect(requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess).map(({ type }) => type)).toEqual(
    Array.from({ length: 6 }, () => 'Scope'),
  )
})

test('people sign in from the tab inside Teams and from a browser, and the board takes their tokens', () => {
  expect(spa.redirectUris).toEqual(['brk-multihub://${{TAB_DOMAIN}}', 'https://${{TAB_DOMAIN}}/auth.html'])
  // Version 2 names the client id as the audience, which is what src/service/access holds a token against.
  expect(api).toMatchObject({ requestedAccessTokenVersion: 2, oauth2PermissionScopes: [{ value: 'access_as_user' }] })
})

test('the token that the tab asks for is for the audience and the permission that the service looks for', () => {
  const ids = { tenantId: '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11', clientId: '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05' }
  const [audience, permission] = boardScope(ids.clientId).split('/')
  const { audiences, scope, issuer } = entraIssuer(ids)
  expect(audiences).toContain(audience)
  expect(scope).toBe(permission)
  expect(api.oauth2PermissionScopes.map(({ value }) => value)).toEqual([scope])
  expect(issuer).toMatch(/\/v2\.0$/)
  // Teams' own sign-in would ask by this address; the registration has to know it under that name.
  const { resource } = z
    .object({ webApplicationInfo: z.object({ resource: z.string() }) })
    .parse(JSON.parse(manifestSource)).webApplicationInfo
  expect(identifierUris).toContain(resource)
})

test('no id and no domain of a school is in a source', () => {
  const sources = [
    manifestSource,
    toolkit,
    registration,
    ...['azure.bicep', 'database.bicep', 'azure.parameters.json'].map((file) => read(`infra/${file}`)),
  ]
  const known = [graph, ...Object.keys(delegated)]
  expect(sources.flatMap((text) => text.match(guid) ?? []).filter((id) => !known.includes(id))).toEqual([])
  expect(sources.join('\n')).not.toMatch(/\.sch\.uk|azurewebsites\.net/)
})

test('a new environment has a line for everything that is filled in', () => {
  const lines = Object.keys(parseEnv(read('env/blank.env')))
  const wanted = [manifestSource, toolkit, registration, read('infra/azure.parameters.json')].flatMap(placeholdersOf)
  const elsewhere = ['APP_VERSION', 'SECRET_DATABASE_PASSWORD']
  expect([...new Set(wanted)].filter((name) => !elsewhere.includes(name) && !lines.includes(name))).toEqual([])
  expect(read('.gitignore')).toContain('env/.env.*.user')
})

test('every setting that the server is given is one that the service knows', () => {
  const given = Array.from(read('infra/azure.bicep').matchAll(/name: '([A-Z_]+)', value:/g), ([, name]) => name ?? '')
  const ofThePlatform = ['WEBSITE_RUN_FROM_PACKAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT', 'NODE_ENV']
  const known = Object.keys(parseEnv(read('.env.example')))
  expect(given).toContain('HOST')
  expect(given.filter((name) => !ofThePlatform.includes(name) && !known.includes(name))).toEqual([])
})

test('the toolkit’s steps name files that are there, and the package that we make', () => {
  const files = Array.from(toolkit.matchAll(/(?:path|parameters|manifestPath): \.\/(\S+)/g), ([, path]) => path ?? '')
  expect(files.length).toBeGreaterThan(2)
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const packages = Array.from(toolkit.matchAll(/appPackagePath: (\S+)/g), ([, path]) => path)
  expect(new Set(packages)).toEqual(new Set(['./appPackage/build/tandem.${{TEAMSFX_ENV}}.zip']))
  const scripts = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json'))).scripts
  for (const [, script] of toolkit.matchAll(/args: run (\w+)/g)) expect(scripts).toHaveProperty(script ?? '')
})
