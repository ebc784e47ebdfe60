import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The repository's root, whatever folder a command is started in. */
export const root = join(import.meta.dirname, '..')

/**
 * Runs a command with its output shown, and ends this process with its code when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(command, args, env = process.env) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** @param {string} path */
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/**
 * When anything in a folder last changed, in milliseconds.
 * @param {string} folder
 * @returns {number}
 */
function newestIn(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => changedAt(join(entry.parentPath, entry.name))),
  )
}

/** Installs the packages of the lock file when they are not there, or not those. */
export function ensureInstalled() {
  const installed = changedAt(join(root, 'node_modules', '.package-lock.json'))
  if (installed > 0 && installed >= changedAt(join(root, 'package-lock.json')) - 1000) return
  console.log('Installing packages (the first time takes a minute or two) …')
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'])
}

/** Builds the tab and the service when they have changed since they were last built. */
export function ensureBuilt() {
  const stamp = join(root, 'dist', '.built')
  const sources = Math.max(
    ...['src', 'pages', 'vite'].map((folder) => newestIn(join(root, folder))),
    ...['index.html', 'vite.config.ts', 'vite.service.config.ts', 'package-lock.json'].map((file) =>
      changedAt(join(root, file)),
    ),
  )
  if (changedAt(stamp) > sources) return
  console.log('Building the tab and the service …')
  build()
}

/** Builds the tab and the service. */
export function build() {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  // Whoever asks for the build may be a test runner that says NODE_ENV=test: React would then be its slow, large self.
  const env = { ...process.env, NODE_ENV: 'production' }
  run(process.execPath, [vite, 'build', '--logLevel', 'warn'], env)
  run(process.execPath, [vite, 'build', '--logLevel', 'warn', '--config', 'vite.service.config.ts'], env)
  writeFileSync(join(root, 'dist', '.built'), '')
}
