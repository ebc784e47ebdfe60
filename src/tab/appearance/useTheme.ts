import { useEffect, useState } from 'react'
import { createBrowserHost } from '../host/browserHost.ts'
import type { Host, ThemeName } from '../host/host.ts'

/** What somebody chose in the header: one theme, or whatever Teams or the system uses. */
export type ThemeChoice = 'auto' | ThemeName

/** The choices, in the order in which they are offered. */
export const themeChoices = ['auto', 'light', 'dark', 'contrast'] as const satisfies readonly ThemeChoice[]

const storageKey = 'tandem.theme'

/** Reads a theme choice from the header's list or from what the browser kept; anything else is `auto`. */
export function themeChoiceOf(text: string | null): ThemeChoice {
  return themeChoices.find((choice) => choice === text) ?? 'auto'
}

/** The theme to draw in, and the choice behind it. The choice is the one thing that Tandem keeps in the browser. */
export function useTheme(host: Promise<Host>) {
  const [choice, setChoice] = useState(() => themeChoiceOf(localStorage.getItem(storageKey)))
  const [hostTheme, setHostTheme] = useState(() => createBrowserHost(window).theme)

  useEffect(() => {
    let stop: () => void = () => undefined
    let isGone = false
    void host.then((connected) => {
      if (isGone) return
      setHostTheme(connected.theme)
      stop = connected.onThemeChange(setHostTheme)
    })
    return () => {
      isGone = true
      stop()
    }
  }, [host])

  return {
    theme: choice === 'auto' ? hostTheme : choice,
    choice,
    choose: (next: ThemeChoice) => {
      localStorage.setItem(storageKey, next)
      setChoice(next)
    },
  }
}
