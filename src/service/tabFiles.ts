import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { securityHeaders } from './securityHeaders.ts'

/** What the tab must know before it starts. */
export interface TabBootstrap {
  readonly world: 'practice' | 'tenant'
  /** The practice school's present instant; null when the browser's own clock is right. */
  readonly now: () => number | null
}

/**
 * Serves the built tab: `index.html` with a fresh nonce, everything else as it was built.
 *
 * @param root folder of the built tab
 */
export function tabFiles(root: string, bootstrap: TabBootstrap) {
  const app = new Hono<{ Variables: SecureHeadersVariables }>()
  const page = join(root, 'index.html')

  app.use(securityHeaders())
  app.use(compress())
  app.get('/', async (c) => {
    const now = bootstrap.now()
    const head = [
      '<head>',
      `<meta property="csp-nonce" nonce="${c.get('secureHeadersNonce') ?? ''}">`,
      `<meta name="tandem-world" content="${bootstrap.world}">`,
      ...(now === null ? [] : [`<meta name="tandem-now" content="${now}">`]),
    ]
    c.header('Cache-Control', 'no-store')
    return c.html((await readFile(page, 'utf8')).replace('<head>', head.join('\n    ')))
  })
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use('/assets/*', serveStatic({ root }))
  return app
}
