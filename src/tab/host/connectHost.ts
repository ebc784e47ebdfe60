import { createBrowserHost } from './browserHost.ts'
import type { Host } from './host.ts'

/** `teams-js` itself gives up after a minute; nobody looks at an empty tab that long. */
const patienceMs = 5_000

function isEmbedded(view: Window): boolean {
  return view.parent !== view.self || view.opener !== null || 'nativeInterface' in view
}

/**
 * Finds out where the tab runs. The library that talks to Teams is loaded only where something frames the page.
 * Whatever goes wrong on the way means a plain browser.
 */
export async function connectHost(view: Window): Promise<Host> {
  const browser = createBrowserHost(view)
  if (!isEmbedded(view)) return browser
  const tooLate = new Promise<Host>((resolve) => view.setTimeout(() => resolve(browser), patienceMs))
  const teams = import('./teamsHost.ts').then(({ connectTeams }) => connectTeams()).catch(() => browser)
  const host = await Promise.race([teams, tooLate])
  followDeepLink(host, view)
  return host
}

/** Opens the page that a deep link leads to, unless the address names one already. */
function followDeepLink({ subPage }: Host, view: Window): void {
  if (subPage?.startsWith('/') === true && view.location.hash === '') view.location.hash = subPage
}
