import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` has the service; the built tab is served by the service itself. */
const service = process.env['SERVICE'] ?? 'http://127.0.0.1:3978'

export default defineConfig({
  plugins: [react()],
  publicDir: false,
  worker: { format: 'es' },
  server: { proxy: { '/practice': service } },
  build: {
    outDir: 'dist/tab',
    target: 'es2023',
    manifest: true,
    sourcemap: true,
    // A data: address would need a wider content security policy than the tab has.
    assetsInlineLimit: 0,
  },
})
