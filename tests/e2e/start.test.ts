import { createServer } from 'node:net'
import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { startTandem, type RunningTandem } from './tandem.ts'

const root = join(import.meta.dirname, '..', '..')
let running: RunningTandem | null = null

afterEach(async () => {
  await running?.stop()
  running = null
})

/** Runs the start script to its end and answers what it said. */
async function runToEnd(args: readonly string[], env: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem-data-'))
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATABASE_URL: '', DATA_DIR: dataDir, ...env },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  // Not “exit”: what it said may still be on its way then.
  const [code] = (await once(child, 'close')) as [number | null]
  await rm(dataDir, { recursive: true, force: true })
  return { code, said }
}

test('starting prints the address, answers the health check, and Ctrl-C ends it cleanly', async () => {
  running = await startTandem()
  expect(running.output()).toContain('practice school')
  const health = await fetch(`${running.url}/healthz`)
  expect(health.status).toBe(200)
  expect(await running.stop('SIGINT')).toBe(0)
  await expect(fetch(`${running.url}/healthz`)).rejects.toThrow()
  running = null
})

test('Ctrl-C ends it cleanly even while a browser keeps its connection open', async () => {
  running = await startTandem()
  const connection = await fetch(`${running.url}/practice/people`, { headers: { connection: 'keep-alive' } })
  expect(connection.status).toBe(200)
  expect(await running.stop('SIGTERM')).toBe(0)
  running = null
})

test('a port that is taken is said in a sentence', async () => {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { code, said } = await runToEnd([], { PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is taken by another program`)
})

test('a calendar file that is not there is said in a sentence', async () => {
  const { code, said } = await runToEnd(['--senco', 'nowhere.ics', '--leader', 'nowhere.ics'])
  expect(code).toBe(1)
  expect(said).toContain('The calendar file nowhere.ics could not be read')
})

test('a calendar file that is none is said in a sentence', async () => {
  const { code, said } = await runToEnd(['--senco', 'package.json', '--leader', 'package.json'])
  expect(code).toBe(1)
  expect(said).toContain('package.json')
  expect(said.trim().split('\n')).toHaveLength(1)
})
