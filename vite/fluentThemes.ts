import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import type { Plugin } from 'vite'

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

/** The name by which the tab imports the style sheet. */
const name = 'virtual:fluent-themes.css'

function namesUsedIn(folder: string): ReadonlySet<string> {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(css|tsx?)$/.test(file),
  )
  const uses = sources.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/var\(--([A-Za-z0-9]+)/g),
  ])
  return new Set(uses.map(([, used = '']) => used))
}

/** Fluent's three Teams themes as a style sheet, of the variables that our own styles use. */
export function themeStyles(folder: string): string {
  const used = namesUsedIn(folder)
  return Object.entries(themes)
    .map(([theme, values]) => {
      const lines = Object.entries(values)
        .filter(([variable]) => used.has(variable))
        .map(([variable, value]) => `  --${variable}: ${value};`)
      return `[data-theme='${theme}'] {\n${lines.join('\n')}\n}\n`
    })
    .join('')
}

/**
 * Gives the first page Fluent's themes without Fluent's code: a style sheet made while building. Pages with Fluent's
 * components bring the code along.
 *
 * @param folder whose styles are looked through for the variables that they use
 */
export function fluentThemes(folder: string): Plugin {
  return {
    name: 'tandem-fluent-themes',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? themeStyles(folder) : null),
  }
}
