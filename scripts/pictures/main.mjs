// Makes the pictures of the README and of docs/ anew: the running app, driven in Chromium at fixed instants.
import { ensureBuilt, ensureInstalled } from '../workspace.mjs'

ensureInstalled()
ensureBuilt()
const { ensureBrowser } = await import('../browser.mjs')
const { chromium } = await import('playwright-core')
const { takeLeading } = await import('./leading.mjs')
const { takePages } = await import('./pages.mjs')
const { takeSchools } = await import('./schools.mjs')

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--lang=en-GB'],
  // Date fields follow the browser's own language, not the page's.
  env: { ...process.env, LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' },
})
await takePages(browser)
await takeLeading(browser)
await takeSchools(browser, 2026)
await takeSchools(browser, 2027)
await browser.close()
