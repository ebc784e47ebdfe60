import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace.mjs'

const folder = join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

/**
 * Opens a page of its own, signed in as one of the two.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ width: number, height: number, scale?: number, theme?: string, as?: 'SENCo' | 'headteacher' }} options
 */
export async function signedIn(browser, url, { width, height, scale = 2, theme = 'Light', as = 'SENCo' }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel('Theme').selectOption({ label: theme })
  await page.getByRole('button', { name: new RegExp(`Sign in as .*${as}`) }).click()
  await page.getByRole('grid').first().waitFor()
  return page
}

/**
 * Takes a picture of what is seen, or of the whole page.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {{ fullPage?: boolean }} [options]
 */
export async function take(page, name, { fullPage = false } = {}) {
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', fullPage })
  console.log(`docs/pictures/${name}.png`)
}

/**
 * Takes a picture of a part of a page.
 * @param {import('playwright-core').Locator} part
 * @param {string} name
 */
export async function takePart(part, name) {
  await part.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  console.log(`docs/pictures/${name}.png`)
}
