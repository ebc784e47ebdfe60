// Holds the first page's size: the JavaScript that a browser with its own Temporal loads before the map is drawn, gzipped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureBuilt, root } from './workspace.mjs'

const limit = 150_000
/** Modules whose chunks, with all that they import statically, are on the way to the map. */
const needed = ['index.html', 'src/calendars/graph/graphSource.ts', 'src/tab/heatMap/HeatMapPage.tsx']

ensureBuilt()
const tab = join(root, 'dist', 'tab')
/** @type {Record<string, { file: string, imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(tab, '.vite', 'manifest.json'), 'utf8'))
const files = new Set()
/** @param {string} key */
function walk(key) {
  const chunk = manifest[key]
  if (chunk === undefined || files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports ?? []) walk(imported)
}
for (const key of needed) walk(key)

const sizes = [...files]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, bytes: gzipSync(readFileSync(join(tab, file)), { level: 9 }).length }))
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
for (const { file, bytes } of sizes) console.log(`${String(bytes).padStart(8)}  ${file}`)
console.log(`${String(total).padStart(8)}  bytes of gzipped JavaScript before the map, of at most ${limit}`)
if (total > limit) {
  console.error(`The first page is ${total - limit} bytes too heavy: load something of it later.`)
  process.exit(1)
}
