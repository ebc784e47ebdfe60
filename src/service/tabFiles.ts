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
  /** The tenant whose people sign in, and our app there: no secrets. Null in practice. */
  readonly tenant: { readonly tenantId: string; readonly clientId: string } | null
  /** The practice school's present instant; null when the browser's own clock is right. */
  readonly now: () => number | null
}

/** The pages, and the files of the built tab that they are. Teams, Entra and the app package know them by these paths. */
const pages = {
  '/': 'index.html',
  '/configure': 'pages/configure.html',
  '/remove': 'pages/remove.html',
  '/auth.html': 'pages/auth.html',
  '/permissions': 'pages/permissions.html',
  '/privacy': 'pages/privacy.html',
  '/terms': 'pages/terms.html',
} as const

function headOf({ world, tenant, now }: TabBootstrap, nonce: string): readonly string[] {
  const at = now()
  return [
    `<meta property="csp-nonce" nonce="${nonce}">`,
    `<meta name="tandem-world" content="${world}">`,
    ...(tenant === null
      ? []
      : [
          `<meta name="tandem-tenant" content="${tenant.tenantId}">`,
          `<meta name="tandem-client" content="${tenant.clientId}">`,
        ]),
    ...(at === null ? [] : [`<meta name="tandem-now" content="${at}">`]),
  ]
}

/**
 * Serves the built tab: its pages with a fresh nonce, everything else as it was built.
 *
 * @param root folder of the built tab
 */
export function tabFiles(root: string, bootstrap: TabBootstrap) {
  const app = new Hono<{ Variables: SecureHeadersVariables }>()

  app.use(securityHeaders())
  app.use(compress())
  for (const [path, file] of Object.entries(pages)) {
    app.get(path, async (c) => {
      const head = ['<head>', ...headOf(bootstrap, c.get('secureHeadersNonce') ?? '')]
      c.header('Cache-Control', 'no-store')
      return c.html((await readFile(join(root, file), 'utf8')).replace('<head>', head.join('\n    ')))
    })
  }
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use('/assets/*', serveStatic({ root }))
  return app
}
