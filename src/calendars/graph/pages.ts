import type { Permission } from '../permissions.ts'
import type { Answer, Item } from './batch.ts'
import { failureOf, GraphFailure } from './failures.ts'
import { asList, asObject, asText } from './json.ts'
import { continues } from './requestGuard.ts'

/**
 * What a page of a list holds.
 *
 * @throws GraphFailure when it is no such page
 */
function valuesOf(body: unknown): readonly unknown[] {
  const values = asList(asObject(body)?.['value'])
  if (values === undefined) throw new GraphFailure({ kind: 'unexpected', detail: 'a page of a list without values' })
  return values
}

/**
 * The next page's address after Graph's version, as it was given; null on the last page.
 *
 * @param url of the page in hand
 * @throws GraphFailure when the link leads anywhere but further down the same list
 */
function nextUrlOf(body: unknown, url: string, baseUrl: string): string | null {
  const link = asText(asObject(body)?.['@odata.nextLink'])
  if (link === undefined) return null
  // Graph may leave quotation marks as they are; browsers do not.
  const next = link.startsWith(`${baseUrl}/`) ? link.slice(baseUrl.length).replaceAll("'", '%27') : null
  if (next === null || !continues(url, next)) {
    throw new GraphFailure({ kind: 'unexpected', detail: 'a next page of something else' })
  }
  return next
}

/** A list that is read to its end. */
interface List {
  /** Path and query of its first page, after Graph's version. */
  readonly url: string
  readonly baseUrl: string
  /** What reading it needs, to be said when it is refused. */
  readonly permission: Permission | null
  /** Takes what one page holds. */
  readonly take: (values: readonly unknown[]) => void
  readonly isWanted?: () => boolean
  /** True when a refusal is an answer too, which has been taken note of. */
  readonly takeRefusal?: (answer: Answer) => boolean
}

/** The request for the first page of a list, which asks for the next ones as long as there are any. */
export function allPages(list: List): Item {
  const { url, baseUrl, permission, take, isWanted, takeRefusal } = list
  return {
    method: 'GET',
    url,
    ...(isWanted === undefined ? {} : { isWanted }),
    receive: (answer) => {
      if (takeRefusal?.(answer) === true) return []
      if (answer.status !== 200) throw new GraphFailure(failureOf(answer, permission))
      take(valuesOf(answer.body))
      const next = nextUrlOf(answer.body, url, baseUrl)
      return next === null ? [] : [allPages({ ...list, url: next })]
    },
  }
}
