import type { EpochMs } from '../../domain/calendar/dates.ts'

/** A school's Microsoft 365, and Tandem's registration in it: GUIDs, and no secrets. */
export interface TenantIds {
  readonly tenantId: string
  readonly clientId: string
}

/** What the service wrote into the page. */
export interface Bootstrap {
  readonly world: 'practice' | 'tenant'
  /** Where people sign in, and our app there; null in practice. */
  readonly tenant: TenantIds | null
  /** Allows the styles that Fluent writes into the page; undefined where no policy asks for one. */
  readonly nonce: string | undefined
  /** The present: the browser's clock, moved when the practice school lives at another time. */
  readonly now: () => EpochMs
}

/** Reads what the service wrote into the page's head. */
export function readBootstrap(page: Document): Bootstrap {
  const meta = (selector: string) => page.head.querySelector<HTMLMetaElement>(selector)
  const served = Number(meta('meta[name="tandem-now"]')?.content ?? Number.NaN)
  const offset = Number.isFinite(served) ? served - Date.now() : 0
  const [tenantId, clientId] = ['tenant', 'client'].map((name) => meta(`meta[name="tandem-${name}"]`)?.content)
  const nonce = meta('meta[property="csp-nonce"]')?.nonce
  return {
    world: meta('meta[name="tandem-world"]')?.content === 'tenant' ? 'tenant' : 'practice',
    tenant: tenantId === undefined || clientId === undefined ? null : { tenantId, clientId },
    nonce: nonce === '' ? undefined : nonce,
    now: () => Date.now() + offset,
  }
}
