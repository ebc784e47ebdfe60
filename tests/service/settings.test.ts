import { expect, test } from 'vitest'
import { readSettings, SettingsError } from '../../src/service/settings.ts'

const tenant = '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11'

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
    port: 3978,
    world: 'practice',
    calendarFiles: null,
    startsAtInstant: null,
  })
})

test('a setting left empty counts as not set', () => {
  expect(readSettings({ PORT: '', TENANT_ID: '' }, [])).toMatchObject({ port: 3978, world: 'practice' })
})

test('a tenant closes the practice school', () => {
  expect(readSettings({ TENANT_ID: tenant }, []).world).toBe('tenant')
})

test('two calendar files fill the practice school', () => {
  expect(readSettings({}, ['--senco', 'a.ics', '--leader', 'b.ics']).calendarFiles).toEqual({
    senco: 'a.ics',
    leader: 'b.ics',
  })
})

test.each([
  ['a port that is no number', { PORT: 'abc' }, [], 'PORT'],
  ['a port that no computer has', { PORT: '70000' }, [], 'PORT'],
  ['a tenant that is no GUID', { TENANT_ID: 'school' }, [], 'TENANT_ID'],
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
