import { expect, test } from 'vitest'
import { fillIn, PackageError, placeholdersOf, readEnvironment } from '../../manifest/environment.ts'
import { manifestSource, read } from './sources.ts'

const school = {
  TEAMS_APP_ID: '2c9f0f54-6a3b-4d0e-9b7c-5f1d8e2a4b01',
  AAD_APP_CLIENT_ID: '7d1e3c86-0b52-4f69-8a4e-c3b7d9f15e02',
  BOT_ID: 'e84a6b1f-93c7-4d25-b60e-1f7a2c8d5b03',
  TAB_DOMAIN: 'tandem.school.example',
}
const asText = (values: object) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('\n')

test('a school’s ids and domain are read, and its name needs no suffix', () => {
  expect(readEnvironment(asText(school), 'env/.env.school')).toEqual({ ...school, APP_NAME_SUFFIX: '' })
})

test.each([
  ['an id that is not there', { TEAMS_APP_ID: undefined }, 'TEAMS_APP_ID is missing'],
  ['an id left empty', { BOT_ID: '' }, 'BOT_ID is missing'],
  ['an id that is none', { AAD_APP_CLIENT_ID: '1234' }, 'AAD_APP_CLIENT_ID cannot be “1234”'],
  ['a domain that is not there', { TAB_DOMAIN: undefined }, 'TAB_DOMAIN is missing'],
  ['an address for a domain', { TAB_DOMAIN: 'https://tandem.example' }, 'without https://'],
  ['a path in a domain', { TAB_DOMAIN: 'tandem.example/tab' }, 'TAB_DOMAIN cannot be'],
  ['any domain', { TAB_DOMAIN: '*.example' }, 'TAB_DOMAIN cannot be'],
  ['a port', { TAB_DOMAIN: 'tandem.example:3978' }, 'TAB_DOMAIN cannot be'],
  ['this machine', { TAB_DOMAIN: 'localhost' }, 'TAB_DOMAIN cannot be'],
])('%s ends with one sentence that names it', (_what, change, sentence) => {
  const values = Object.fromEntries(Object.entries({ ...school, ...change }).filter(([, value]) => value !== undefined))
  const reading = () => readEnvironment(asText(values), 'env/.env.school')
  expect(reading).toThrow(PackageError)
  expect(reading).toThrow(sentence)
  expect(reading).toThrow(/^env\/\.env\.school: [^\n]+\(docs\/deploy\.md\)\.$/)
})

test.each(['dev', 'prod'])('every placeholder of the manifest has a value for %s', (name) => {
  const values = { ...readEnvironment(read(`env/.env.${name}`), name), APP_VERSION: '1.2.3' }
  expect(placeholdersOf(manifestSource).length).toBeGreaterThan(0)
  expect(placeholdersOf(fillIn(manifestSource, values))).toEqual([])
})

test('a value stays inside the text that it is put into', () => {
  expect(fillIn('{ "name": "Tandem${{APP_NAME_SUFFIX}}" }', { APP_NAME_SUFFIX: '", "id": "x' })).toBe(
    String.raw`{ "name": "Tandem\", \"id\": \"x" }`,
  )
})
