// Runs the benchmarks on built code, as people get it: `npm run bench`, with `-- --json`, `--only <subject>` or `--strict`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './workspace.mjs'

// The preparation is a process of its own whose words go to stderr: stdout is the table's, or the JSON's, alone.
const prepare = `
  const { ensureBuilt, ensureInstalled } = await import('./scripts/workspace.mjs')
  ensureInstalled()
  ensureBuilt()
  const { ensureBrowser } = await import('./scripts/browser.mjs')
  await ensureBrowser()`
const prepared = spawnSync(process.execPath, ['--input-type=module', '--eval', prepare], {
  cwd: root,
  stdio: ['inherit', 2, 2],
})
if (prepared.status !== 0) process.exit(prepared.status ?? 1)

const { ensureBrowser } = await import('./browser.mjs')
const browser = await ensureBrowser()
const { build } = await import('vite')
const outDir = join(root, '.cache', 'bench', 'run')
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'bench/main.ts', tandemProcess: 'bench/search/tandemProcess.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
const result = spawnSync(process.execPath, [join(outDir, 'main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  // The peers know one zone, the machine's own: the school's.
  env: { ...process.env, CHROMIUM_PATH: browser, NODE_ENV: 'production', TZ: 'Europe/London' },
})
process.exit(result.status ?? 1)
