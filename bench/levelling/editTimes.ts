import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { build, preview } from 'vite'
import { startBrowser } from '../browser.ts'
import { median } from '../measure.ts'
import type {} from './pages/edit.ts'

const slowdown = 4
const warmUps = 5
const edits = 15

/** Milliseconds of the page's main thread for each half of an edit, in a browser four times slower. */
export interface EditTimes {
  readonly resolved: number
  readonly recomputed: number
}

/** Measures edits in a real browser, whose compiler has seen a few before, as after the first map. */
export async function timesOfEdits(): Promise<EditTimes> {
  const root = join(process.cwd(), 'bench', 'levelling', 'pages')
  const outDir = join(process.cwd(), '.cache', 'bench', 'levelling')
  const options = { root, configFile: false, logLevel: 'error' } as const
  const input = join(root, 'edit.html')
  await build({
    ...options,
    publicDir: false,
    build: { outDir, emptyOutDir: true, target: 'es2023', rolldownOptions: { input } },
  })
  const server = await preview({ ...options, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const browser = await startBrowser()
  try {
    const address = server.resolvedUrls?.local[0]
    if (address === undefined) throw new Error('The page is not served.')
    const page = await browser.newPage()
    await page.goto(new URL('edit.html', address).href)
    await page.waitForFunction(() => window.editStage !== undefined)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const timeOf = async (work: () => Promise<unknown>) => {
      const before = await scriptSeconds(session)
      await work()
      return 1000 * ((await scriptSeconds(session)) - before)
    }
    const times = { resolved: [] as number[], recomputed: [] as number[] }
    for (let edit = -warmUps; edit < edits; edit += 1) {
      if (edit === 0) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      const resolved = await timeOf(() => page.evaluate((hours) => window.editStage?.resolve(hours), edit + warmUps))
      const recomputed = await timeOf(() => page.evaluate(() => window.editStage?.recompute()))
      if (edit < 0) continue
      times.resolved.push(resolved)
      times.recomputed.push(recomputed)
    }
    if (median(times.resolved) === 0 || median(times.recomputed) === 0) throw new Error('No time was seen to pass.')
    return { resolved: median(times.resolved), recomputed: median(times.recomputed) }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
}
