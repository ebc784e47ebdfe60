// Makes the app package of a school, `npm run package -- --env dev`, or only checks it, `--check`.
import { join } from 'node:path'
import { ensureInstalled, root, run } from './workspace.mjs'

ensureInstalled()
run(process.execPath, [
  join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
  join(root, 'manifest', 'main.ts'),
  ...process.argv.slice(2),
])
