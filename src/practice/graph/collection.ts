import type { GraphRequest } from './exchange.ts'
import { badRequest } from './problems.ts'

/** Graph's own page, for whoever does not ask for another. */
const defaultPage = 10
const largestPage = 1000

/** Query options that this Graph knows, in lower case without the dollar. */
const knownOptions = new Set(['select', 'top', 'skip', 'orderby', 'filter', 'count', 'search', 'expand'])

/** The value of `$top`, `$select` and their like; names in any case. Null when it is not given. */
export function option(query: URLSearchParams, name: string): string | null {
  for (const [key, value] of query) if (key.toLowerCase() === name.toLowerCase()) return value
  return null
}

/**
 * Refuses options that Graph would refuse too.
 *
 * @throws GraphProblem naming the option
 */
export function checkOptions(query: URLSearchParams): void {
  for (const key of query.keys()) {
    if (key.startsWith('$') && !knownOptions.has(key.slice(1).toLowerCase())) {
      throw badRequest(`The query parameter '${key}' is not supported.`)
    }
  }
}

/** The properties that `$select` names; null when all are wanted. */
export function selected(query: URLSearchParams): readonly string[] | null {
  const text = option(query, '$select')
  if (text === null || text.trim() === '' || text.trim() === '*') return null
  return text.split(',').map((name) => name.trim())
}

/**
 * A resource with only what was asked for, and what Graph gives with every entity.
 *
 * @param always properties that come unasked
 * @throws GraphProblem when `names` has one that the resource does not have
 */
export function pick<Resource extends object>(
  resource: Resource,
  names: readonly string[] | null,
  always: readonly string[],
): Partial<Resource> {
  if (names === null) return resource
  const wanted = new Set([...always, ...names])
  // The type cannot be inferred: `fromEntries` forgets which name had which value.
  return Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name))) as Partial<Resource>
}

/**
 * Refuses names that the type does not have.
 *
 * @throws GraphProblem naming the first
 */
export function checkNames(names: readonly string[] | null, known: readonly string[], type: string): void {
  const unknown = names?.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw badRequest(
    `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type '${type}'.`,
  )
}

/** One page of a list, with the link to the next while there is more. */
export function page<Resource>(
  request: GraphRequest,
  context: string,
  all: readonly Resource[],
  size: { readonly otherwise: number } = { otherwise: defaultPage },
): { readonly '@odata.context': string; readonly value: readonly Resource[] } {
  const top = count(request.query, '$top') ?? size.otherwise
  const skip = count(request.query, '$skip') ?? 0
  if (top < 1 || top > largestPage)
    throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and 1000.`)
  const value = all.slice(skip, skip + top)
  return {
    '@odata.context': `${request.root}/$metadata#${context}`,
    ...(option(request.query, '$count') === 'true' ? { '@odata.count': all.length } : {}),
    value,
    ...(skip + top < all.length ? { '@odata.nextLink': nextLink(request, skip + top) } : {}),
  }
}

function nextLink(request: GraphRequest, skip: number): string {
  const query = new URLSearchParams(request.query)
  for (const key of [...query.keys()]) if (key.toLowerCase() === '$skip') query.delete(key)
  query.append('$skip', String(skip))
  const path = request.segments.map(encodeURIComponent).join('/')
  return `${request.root}/${path}?${query.toString().replaceAll('%24', '$')}`
}

function count(query: URLSearchParams, name: string): number | null {
  const text = option(query, name)
  if (text === null) return null
  if (!/^\d+$/.test(text)) throw badRequest(`The value '${text}' of the query option '${name}' is not a number.`)
  return Number(text)
}

/** The `context` of a list or of one entity, with the selected properties as Graph writes them. */
export function contextOf(path: string, names: readonly string[] | null, kind: 'list' | 'entity'): string {
  const fields = names === null ? '' : `(${names.join(',')})`
  return `${path}${fields}${kind === 'entity' ? '/$entity' : ''}`
}
