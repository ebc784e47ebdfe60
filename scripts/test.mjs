// Passes the tests from a fresh clone: installs, builds, finds a browser, runs them all, and closes with one line of counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './workspace.mjs'

ensureInstalled()
ensureBuilt()
const { ensureBrowser } = await import('./browser.mjs')
const browser = await ensureBrowser()

const folder = mkdtempSync(join(tmpdir(), 'tandem-tests-'))
const report = join(folder, 'report.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const result = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser } },
)
let failed = result.status !== 0
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`)
  if (counts.numPassedTests === 0) failed = true
} catch {
  console.error('The tests ended without a report.')
  failed = true
}
rmSync(folder, { recursive: true, force: true })
process.exit(failed ? result.status || 1 : 0)
