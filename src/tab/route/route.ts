import { useSyncExternalStore } from 'react'

/** Where in the app somebody is: the part of the address after `#`. */
export interface Route {
  readonly path: string
  readonly query: URLSearchParams
}

/** Reads a hash such as `#/joint-time?from=2026-11-23`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query) }
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The present route; the component draws again when it changes. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHashChange, () => window.location.hash))
}
