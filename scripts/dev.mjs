// Two processes for working on Tandem: the service, restarted when it changes, and Vite with hot reload in front of it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './workspace.mjs'

ensureInstalled()
const bin = (name, ...path) => join(root, 'node_modules', name, ...path)
const port = process.env['PORT'] ?? '3978'
const service = spawn(
  process.execPath,
  [bin('tsx', 'dist', 'cli.mjs'), 'watch', 'src/service/main.ts', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } },
)
const vite = spawn(process.execPath, [bin('vite', 'bin', 'vite.js'), '--host', '127.0.0.1'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SERVICE: `http://127.0.0.1:${port}` },
})
const stop = () => {
  service.kill()
  vite.kill()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
