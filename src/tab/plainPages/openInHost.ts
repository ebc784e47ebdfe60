import { connectHost } from '../host/connectHost.ts'
import type { Host } from '../host/host.ts'

/** Connects a page that is written in HTML to its host, and keeps it in the host's theme. */
export async function openInHost(): Promise<Host> {
  const host = await connectHost(window)
  const show = (theme: string) => (document.documentElement.dataset['theme'] = theme)
  show(host.theme)
  host.onThemeChange(show)
  host.notifyReady()
  return host
}
