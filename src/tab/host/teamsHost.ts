import { app } from '@microsoft/teams-js'
import type { Host, ThemeName } from './host.ts'

function themeOf(name: string | undefined): ThemeName {
  if (name === 'dark') return 'dark'
  return name === 'contrast' ? 'contrast' : 'light'
}

/**
 * Teams or Outlook around the tab.
 *
 * @throws when what frames the page is no Microsoft 365 host that `teams-js` knows
 */
export async function connectTeams(): Promise<Host> {
  await app.initialize()
  const context = await app.getContext()
  const listeners = new Set<(theme: ThemeName) => void>()
  app.registerOnThemeChangeHandler((name) => listeners.forEach((listener) => listener(themeOf(name))))
  return {
    kind: 'teams',
    theme: themeOf(context.app.theme),
    place: { kind: 'pair' },
    user: null,
    frame: 'content',
    subPage: null,
    can: { selectPerson: false, composeMeeting: false, openChat: false },
    hasNestedAuthentication: false,
    onThemeChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // A host that does not want to know is no reason to stop.
    notifyReady: () => void app.notifySuccess().catch(() => undefined),
    notifyFailed: () => undefined,
    selectPerson: () => Promise.resolve(null),
    composeMeeting: () => Promise.resolve(false),
    openChat: () => Promise.resolve(false),
  }
}
