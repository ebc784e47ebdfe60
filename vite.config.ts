import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fluentThemes } from './vite/fluentThemes.ts'
import { integrity } from './vite/integrity.ts'
import { leftOut } from './vite/leftOut.ts'
import { permissionTable } from './vite/permissionTable.ts'

/** Where `npm run dev` has the service; the built tab is served by the service itself. */
const service = process.env['SERVICE'] ?? 'http://127.0.0.1:3978'

/**
 * What the first page has in common with the pages after it: in one file it weighs less than in thirty. Nothing may be
 * in it that the first page does not need.
 */
const firstPage = new RegExp(
  [
    'src/domain/calendar/',
    'src/domain/pressure/(?!libraryDeadlines)',
    'src/domain/schoolYear/[^/]+$',
    'src/tab/words/',
    'src/tab/host/placeInAddress',
    'src/tab/failure/(Board|Failure|failure)',
    'src/tab/shell/(Choice|PageHeading|usePageCode)',
    'src/tab/heatMap/(lanes|mapPlace)\\.ts',
    'src/calendars/graph/(json|purposes)\\.ts',
  ].join('|'),
)

export default defineConfig({
  plugins: [react(), fluentThemes(join(import.meta.dirname, 'src', 'tab')), leftOut(), permissionTable(), integrity()],
  publicDir: false,
  worker: { format: 'es' },
  server: { proxy: { '/practice': service, '/api': service, '/feeds': service } },
  build: {
    outDir: 'dist/tab',
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    // A data: address would need a wider content security policy than the tab has.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [
        'index.html',
        ...['auth', 'configure', 'remove', 'permissions', 'privacy', 'terms'].map((page) => `pages/${page}.html`),
      ],
      output: {
        codeSplitting: {
          groups: [
            { name: 'common', test: firstPage, priority: 2 },
            { name: 'host', test: /teams-js|src\/tab\/host\/(teams|tabSettings)/ },
          ],
        },
      },
      // The Graph client's modules do nothing on being loaded, and do not say so: its upload tasks would come along.
      treeshake: { moduleSideEffects: [{ test: /microsoft-graph-client/, sideEffects: false }] },
    },
  },
})
