import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { packed, problemsOf, unpacked } from '../../manifest/appPackage.ts'
import { aPackage, icons, manifestWith, root, version } from './sources.ts'

/** Runs what `npm run package` runs. */
function packageCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = [join(root, 'scripts', 'package.mjs'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}
const zipOf = (name: string) => readFileSync(join(root, 'appPackage', 'build', `tandem.${name}.zip`))
const manifestIn = (zip: Uint8Array) =>
  z
    .looseObject({ id: z.string(), version: z.string(), name: z.looseObject({ short: z.string() }) })
    .parse(JSON.parse(new TextDecoder().decode(unpacked(zip)['manifest.json'])))

let made: Readonly<Record<'dev' | 'prod', ReturnType<typeof packageCommand>>>
beforeAll(() => {
  made = {
    dev: packageCommand(['--env', 'dev']),
    prod: packageCommand(['--env', 'prod'], { TZ: 'Pacific/Auckland' }),
  }
})

test.each([
  ['dev', 'Tandem (dev)', 'tandem-dev.example'],
  ['prod', 'Tandem', 'tandem.example'],
] as const)('the package of %s, opened again, is a good one', async (name, called, domain) => {
  expect(made[name]).toMatchObject({ status: 0, stderr: '' })
  expect(made[name].stdout).toContain(`appPackage/build/tandem.${name}.zip`)
  const files = unpacked(zipOf(name))
  expect(Object.keys(files)).toEqual(['color.png', 'color32.png', 'en-gb.json', 'manifest.json', 'outline.png'])
  expect(await problemsOf(files, version)).toEqual([])
  expect(manifestIn(zipOf(name))).toMatchObject({ version, name: { short: called }, validDomains: [domain] })
})

test('two schools have two apps', () => {
  expect(manifestIn(zipOf('dev')).id).not.toBe(manifestIn(zipOf('prod')).id)
})

test('the same sources make the same bytes, wherever the machine is', () => {
  const inAuckland = zipOf('prod')
  expect(packageCommand(['--env', 'prod'], { TZ: 'Europe/London' }).status).toBe(0)
  expect(zipOf('prod').equals(inAuckland)).toBe(true)
})

test.each([
  ['no school', [], 'npm run package -- --env dev'],
  ['a school that there is not', ['--env', 'nowhere'], 'There is no env/.env.nowhere'],
  ['a school somewhere else on the disk', ['--env', '../../etc/passwd'], 'npm run package -- --env dev'],
])('%s ends with one sentence', (_what, args, sentence) => {
  const { status, stderr } = packageCommand(args)
  expect(status).toBe(1)
  expect(stderr).toContain(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('the words of the manifest are in the file of its language, in the shape that Microsoft wants', async () => {
  const files = aPackage()
  const words = z.record(z.string(), z.string()).parse(JSON.parse(new TextDecoder().decode(files['en-gb.json'])))
  expect(words).toMatchObject({
    'name.short': 'Tandem',
    'composeExtensions[0].commands[1].title': 'Ask a question',
    'composeExtensions[0].commands[0].parameters[1].choices[3].title': 'A strategic voice',
  })
  const wrong = { ...files, 'en-gb.json': new TextEncoder().encode(JSON.stringify({ ...words, 'bots[0].name': 'x' })) }
  expect(await problemsOf(wrong, version)).toEqual([expect.stringContaining('en-gb.json')])
  const without = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'en-gb.json'))
  expect(await problemsOf(without, version)).toEqual([expect.stringContaining('en-gb.json is not in the package')])
})

test('what Microsoft’s schema refuses is refused', async () => {
  const manifest = manifestWith('"scopes": ["team", "groupChat"]', '"scopes": ["everybody"]')
  expect(await problemsOf(aPackage({ manifest }), version)).toContainEqual(
    expect.stringContaining('/configurableTabs/0/scopes/0'),
  )
})

test('what Microsoft’s schema leaves to choice and Tandem needs is missed', async () => {
  const manifest = manifestWith('"color32x32": "color32.png",', '')
  expect(await problemsOf(aPackage({ manifest }), version)).toEqual([expect.stringContaining('icons.color32x32')])
})

test('a package can be opened again byte for byte', () => {
  const opened = unpacked(packed(aPackage()))
  expect(Buffer.from(opened['color.png'] ?? []).equals(Buffer.from(icons['color.png'] ?? []))).toBe(true)
})
