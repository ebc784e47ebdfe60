// The service as a process of its own, in a tenant whose Microsoft is played by the bench. It is built beside the bench.
import type { AddressInfo } from 'node:net'

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
const { serve } = await import('@hono/node-server')
const { PUBLIC } = await import('@microsoft/teams.api')
const { Hono } = await import('hono')
const { entraIssuer } = await import('../../src/service/access/tokenCheck.ts')
const { startBoardService } = await import('../../src/service/boardService.ts')
const { logTroubleToStderr } = await import('../../src/service/log.ts')
const { readSettings } = await import('../../src/service/settings.ts')

const settings = readSettings(process.env, [])
const { METADATA_URL: openIdMetadataUrl = '', STARTS_AT: startsAt = '0' } = process.env
if (settings.tenant === null || settings.bot === null) throw new Error('It takes a tenant with a bot.')
const offset = Number(startsAt) - Date.now()
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = `${part({ alg: 'none' })}.${part({ exp: 4_102_444_800 })}.none`
const board = await startBoardService({
  settings,
  issuer: entraIssuer(settings.tenant),
  bot: {
    ...settings.bot,
    serviceUrl: settings.serviceUrl,
    isPractice: false,
    microsoft: { token: () => Promise.resolve(token), cloud: { ...PUBLIC, openIdMetadataUrl } },
  },
  now: () => Date.now() + offset,
  log: logTroubleToStderr,
})
const app = new Hono().route('/api', board.api)
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: settings.port }, ({ port }: AddressInfo) => {
  process.stdout.write(`Tandem is at http://127.0.0.1:${port}.\n`)
})
process.once('SIGTERM', () => {
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  void board.close()
})
