// Makes the pictures of the README anew: the running app, driven in Chromium at a fixed instant.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './workspace.mjs'

ensureInstalled()
ensureBuilt()
const { ensureBrowser } = await import('./browser.mjs')
const { chromium } = await import('playwright-core')

const folder = join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

const tandem = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--now', '2026-11-23T09:00:00Z'], {
  cwd: root,
  env: { ...process.env, PORT: '0', TENANT_ID: '', DATABASE_URL: '', DATA_DIR: mkdtempSync(join(tmpdir(), 'tandem-')) },
})
const url = await new Promise((resolve, reject) => {
  let said = ''
  tandem.stdout.on('data', (chunk) => {
    said += String(chunk)
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
    if (address !== null) resolve(address[0])
  })
  tandem.once('exit', () => reject(new Error(`Tandem did not start:\n${said}`)))
})
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox'],
  // Date fields follow the browser's own language, not the page's.
  env: { ...process.env, LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' },
})

/**
 * Opens a page of its own, signed in as the SENCo.
 * @param {{ width: number, height: number, theme?: string }} options
 */
async function signedIn({ width, height, theme = 'Light' }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByLabel('Theme').selectOption({ label: theme })
  await page.getByRole('button', { name: /Sign in as .*SENCo/ }).click()
  await page.getByRole('grid').first().waitFor()
  return page
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function take(page, name) {
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  console.log(`docs/pictures/${name}.png`)
}

const map = await signedIn({ width: 1440, height: 860 })
await take(map, 'heat-map')
await map.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
await map.getByRole('complementary').getByText('Getting the titles').waitFor({ state: 'hidden' })
await take(map, 'day')
await map.getByRole('link', { name: 'Joint time', exact: true }).click()
await map.getByRole('button', { name: /^Book/ }).first().waitFor()
await take(map, 'joint-time')

const dark = await signedIn({ width: 1440, height: 860, theme: 'Dark' })
await take(dark, 'heat-map-dark')
const phone = await signedIn({ width: 390, height: 780 })
await take(phone, 'heat-map-phone')

await browser.close()
tandem.kill('SIGINT')
