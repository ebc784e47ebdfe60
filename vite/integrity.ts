import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A script or style of ours, by its tag: what it is, up to the address, and the address. */
const asset = /<(?:script|link)\b[^>]*?\b(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g

/** Writes into a page what each of its scripts and styles must hash to, so that a browser runs nothing else. */
export function withIntegrity(html: string, read: (path: string) => Uint8Array): string {
  return html.replace(asset, (tag: string, path: string) => {
    const hash = createHash('sha384').update(read(path)).digest('base64')
    return `${tag} integrity="sha384-${hash}"`
  })
}

/** Subresource integrity for the pages as they were written, after every other step. */
export function integrity(): Plugin {
  return {
    name: 'tandem-integrity',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }, bundle) {
      for (const file of Object.keys(bundle).filter((each) => each.endsWith('.html'))) {
        const page = join(dir, file)
        const html = readFileSync(page, 'utf8')
        writeFileSync(
          page,
          withIntegrity(html, (path) => readFileSync(join(dir, path))),
        )
      }
    },
  }
}
