import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** What the practice school remembers of the requests to its Graph. */
const requestLog = z.object({ httpRequests: z.number(), mostAtATime: z.record(z.string(), z.number()) })

/** A practice school, started as a person starts it. */
export interface RunningPractice {
  readonly url: string
  /** Forgets all requests, and makes every answer of its Graph come so much later. */
  readonly beginAnew: (delayMilliseconds: number) => Promise<void>
  readonly readLog: () => Promise<z.infer<typeof requestLog>>
  readonly stop: () => Promise<void>
}

/** Starts `npm start`'s own script on a free port, on a Monday in the second half of the autumn term. */
export async function startPractice(): Promise<RunningPractice> {
  const script = join(process.cwd(), 'scripts', 'start.mjs')
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem-bench-'))
  const child = spawn(process.execPath, [script, '--now', '2026-11-23T09:00:00Z'], {
    env: { ...process.env, PORT: '0', TENANT_ID: undefined, DATABASE_URL: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (address !== null) resolve(address[0])
    })
    child.once('exit', () => reject(new Error(`The practice school ended before it was ready: ${said}`)))
  })
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${url}/practice/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`The practice school refused ${path}: ${answer.status}.`)
  }
  return {
    url,
    beginAnew: async (ms) => {
      await post('reset', {})
      await post('faults', { kind: 'slow', ms })
    },
    readLog: async () => requestLog.parse(await (await fetch(`${url}/practice/log`)).json()),
    stop: async () => {
      child.kill('SIGINT')
      await exited
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
