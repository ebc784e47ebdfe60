// Prints a school year's deadlines, for whoever checks a correction: `npm run deadlines -- --year 2026/27 --phase primary --kind maintained --json`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './workspace.mjs'

// The preparation is a process of its own whose words go to stderr: stdout is the deadlines' alone.
const prepare = `
  const { ensureInstalled } = await import('./scripts/workspace.mjs')
  ensureInstalled()`
const prepared = spawnSync(process.execPath, ['--input-type=module', '--eval', prepare], {
  cwd: root,
  stdio: ['inherit', 2, 2],
})
if (prepared.status !== 0) process.exit(prepared.status ?? 1)

const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
const printing = join(root, 'scripts', 'deadlines', 'printDeadlines.ts')
const result = spawnSync(process.execPath, [tsx, printing, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(result.status ?? 1)
