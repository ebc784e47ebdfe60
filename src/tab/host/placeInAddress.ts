import type { HostPlace } from './host.ts'

/**
 * A place as the query of the tab's own address, so that the tab is about the same board when it is opened outside
 * Teams: `?place=channel&id=…`. Empty for the two alone.
 */
export function writePlace(place: HostPlace): string {
  return place.kind === 'pair' ? '' : `?${new URLSearchParams({ place: place.kind, id: place.id }).toString()}`
}

/** Reads what `writePlace` wrote; anything else is about the two alone. */
export function readPlace(search: string): HostPlace {
  const query = new URLSearchParams(search)
  const [kind, id] = [query.get('place'), query.get('id')]
  if (id === null || id === '') return { kind: 'pair' }
  if (kind === 'channel') return { kind, id, groupId: null }
  return kind === 'groupChat' ? { kind, id } : { kind: 'pair' }
}
