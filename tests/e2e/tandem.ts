import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..')

/** The instant at which every walk takes place: the second half of the autumn term, a Monday in school time. */
export const walkStartsAt = '2026-11-23T09:00:00Z'

/** A running Tandem, started the way a person starts it. */
export interface RunningTandem {
  readonly url: string
  readonly output: () => string
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/**
 * Starts `npm start`'s own script on a free port, waits for the address that it prints, and for the board: its database
 * is made meanwhile, and no test has to be patient for that.
 */
export async function startTandem(args: readonly string[] = ['--now', walkStartsAt]): Promise<RunningTandem> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem-data-'))
  const child: ChildProcess = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', TENANT_ID: '', DATABASE_URL: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+(?=\D)/.exec(output)
      if (address !== null) resolve(address[0])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', () => reject(new Error(`Tandem ended before it was ready:\n${output}`)))
  })
  // It turns strangers away, but only once it is there.
  await fetch(`${url}/api/boards`)
  return {
    url,
    output: () => output,
    stop: async (signal = 'SIGINT') => {
      child.kill(signal)
      await exited
      await rm(dataDir, { recursive: true, force: true })
      return child.exitCode
    },
  }
}

/** Starts the browser that the test command found. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page whose problems (uncaught errors, console errors, refused content) are collected. */
export interface WatchedPage {
  readonly page: Page
  readonly problems: string[]
}

/** Opens a page of its own context in the zone and at the instant of the walk. */
export async function openPage(
  browser: Browser,
  options: { readonly width?: number; readonly height?: number; readonly timezoneId?: string } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    locale: 'en-GB',
    timezoneId: options.timezoneId ?? 'Europe/London',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  return { page, problems }
}
