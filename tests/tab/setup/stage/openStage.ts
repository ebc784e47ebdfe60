import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

/** The stage, built as production code and served on this machine alone. */
export interface Stage {
  readonly url: (script: Readonly<Record<string, string>>) => string
  readonly stop: () => Promise<void>
}

/** Builds and serves the page on which set-up and Settings play against a scripted board. */
export async function openStage(): Promise<Stage> {
  const root = import.meta.dirname
  const outDir = join(process.cwd(), '.cache', 'stage')
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5000 },
  })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The stage is not served.')
  return {
    url: (script) => `${address}?${new URLSearchParams(script).toString()}`,
    stop: () => server.close(),
  }
}
