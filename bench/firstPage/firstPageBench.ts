import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { firstPageLimit, scriptSizes, totalBytes, waysToTheMap } from '../../scripts/firstPage.mjs'
import type { BenchRow } from '../benchRow.ts'

/** The JavaScript before the map is drawn, beside that of a plain Fluent tab that shows a handful of components. */
export async function benchFirstPage(): Promise<readonly BenchRow[]> {
  const root = join(process.cwd(), 'bench', 'firstPage', 'plainTab')
  const outDir = join(process.cwd(), '.cache', 'bench', 'plainTab')
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2023', manifest: true, chunkSizeWarningLimit: 5000 },
  })
  const ways = Object.values(waysToTheMap).map((way) => scriptSizes(join(process.cwd(), 'dist', 'tab'), way))
  return [
    {
      name: 'First page, JavaScript gzipped; a plain Fluent tab',
      unit: 'kB',
      // Of the ways to the map the heaviest.
      ours: Math.max(...ways.map(totalBytes)) / 1000,
      other: totalBytes(scriptSizes(outDir, ['index.html'])) / 1000,
      bar: { kind: 'figure', atMost: firstPageLimit / 1000 },
    },
  ]
}
