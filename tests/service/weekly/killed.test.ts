import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type DatabasePlace } from '../../../src/service/store/openDatabase.ts'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { databases } from '../store/postgres.ts'
import { aConversation, aSchedule, at, tenantId, uuidOf } from './builders.ts'
import { startFakeTeams, type FakeTeams } from './fakeTeams.ts'
import { chatOf } from './world.ts'

const boardCount = 500
const kills = 20
const monday = at('2026-11-16T08:00')
const repository = fileURLToPath(new URL('../../..', import.meta.url))

const folder = await mkdtemp(join(tmpdir(), 'tandem-killed-'))
// Below node_modules, where the program finds PGlite, which cannot be bundled.
const programFolder = join(repository, 'node_modules', '.cache', `tandem-killed-${process.pid}`)
beforeAll(async () => {
  // Forty processes start here: as one file each does so in a quarter of the time.
  await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    build: { ssr: 'tests/service/weekly/deliveringProcess.ts', outDir: programFolder, target: 'node20' },
    ssr: { noExternal: true, external: ['@electric-sql/pglite', 'pg-native'] },
  })
})
afterAll(() => Promise.all([folder, programFolder].map((each) => rm(each, { recursive: true, force: true }))))

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function openBoards(place: DatabasePlace): Promise<readonly string[]> {
  const database = await openDatabase(place)
  const store = createBoardStore(database)
  const names = Array.from({ length: boardCount }, (_, i) => `board${i}`)
  const ids = await Promise.all(
    names.map(async (name) => {
      const board = await store.openBoard({
        tenantId,
        place: { kind: 'groupChat', id: chatOf(name) },
        members: [
          { personId: uuidOf(`${name} senco`), role: 'senco', displayName: 'Sam' },
          { personId: uuidOf(`${name} leader`), role: 'leader', displayName: 'Lee' },
        ],
        joining: uuidOf(`${name} senco`),
        schedule: aSchedule(),
        nextPostingAt: monday,
        now: monday,
      })
      await store.putConversation(aConversation({ conversationId: chatOf(name) }))
      return board.id
    }),
  )
  await database.close()
  return ids
}

interface Delivering {
  readonly child: ChildProcess
  /** How many postings of the one before it found to be in doubt. */
  readonly doubtful: () => number
  /** The lines that it says. */
  readonly heard: (line: string) => Promise<void>
}

function startDelivering({ databaseUrl, dataDir }: DatabasePlace, teams: FakeTeams): Delivering {
  const program = join(programFolder, 'deliveringProcess.js')
  const child = spawn(process.execPath, ['--import', 'temporal-polyfill/global', program], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      ...(dataDir === null ? {} : { DATA_DIR: dataDir }),
      TEAMS_URL: teams.url,
      NOW: String(monday + 5000),
    },
  })
  const lines = createInterface({ input: child.stdout })
  const said = new Set<string>()
  lines.on('line', (line) => said.add(line))
  const found = /"event":"weekly.recovered","doubtful":(\d+)/
  return {
    child,
    doubtful: () => [...said].reduce((sum, line) => sum + Number(found.exec(line)?.[1] ?? 0), 0),
    heard: (wanted) =>
      new Promise((resolve, reject) => {
        if (said.has(wanted)) resolve()
        lines.on('line', (line) => line === wanted && resolve())
        child.once('exit', () => reject(new Error(`It ended before it said “${wanted}”.`)))
      }),
  }
}

async function killAt(
  moment: 'before' | 'unseen' | 'answered' | 'planning',
  count: number,
  run: Delivering,
  teams: FakeTeams,
) {
  const gone = once(run.child, 'exit')
  const kill = () => run.child.kill('SIGKILL')
  const target = teams.requests() + count
  if (moment === 'planning') {
    await run.heard('open')
    kill()
  } else if (moment === 'answered') {
    teams.onMoment((each, number) => each === 'answered' && number === target && kill())
  } else {
    teams.react(async (_, number) => {
      if (number !== target) return { kind: 'accept' }
      kill()
      await gone
      return { kind: 'reset', accepted: moment === 'unseen' }
    })
  }
  await gone
  expect(run.child.signalCode).toBe('SIGKILL')
  teams.react(() => ({ kind: 'accept' }))
  teams.onMoment(() => undefined)
}

async function deliverUnderFire(place: DatabasePlace, seed: number) {
  const teams = await startFakeTeams()
  const random = randomFrom(seed)
  const boards = await openBoards(place)
  let run: Delivering | null = null
  try {
    for (let kill = 0; kill < kills; kill++) {
      const moments = ['before', 'unseen', 'answered', 'answered', 'planning'] as const
      const moment = moments[Math.floor(random() * moments.length)] ?? 'before'
      run = startDelivering(place, teams)
      await killAt(moment, 1 + Math.floor(random() * 23), run, teams)
      expect(run.doubtful()).toBeLessThanOrEqual(1)
    }
    run = startDelivering(place, teams)
    await run.heard('done')
    const gone = once(run.child, 'exit')
    run.child.kill('SIGTERM')
    await gone
    expect(teams.mostAtOnce()).toBe(1)

    const database = await openDatabase(place)
    const store = createBoardStore(database)
    let perhaps = 0
    for (const [i, id] of boards.entries()) {
      const cards = teams.cards.get(chatOf(`board${i}`)) ?? 0
      const deliveries = await store.deliveries(id, 10)
      expect(deliveries).toHaveLength(1)
      expect(cards).toBeLessThanOrEqual(1)
      if (deliveries[0]?.state === 'perhapsPosted') perhaps += 1
      else expect([deliveries[0]?.state, cards]).toEqual(['posted', 1])
    }
    expect(perhaps).toBeLessThanOrEqual(kills)
    await database.close()
    return perhaps
  } finally {
    run?.child.kill('SIGKILL')
    await teams.close()
  }
}

// Beside each other: most of the time goes into starting processes.
describe.concurrent.each(await databases())('$name', (kind) => {
  afterAll(() => kind.end())

  test('killed twenty times while it delivers to 500 boards, it gives no board two cards', async () => {
    // What survives a kill has to be in a folder, or on a server.
    const place = kind.isShared ? await kind.place() : { databaseUrl: null, dataDir: join(folder, 'data') }
    expect(await deliverUnderFire(place, kind.isShared ? 2 : 1)).toBeGreaterThan(0)
  }, 300_000)
})
