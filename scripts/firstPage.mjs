import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the map may weigh: bytes of gzipped JavaScript. */
export const firstPageLimit = 150_000

const map = ['index.html', 'src/calendars/graph/graphSource.ts', 'src/tab/heatMap/HeatMapPage.tsx']

/**
 * Modules whose chunks, with all that they import statically, are on the way to the map: of the practice school in a
 * browser, and of a school's tenant in Teams. Microsoft's sign-in comes beside the latter and is not counted.
 */
export const waysToTheMap = {
  practice: [...map, 'src/tab/signIn/PracticeSignIn.tsx'],
  teams: [...map, 'src/tab/signIn/TenantSignIn.tsx', 'src/tab/host/teamsHost.ts', 'src/calendars/graph/readMe.ts'],
}

/**
 * The JavaScript that a browser loads for some modules of a built site, gzipped.
 * @param {string} folder the built site, with Vite's manifest in it
 * @param {readonly string[]} modules names of the manifest
 * @returns {{ file: string, bytes: number }[]}
 */
export function scriptSizes(folder, modules) {
  /** @type {Record<string, { file: string, imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  /** @type {Set<string>} */
  const files = new Set()
  /** @param {string} key */
  function walk(key) {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`${key} is not in the manifest of ${folder}: has it moved?`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) walk(imported)
  }
  for (const key of modules) walk(key)
  return [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length }))
}

/**
 * All of them together.
 * @param {readonly { bytes: number }[]} sizes
 */
export function totalBytes(sizes) {
  return sizes.reduce((sum, { bytes }) => sum + bytes, 0)
}
