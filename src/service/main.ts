import { join } from 'node:path'

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
const { runService } = await import('./runService.ts')
await runService({ env: process.env, args: process.argv.slice(2), tabRoot: join(import.meta.dirname, '..', 'tab') })
