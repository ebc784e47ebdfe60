import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startBrowser } from './tandem.ts'

/**
 * Starts what all tests of a file share, and a browser, before the first of them; closes the pages behind each test
 * (an open page hears of every change, and reads the board again), and everything behind the last.
 */
export function startInFile<Running extends { stop(): Promise<unknown> }>(
  start: () => Promise<Running>,
  use: (running: Running, browser: Browser) => void,
): void {
  let running: Running
  let browser: Browser
  beforeAll(async () => {
    ;[running, browser] = await Promise.all([start(), startBrowser()])
    use(running, browser)
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })
  afterAll(async () => {
    await browser.close()
    await running.stop()
  })
}
