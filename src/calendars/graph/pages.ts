import { GraphFailure } from './failures.ts'
import { asList, asObject, asText } from './json.ts'
import { continues } from './requestGuard.ts'

/**
 * What a page of events holds.
 *
 * @throws GraphFailure when it is no such page
 */
export function valuesOf(body: unknown): readonly unknown[] {
  const values = asList(asObject(body)?.['value'])
  if (values === undefined) throw new GraphFailure({ kind: 'unexpected', detail: 'a page of events without events' })
  return values
}

/**
 * The next page's address after Graph's version, as it was given; null on the last page.
 *
 * @param url of the page in hand
 * @throws GraphFailure when the link leads anywhere but further down the same list
 */
export function nextUrlOf(body: unknown, url: string, baseUrl: string): string | null {
  const link = asText(asObject(body)?.['@odata.nextLink'])
  if (link === undefined) return null
  const next = link.startsWith(`${baseUrl}/`) ? link.slice(baseUrl.length) : null
  if (next === null || !continues(url, next)) {
    throw new GraphFailure({ kind: 'unexpected', detail: 'a next page of something else' })
  }
  return next
}
