import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { tenantId } from '../../src/practice/people/people.ts'
import { type Database, openDatabase } from '../../src/service/store/openDatabase.ts'
import type { BenchRow } from '../benchRow.ts'
import { serverDatabase } from '../service/databases.ts'
import { boardOpen, residentMegabytes, type RunningService, startService } from '../service/runningService.ts'
import { eight, seedBoards } from '../service/seedBoards.ts'
import { startTeamsEndpoint, type TeamsEndpoint } from '../teams/teamsEndpoint.ts'
import { assertOncePerBoard } from './oncePerBoard.ts'

/** How a Monday is played. */
export interface MondayOptions {
  readonly boards: number
  /** Requests that Teams takes from one app in a second. */
  readonly perSecond: number
  /** How long Teams takes to answer one. */
  readonly answerAfterMs: number
}

/** From the start of the two instances to eight o'clock: they are up by then. */
const secondsBeforeEight = 15
const mostMegabytes = 512
const mostTimesTheLimit = 1.3
const sampleMs = 2000
const quietMs = 150_000

/** Monday at eight: two instances on one PostgreSQL ask every board its question, and one of them is killed half-way. */
export async function benchMonday(options: MondayOptions): Promise<readonly BenchRow[]> {
  const server = await serverDatabase()
  if (server === null) return []
  const database = await openDatabase({ databaseUrl: server.env.DATABASE_URL, dataDir: null })
  const teams = await startTeamsEndpoint(options)
  const instances: RunningService[] = []
  try {
    await seedBoards(database, tenantId, options.boards)
    const startedAt = performance.now()
    const now = new Date(eight - secondsBeforeEight * 1000).toISOString()
    const start = () =>
      startService({
        program: join(process.cwd(), 'dist', 'service', 'main.js'),
        args: ['--now', now],
        env: { ...server.env, SERVICE_URL: teams.url },
      })
    instances.push(...(await Promise.all([start(), start()])))
    await Promise.all(instances.map(boardOpen))
    return rowsOf(options, await deliver(options, { database, teams, instances, startedAt }))
  } finally {
    await Promise.all(instances.map((instance) => instance.stop()))
    await database.close()
    await teams.close()
    await server.end()
  }
}

interface Morning {
  readonly database: Database
  readonly teams: TeamsEndpoint
  readonly instances: readonly RunningService[]
  readonly startedAt: number
}

interface Delivered {
  /** From eight o'clock to the last card. */
  readonly seconds: number
  /** From the first card to the last. */
  readonly postingSeconds: number
  readonly mostMegabytes: number
  /** Of the instance that lives, after a quarter of the cards and after the last. */
  readonly megabytes: { readonly early: number; readonly late: number }
}

async function deliver({ boards }: MondayOptions, morning: Morning): Promise<Delivered> {
  const { database, teams, instances, startedAt } = morning
  const [victim, survivor] = instances
  if (victim === undefined || survivor === undefined) throw new Error('It takes two.')
  teams.whenCards(Math.ceil(boards / 2), () => void victim.kill())
  const memory = { most: 0, early: 0, late: 0 }
  for (;;) {
    const sizes = await residentMegabytes([survivor.pid, victim.pid])
    memory.most = Math.max(memory.most, ...sizes)
    memory.late = sizes[0] ?? 0
    const { cards, lastAt } = teams.seen()
    if (memory.early === 0 && cards >= boards / 4) memory.early = memory.late
    // The card of the one that was killed may be in doubt, and then nobody posts it.
    if (cards >= boards - 1 && (await leftToDo(database)) === 0) break
    if (performance.now() - (Number.isNaN(lastAt) ? startedAt : lastAt) > quietMs) {
      throw new Error(`After ${cards} of ${boards} boards no card came for a long time.`)
    }
    await pause(sampleMs)
  }
  const { firstAt, lastAt, refused } = teams.seen()
  const said = await assertOncePerBoard(database, teams.cards, boards)
  process.stderr.write(`${said} Teams asked to wait ${refused} times.\n`)
  return {
    seconds: (lastAt - startedAt) / 1000 - secondsBeforeEight,
    postingSeconds: (lastAt - firstAt) / 1000,
    mostMegabytes: memory.most,
    megabytes: memory,
  }
}

/** Boards that are not planned, and postings that are not settled. */
async function leftToDo(database: Database): Promise<number> {
  const { rows } = await database.executeSql(
    `SELECT (SELECT count(*) FROM deliveries WHERE state IN ('due', 'sending'))
      + (SELECT count(*) FROM boards WHERE next_posting_at <= $1) AS "left"`,
    [eight],
  )
  return Number(rows[0]?.['left'])
}

function rowsOf({ boards, perSecond }: MondayOptions, delivered: Delivered): readonly BenchRow[] {
  const run = `Monday 08:00 for ${boards} boards, one of two instances killed`
  const allowed = boards / perSecond
  return [
    {
      name: `${run}: eight to last card; Teams’ ${perSecond} a second`,
      unit: 's',
      ours: delivered.seconds,
      other: allowed,
      bar: { kind: 'timesTheOther', atMost: mostTimesTheLimit },
    },
    {
      name: `${run}: boards a second; Teams’ limit`,
      unit: '',
      ours: boards / delivered.postingSeconds,
      other: perSecond,
      bar: { kind: 'figureAtLeast', atLeast: perSecond / mostTimesTheLimit },
    },
    {
      name: `${run}: most memory of one; allowed`,
      unit: 'MB',
      ours: delivered.mostMegabytes,
      other: mostMegabytes,
      bar: { kind: 'figure', atMost: mostMegabytes },
    },
    {
      name: `${run}: memory at the end; after a quarter`,
      unit: 'MB',
      ours: delivered.megabytes.late,
      other: delivered.megabytes.early,
      bar: { kind: 'timesTheOther', atMost: 1.25 },
    },
  ]
}
