import { expect, test } from 'vitest'
import { readSettings, SettingsError } from '../../src/service/settings.ts'

const tenant = '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11'
const client = '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05'

function complaint(env: Record<string, string>, args: readonly string[] = []): string {
  try {
    readSettings(env, args)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  return 'it started'
}

test('with nothing set Tandem opens the practice school on port 3978', () => {
  expect(readSettings({}, [])).toEqual({
    host: '127.0.0.1',
    port: 3978,
    world: 'practice',
    tenant: null,
    bot: null,
    serviceUrl: null,
    databaseUrl: null,
    dataDir: 'data',
    calendarFiles: null,
    startsAtInstant: null,
  })
})

test('a setting left empty counts as not set', () => {
  expect(readSettings({ PORT: '', TENANT_ID: '' }, [])).toMatchObject({ port: 3978, world: 'practice' })
})

test('a tenant closes the practice school', () => {
  expect(readSettings({ TENANT_ID: tenant, CLIENT_ID: client }, [])).toMatchObject({
    world: 'tenant',
    tenant: { tenantId: tenant, clientId: client },
  })
})

test('a tenant may be reached from elsewhere, and is not unless one says so', () => {
  const school = { TENANT_ID: tenant, CLIENT_ID: client }
  expect(readSettings(school, []).host).toBe('127.0.0.1')
  expect(readSettings({ ...school, HOST: '0.0.0.0' }, []).host).toBe('0.0.0.0')
  expect(readSettings({ ...school, HOST: '::' }, []).host).toBe('::')
})

test.each(['127.0.0.1', '127.0.0.2', '::1'])('the practice school may listen on %s', (host) => {
  expect(readSettings({ HOST: host }, []).host).toBe(host)
})

test.each(['0.0.0.0', '::', '192.168.1.20', '::ffff:192.168.1.20', '10.0.0.1'])(
  'the practice school never listens on %s, where others could reach it',
  (host) => {
    expect(complaint({ HOST: host })).toContain('for this machine alone')
  },
)

test('two calendar files fill the practice school', () => {
  expect(readSettings({}, ['--senco', 'a.ics', '--leader', 'b.ics']).calendarFiles).toEqual({
    senco: 'a.ics',
    leader: 'b.ics',
  })
})

test.each([
  ['a port that is no number', { PORT: 'abc' }, [], 'PORT'],
  ['a port that no computer has', { PORT: '70000' }, [], 'PORT'],
  ['an address that is none', { HOST: 'tandem' }, [], 'HOST'],
  ['a tenant that is no GUID', { TENANT_ID: 'school' }, [], 'TENANT_ID'],
  ['a tenant without our app', { TENANT_ID: tenant }, [], 'CLIENT_ID'],
  ['our app without a tenant', { CLIENT_ID: client }, [], 'TENANT_ID'],
  ['a database of another make', { DATABASE_URL: 'mysql://127.0.0.1/x' }, [], 'postgres://'],
  ['an insecure switch in a tenant', { TENANT_ID: tenant, CLIENT_ID: client, SKIP_AUTH: 'true' }, [], 'SKIP_AUTH'],
  [
    'an insecure switch in production',
    { NODE_ENV: 'production', DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: '1' },
    [],
    'DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS',
  ],
  ['certificates that nobody checks', { NODE_ENV: 'production', NODE_TLS_REJECT_UNAUTHORIZED: '0' }, [], 'TLS'],
  ['one calendar file alone', {}, ['--senco', 'a.ics'], 'both calendar files'],
  ['an option that does not exist', {}, ['--head', 'b.ics'], '--leader FILE'],
  ['a time that is none', {}, ['--now', 'yesterday'], '2026-11-23T09:00:00Z'],
  ['practice files in a tenant', { TENANT_ID: tenant }, ['--senco', 'a.ics', '--leader', 'b.ics'], 'TENANT_ID'],
  ['a practice clock in a tenant', { TENANT_ID: tenant }, ['--now', '2026-11-23T09:00:00Z'], 'TENANT_ID'],
])('%s is refused with a sentence that names it', (_what, env, args, named) => {
  const sentence = complaint(env, args)
  expect(sentence).toContain(named)
  expect(sentence).toMatch(/\.$/)
})
