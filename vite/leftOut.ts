import type { Plugin } from 'vite'

/**
 * Parts of libraries that the tab loads and never runs, and what stands in for them. A library that changes its parts
 * makes the build fail, rather than the page.
 */
const standIns = [
  {
    // teams-js writes a log for its makers through `debug`, which one has to switch on in the browser's storage.
    module: /teams-js\/dist\/esm\/node_modules\/.*\/debug\/src\/browser\.js$/,
    code: `
      const log = () => Object.assign(() => undefined, { extend: log })
      const debug = Object.assign(log, { debug: log, formatArgs: () => undefined })
      export { debug as b }`,
  },
  {
    // The Graph client's standard steps: ours are put together in src/calendars/graph/transport.ts.
    module: /microsoft-graph-client\/lib\/es\/src\/HTTPClientFactory\.js$/,
    code: `
      export class HTTPClientFactory {
        static createWithAuthenticationProvider() {
          throw new Error('Tandem builds its Graph client with steps of its own.')
        }
      }`,
  },
] as const

/** Leaves out of the built tab what it never runs. */
export function leftOut(): Plugin {
  return {
    name: 'tandem-left-out',
    apply: 'build',
    enforce: 'pre',
    load: (id) => standIns.find(({ module }) => module.test(id))?.code ?? null,
  }
}
