import type { EpochMs } from '../../domain/calendar/dates.ts'

/** What the service wrote into the page. */
export interface Bootstrap {
  readonly world: 'practice' | 'tenant'
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
  const nonce = meta('meta[property="csp-nonce"]')?.nonce
  return {
    world: meta('meta[name="tandem-world"]')?.content === 'tenant' ? 'tenant' : 'practice',
    nonce: nonce === '' ? undefined : nonce,
    now: () => Date.now() + offset,
  }
}
