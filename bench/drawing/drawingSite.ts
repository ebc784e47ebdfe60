import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

/** The drawings that are timed, each a page of its own. */
export const drawings = ['ourLane', 'fluentLane', 'calendarLane', 'ourYear', 'fluentYear', 'calendarYear'] as const

/** A page on which one drawing is timed. */
export type Drawing = (typeof drawings)[number]

/** The built pages, served on this machine alone. */
export interface DrawingSite {
  readonly addressOf: (drawing: Drawing) => string
  readonly close: () => Promise<void>
}

/** Builds the pages as production code and serves them. */
export async function openDrawingSite(): Promise<DrawingSite> {
  const root = join(process.cwd(), 'bench', 'drawing', 'pages')
  const outDir = join(process.cwd(), '.cache', 'bench', 'drawing')
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: drawings.map((drawing) => join(root, `${drawing}.html`)) },
    },
  })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The drawings are not served.')
  return { addressOf: (drawing) => new URL(`${drawing}.html`, address).href, close: () => server.close() }
}
