import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/service/main.ts',
    outDir: 'dist/service',
    target: 'node20',
    sourcemap: true,
  },
})
