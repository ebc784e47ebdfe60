// Draws the app's icons anew from their SVG sources, in Chromium: `npm run icons`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './workspace.mjs'

ensureInstalled()
const { ensureBrowser } = await import('./browser.mjs')
const { chromium } = await import('playwright-core')

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] })
for (const { name, source, pixels } of [
  { name: 'color', source: 'appPackage/color.svg', pixels: 192 },
  { name: 'color32', source: 'src/tab/shell/tandem.svg', pixels: 32 },
  { name: 'outline', source: 'appPackage/outline.svg', pixels: 32 },
]) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels }, deviceScaleFactor: 1 })
  const svg = readFileSync(join(root, source), 'utf8')
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
  await page.screenshot({ path: join(root, 'appPackage', `${name}.png`), omitBackground: true })
  console.log(`appPackage/${name}.png`)
}
await browser.close()
