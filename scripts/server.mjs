// Lays out in dist/server what a server runs, `npm run server`: the built tab and service, and only their packages.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, ensureInstalled, root, run } from './workspace.mjs'

ensureInstalled()
build()

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8')

const importOf = /(?:from|import\()\s*["']((?:@[^"'/]+\/)?[^"'./][^"'/]*)[^"']*["']/g
const imported = new Set(
  readdirSync(join(root, 'dist', 'service'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => Array.from(read(join('dist', 'service', file)).matchAll(importOf), ([, name]) => name)),
)
const { name, version, license, type, engines, dependencies } = JSON.parse(read('package.json'))
const needed = Object.fromEntries(Object.entries(dependencies).filter(([dependency]) => imported.has(dependency)))

const server = join(root, 'dist', 'server')
rmSync(server, { recursive: true, force: true })
mkdirSync(join(server, 'dist'), { recursive: true })
for (const part of ['service', 'tab']) cpSync(join(root, 'dist', part), join(server, 'dist', part), { recursive: true })
const start = { start: 'node dist/service/main.js' }
const settings = { name, version, private: true, license, type, engines, scripts: start, dependencies: needed }
writeFileSync(join(server, 'package.json'), `${JSON.stringify(settings, null, 2)}\n`)
// The lock file holds the versions; npm drops from it what is not needed here.
cpSync(join(root, 'package-lock.json'), join(server, 'package-lock.json'))
run('npm', [
  'install',
  '--omit=dev',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--prefix',
  server,
])
console.log('dist/server: start it with node dist/service/main.js')
