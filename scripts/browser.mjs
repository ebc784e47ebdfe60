import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './workspace.mjs'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** @param {string} path */
const works = (path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0

/** @returns {Promise<string | null>} the browser's path, or null when this machine has none */
async function findBrowser() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`)
  }
  const { chromium } = await import('playwright-core')
  return [...systemBrowsers, chromium.executablePath()].find((path) => existsSync(path) && works(path)) ?? null
}

/**
 * Finds a Chromium for the end-to-end tests, getting one when there is none.
 * @returns {Promise<string>} the path of its executable
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== null) return found
  console.log('No Chromium here: getting Playwright’s own …')
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
  const downloaded = await findBrowser()
  if (downloaded !== null) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That failed: getting Debian’s package instead …')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = await findBrowser()
    if (installed !== null) return installed
  }
  console.error(
    'The end-to-end tests need a Chromium and none could be had: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
  process.exit(1)
}
