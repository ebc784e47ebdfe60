import { Hono } from 'hono'
import { mount } from 'hono/mount'
import type { BoardService } from './boardService.ts'
import { neverStored } from './securityHeaders.ts'
import { tabFiles, type TabBootstrap } from './tabFiles.ts'

/** The parts that an entry point puts together. */
export interface ServiceParts {
  readonly tab: { readonly root: string; readonly bootstrap: TabBootstrap }
  /** The practice school, mounted at `/practice`; null in a tenant, where that path does not exist. */
  readonly practice: Hono | null
  /** The board's API, its calendars to subscribe to and the bot, once the database is open: until then their callers wait. Null without them. */
  readonly board: Promise<Pick<BoardService, 'api' | 'feeds'>> | null
}

/** What the server knows of the connection travels along. */
function asEnv(env: unknown): object {
  return typeof env === 'object' && env !== null ? env : {}
}

/** The whole of Tandem's HTTP: the tab's files, the health check, and the practice school where there is one. */
export function createService(parts: ServiceParts): Hono {
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
  if (parts.practice !== null) {
    app.use('/practice/*', neverStored)
    app.route('/practice', parts.practice)
  }
  const { board } = parts
  if (board !== null) {
    app.all(
      '/api/*',
      mount(async (request, env: unknown) => (await board).api.fetch(request, asEnv(env))),
    )
    app.get(
      '/feeds/*',
      mount(async (request, env: unknown) => (await board).feeds.fetch(request, asEnv(env))),
    )
  }
  app.route('/', tabFiles(parts.tab.root, parts.tab.bootstrap))
  app.notFound((c) => c.text('There is nothing at this address.', 404))
  return app
}
