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
    // A host that does not want to know is no reason to stop.
    notifyReady: () => void app.notifySuccess().catch(() => undefined),
    notifyFailed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  }
}
