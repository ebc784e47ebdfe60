import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fluentThemes } from './vite/fluentThemes.ts'
import { integrity } from './vite/integrity.ts'
import { leftOut } from './vite/leftOut.ts'

/** Where `npm run dev` has the service; the built tab is served by the service itself. */
const service = process.env['SERVICE'] ?? 'http://127.0.0.1:3978'

export default defineConfig({
  plugins: [react(), fluentThemes(join(import.meta.dirname, 'src', 'tab')), leftOut(), integrity()],
  publicDir: false,
  worker: { format: 'es' },
  server: { proxy: { '/practice': service, '/api': service } },
  build: {
    outDir: 'dist/tab',
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    // A data: address would need a wider content security policy than the tab has.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'pages/auth.html'],
      // The Graph client's modules do nothing on being loaded, and do not say so: its upload tasks would come along.
      treeshake: { moduleSideEffects: [{ test: /microsoft-graph-client/, sideEffects: false }] },
    },
  },
})
