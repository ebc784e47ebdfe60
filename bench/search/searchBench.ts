import { join } from 'node:path'
import { z } from 'zod'
import { openDatabase } from '../../src/service/store/openDatabase.ts'
import type { BenchRow } from '../benchRow.ts'
import { percentile } from '../measure.ts'
import { createRandom } from '../random.ts'
import { type BenchDatabase, embeddedDatabase, serverDatabase } from '../service/databases.ts'
import { startService } from '../service/runningService.ts'
import { eight, seedBoards } from '../service/seedBoards.ts'
import { startTeamsEndpoint } from '../teams/teamsEndpoint.ts'
import { openLoop } from './openLoop.ts'
import { searchActivity } from './searchActivity.ts'

const perSecond = 50
const seconds = 30
/** So many that they are still being asked when the last search has been answered. */
const boards = 2000
/** A tenth of the five seconds that Teams waits for a message extension. */
const allowedMs = 500

const tenantId = '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11'
const botId = '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05'

const found = z.object({ composeExtension: z.object({ attachments: z.array(z.unknown()) }) })

/** Searches in the message extension while the weekly questions go out, on each kind of database. */
export async function benchSearch(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const database of [embeddedDatabase(), await serverDatabase()]) {
    if (database !== null) rows.push(await searchOn(database))
  }
  return rows
}

async function searchOn(place: BenchDatabase): Promise<BenchRow> {
  const teams = await startTeamsEndpoint({ perSecond: 50, answerAfterMs: 10 })
  try {
    await seed(place)
    const service = await startService({
      program: join(import.meta.dirname, 'tandemProcess.js'),
      env: {
        ...place.env,
        TENANT_ID: tenantId,
        CLIENT_ID: botId,
        BOT_ID: botId,
        SERVICE_URL: teams.url,
        METADATA_URL: teams.metadataUrl,
        STARTS_AT: String(eight),
      },
    })
    try {
      const isPosting = new Promise<void>((resolve) => teams.whenCards(10, resolve))
      await isPosting
      const random = createRandom(8)
      const authorization = `Bearer ${await teams.sign(botId)}`
      const where = { tenantId, botId, serviceUrl: teams.url, boards }
      const cardsBefore = teams.seen().cards
      let withQuestions = 0
      const times = await openLoop({ perSecond, seconds, random }, async () => {
        const response = await fetch(`${service.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify(searchActivity(where, random)),
        })
        if (!response.ok) throw new Error(`A search was answered ${response.status}.`)
        const { composeExtension } = found.parse(await response.json())
        if (composeExtension.attachments.length > 0) withQuestions += 1
      })
      const { cards } = teams.seen()
      if (withQuestions < times.length / 2) throw new Error('Most searches found nothing.')
      if (cards >= boards) throw new Error('All boards were asked before the last search was answered.')
      process.stderr.write(
        `${place.name}: ${times.length} searches, half within ${percentile(times, 50).toFixed(0)} ms, ` +
          `the slowest ${Math.max(...times).toFixed(0)} ms, ${cards - cardsBefore} cards meanwhile.\n`,
      )
      return {
        name: `Search beside the weekly delivery, ${perSecond} a second, 99 in 100, ${place.name}; a tenth of Teams’ 5 s`,
        unit: 'ms',
        ours: percentile(times, 99),
        other: allowedMs,
        bar: { kind: 'figure', atMost: allowedMs },
      }
    } finally {
      await service.stop()
    }
  } finally {
    await teams.close()
    await place.end()
  }
}

async function seed({ env }: BenchDatabase): Promise<void> {
  const isFolder = env.DATABASE_URL === ''
  const database = await openDatabase({
    databaseUrl: isFolder ? null : env.DATABASE_URL,
    // Where the service of a tenant keeps its own.
    dataDir: isFolder ? join(env.DATA_DIR, 'tenant') : null,
  })
  await seedBoards(database, tenantId, boards)
  await database.close()
}
