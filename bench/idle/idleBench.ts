import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BenchRow } from '../benchRow.ts'
import { median } from '../measure.ts'
import { type BenchDatabase, embeddedDatabase, serverDatabase } from '../service/databases.ts'
import { boardOpen, residentMegabytes, startService } from '../service/runningService.ts'

/**
 * A start ends when the board answers; so long does Teams wait for an answer of a message extension. The first one with
 * the database that comes along makes that, once.
 */
const allowedMs = { firstStart: 10_000, laterStart: 5000 }
/** What the smallest containers of a cloud hold: half a gigabyte, or one for the database that comes along. */
const allowedMegabytes = { embedded: 1024, server: 512 }
const laterStarts = 5
/** After so long nothing of the start is under way any more. */
const settleMs = 10_000

/** A tenant with a bot, whose Microsoft is never asked for anything: nobody is there. */
const tenant = {
  TENANT_ID: '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11',
  CLIENT_ID: '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05',
  BOT_ID: '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05',
  BOT_SECRET: 'none',
  SERVICE_URL: 'http://127.0.0.1:9',
}

interface Start {
  /** From the start of the process to the first answer of the tab, and of the board. */
  readonly tabMs: number
  readonly boardMs: number
  /** Of the process at rest. */
  readonly megabytes: number
}

/** How long the service takes to start, and what it holds when nothing happens. */
export async function benchIdle(): Promise<readonly BenchRow[]> {
  const embedded = embeddedDatabase()
  const first = await start(embedded, true)
  const later = await startLater(embedded)
  await embedded.end()
  const rows = [
    ...rowsOf('PGlite, first start', first, allowedMs.firstStart, allowedMegabytes.embedded),
    ...rowsOf('PGlite, later start', later, allowedMs.laterStart, allowedMegabytes.embedded),
  ]
  const server = await serverDatabase()
  if (server === null) return rows
  // The first one makes the tables, which takes a few milliseconds and is no kind of its own.
  await start(server, false)
  const onServer = await startLater(server)
  await server.end()
  return [...rows, ...rowsOf(server.name, onServer, allowedMs.laterStart, allowedMegabytes.server)]
}

async function start({ env }: BenchDatabase, isMeasuredAtRest: boolean): Promise<Start> {
  const startedAt = performance.now()
  const since = () => performance.now() - startedAt
  const service = await startService({
    program: join(process.cwd(), 'dist', 'service', 'main.js'),
    env: { ...env, ...tenant },
  })
  try {
    await fetch(`${service.url}/healthz`)
    const tabMs = since()
    await boardOpen(service)
    const boardMs = since()
    if (isMeasuredAtRest) await pause(settleMs)
    const [megabytes = 0] = await residentMegabytes([service.pid])
    return { tabMs, boardMs, megabytes }
  } finally {
    await service.stop()
  }
}

/** Several starts, of which the last one is looked at when it rests. */
async function startLater(database: BenchDatabase): Promise<Start> {
  const starts: Start[] = []
  for (let i = 1; i <= laterStarts; i += 1) starts.push(await start(database, i === laterStarts))
  return {
    tabMs: median(starts.map(({ tabMs }) => tabMs)),
    boardMs: median(starts.map(({ boardMs }) => boardMs)),
    megabytes: starts.at(-1)?.megabytes ?? NaN,
  }
}

function rowsOf(which: string, found: Start, mostMs: number, mostMegabytes: number): readonly BenchRow[] {
  const row = (name: string, unit: 'ms' | 'MB', ours: number, atMost: number): BenchRow => ({
    name: `${name}, ${which}; allowed`,
    unit,
    ours,
    other: atMost,
    bar: { kind: 'figure', atMost },
  })
  return [
    row('Start to the tab’s first answer', 'ms', found.tabMs, mostMs),
    row('Start to the board’s first answer', 'ms', found.boardMs, mostMs),
    row('Memory at rest', 'MB', found.megabytes, mostMegabytes),
  ]
}
