import type { Browser, CDPSession, Page } from 'playwright-core'
import type { BenchRow } from '../benchRow.ts'
import { startBrowser } from '../browser.ts'
import { median } from '../measure.ts'
import { type Drawing, drawings, type DrawingSite, openDrawingSite } from './drawingSite.ts'
import { type Reach, reachOfGrids, reachOfRectangles } from './reach.ts'
import type {} from './stage.tsx'

const freshPages = 15
/** A frame of a screen that shows sixty of them in a second. */
const frameMilliseconds = 16.7

const rectangles: Readonly<Partial<Record<Drawing, string>>> = {
  fluentLane: 'g[role=option]',
  fluentYear: 'g[role=option]',
  calendarLane: '.react-calendar-heatmap-week rect',
  calendarYear: '.react-calendar-heatmap-week rect',
}

/** Drawing in a real browser, each time in a page that has drawn nothing yet. */
export async function benchDrawing(): Promise<readonly BenchRow[]> {
  const [site, browser] = [await openDrawingSite(), await startBrowser()]
  try {
    const times = await timesOfDrawings(browser, site)
    return rowsOf(times)
  } finally {
    await browser.close()
    await site.close()
  }
}

interface DrawingTimes {
  readonly drawn: Readonly<Record<Drawing, number[]>>
  readonly edited: number[]
}

async function timesOfDrawings(browser: Browser, site: DrawingSite): Promise<DrawingTimes> {
  const times: DrawingTimes = {
    drawn: { ourLane: [], fluentLane: [], calendarLane: [], ourYear: [], fluentYear: [], calendarYear: [] },
    edited: [],
  }
  // Round 0 fills the browser's own caches and is not counted.
  for (let round = 0; round <= freshPages; round += 1) {
    for (const drawing of drawings) {
      await onFreshPage(browser, site.addressOf(drawing), async (page) => {
        const drawn = await page.evaluate(() => window.stage?.draw())
        const edited = drawing === 'ourYear' ? await timeOfEdit(page) : undefined
        if (drawn === undefined) throw new Error(`The page of ${drawing} does not draw.`)
        if (round === 0) {
          report(drawing, await reachOf(page, drawing))
          return
        }
        times.drawn[drawing].push(drawn)
        if (edited !== undefined) times.edited.push(edited)
      })
    }
  }
  return times
}

/**
 * The processor time that an edit takes of the page's main thread: our code, styles and layout. By the clock there
 * would be other processes' time in it, and this one figure has no peer's beside it that would suffer alike.
 */
async function timeOfEdit(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await busySeconds(session)
  await page.evaluate(() => window.stage?.edit?.())
  return 1000 * ((await busySeconds(session)) - before)
}

async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics
    .filter(({ name }) => ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].includes(name))
    .reduce((sum, { value }) => sum + value, 0)
}

async function onFreshPage(browser: Browser, address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.waitForFunction(() => window.stage !== undefined)
    await use(page)
  } finally {
    await context.close()
  }
}

function reachOf(page: Page, drawing: Drawing): Promise<Reach> {
  const selector = rectangles[drawing]
  return selector === undefined ? reachOfGrids(page) : reachOfRectangles(page, selector)
}

/** Says what was drawn; a cell of ours that cannot be reached or has no name ends the bench. */
function report(drawing: Drawing, { cells, named, reachable }: Reach): void {
  process.stderr.write(`  ${drawing}: ${cells} cells, ${named} of them named, ${reachable} reachable by keyboard\n`)
  if (drawing.startsWith('our') && (cells === 0 || named < cells || reachable < cells)) {
    throw new Error(`${drawing}: every cell must have a name and be reachable.`)
  }
}

function rowsOf({ drawn, edited }: DrawingTimes): readonly BenchRow[] {
  const against = (name: string, ours: Drawing, other: Drawing, atLeast: number): BenchRow => ({
    name,
    unit: 'ms',
    ours: median(drawn[ours]),
    other: median(drawn[other]),
    bar: { kind: 'timesBetter', atLeast },
  })
  return [
    against('Drawing one lane; Fluent HeatMapChart', 'ourLane', 'fluentLane', 5),
    against('Drawing one lane; react-calendar-heatmap', 'ourLane', 'calendarLane', 1),
    against('Drawing three lanes; three HeatMapCharts', 'ourYear', 'fluentYear', 5),
    against('Drawing three lanes; three react-calendar-heatmaps', 'ourYear', 'calendarYear', 1),
    {
      name: 'An edit: script, style and layout; one frame',
      unit: 'ms',
      ours: median(edited),
      other: frameMilliseconds,
      bar: { kind: 'figure', atMost: frameMilliseconds },
    },
  ]
}
