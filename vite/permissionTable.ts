import type { Plugin } from 'vite'
import { permissionGuide } from '../src/tab/permissionGuide/permissionGuide.ts'

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The permissions as HTML: a section each, so that it can be read on a telephone. */
export function permissionSections(): string {
  return permissionGuide
    .map(({ scopes, why, whenAsked, administrator, without }) => {
      const rows = [
        ['What for', why],
        ['When it is asked for', whenAsked],
        ['Does an administrator have to agree?', administrator],
        ['Without it', without],
      ] as const
      const terms = rows.map(([term, text]) => `<dt>${term}</dt><dd>${escaped(text)}</dd>`).join('')
      return `<section class="panel"><h3>${scopes.map((scope) => `<code>${scope}</code>`).join(', ')}</h3><dl>${terms}</dl></section>`
    })
    .join('\n')
}

/** Writes the permissions into the page that has a place for them, so that it can be read without a script. */
export function permissionTable(): Plugin {
  return {
    name: 'tandem-permission-table',
    transformIndexHtml: (html) => html.replace('<!-- permissions -->', permissionSections),
  }
}
