import { app, nestedAppAuth } from '@microsoft/teams-js'
import type { Host, ThemeName } from './host.ts'
import { writePlace } from './placeInAddress.ts'
import { readContext, themeOf } from './teamsContext.ts'
import { readAbilities, teamsWindows } from './teamsWindows.ts'

/**
 * Teams, Outlook or Microsoft 365 around the tab.
 *
 * @throws when what frames the page is no Microsoft 365 host that `teams-js` knows
 */
export async function connectTeams(): Promise<Host> {
  await app.initialize()
  const context = await app.getContext()
  // The host asks once how the start went; what comes later is said on our own pages.
  let isTold = false
  const listeners = new Set<(theme: ThemeName) => void>()
  app.registerOnThemeChangeHandler((name) => listeners.forEach((listener) => listener(themeOf(name))))
  const can = readAbilities(context.page.frameContext)
  const known = readContext(context)
  return {
    ...known,
    ...teamsWindows(can, `${window.location.origin}/${writePlace(known.place)}`),
    can,
    hasNestedAuthentication: nestedAppAuth.isNAAChannelRecommended(),
    onThemeChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notifyReady: () => {
      if (isTold) return
      isTold = true
      // A host that does not want to know is no reason to stop.
      app.notifySuccess().catch(() => undefined)
    },
    notifyFailed: (message) => {
      if (isTold) return
      isTold = true
      app.notifyFailure({ reason: app.FailedReason.Other, message })
    },
  }
}
