import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../workspace.mjs'

/**
 * The practice school at an instant, in a process and a folder of its own.
 * @param {string} now when it is there, as an ISO 8601 instant
 * @returns {Promise<{ readonly url: string, readonly stop: () => Promise<void> }>}
 */
export async function startPracticeSchool(now) {
  const tandem = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--now', now], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      TENANT_ID: '',
      DATABASE_URL: '',
      DATA_DIR: mkdtempSync(join(tmpdir(), 'tandem-')),
    },
  })
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    tandem.once('exit', () => resolve())
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
  return {
    url,
    stop: () => {
      tandem.kill('SIGINT')
      return ended
    },
  }
}
