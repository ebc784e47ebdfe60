import type { Host, ThemeName } from './host.ts'
import { readPlace } from './placeInAddress.ts'

const contrast = '(forced-colors: active)'
const dark = '(prefers-color-scheme: dark)'

/** A plain browser: the system's own preference is the theme. */
export function createBrowserHost(view: Window): Host {
  const queries = [contrast, dark].map((query) => view.matchMedia(query))
  const preferred = (): ThemeName => {
    if (view.matchMedia(contrast).matches) return 'contrast'
    return view.matchMedia(dark).matches ? 'dark' : 'light'
  }
  const linkTo = (route: string) => `${view.location.origin}/${view.location.search}#${route}`
  return {
    kind: 'browser',
    theme: preferred(),
    place: readPlace(view.location.search),
    user: null,
    frame: 'content',
    subPage: null,
    can: { selectPerson: false, composeMeeting: false, openChat: false, shareLink: 'clipboard' in view.navigator },
    hasNestedAuthentication: false,
    onThemeChange: (listener) => {
      const changed = () => listener(preferred())
      for (const query of queries) query.addEventListener('change', changed)
      return () => queries.forEach((query) => query.removeEventListener('change', changed))
    },
    notifyReady: () => undefined,
    notifyFailed: () => undefined,
    selectPerson: () => Promise.resolve(null),
    composeMeeting: () => Promise.resolve(false),
    openChat: () => Promise.resolve(false),
    linkTo,
    shareLink: async (route) => {
      try {
        await view.navigator.clipboard.writeText(linkTo(route))
        return true
      } catch {
        // Not allowed, or not there outside https.
        return false
      }
    },
  }
}
