import { z } from 'zod'
import type { StoredEvent } from '../mailbox/storedEvent.ts'
import { option } from './collection.ts'
import type { GraphRequest } from './exchange.ts'
import { badRequest, GraphProblem } from './problems.ts'

/** A type, the GUID of a set, and a name in it. The GUID's letters may have either case, the name's may not. */
const idForm =
  /^(String|Integer|Boolean|Double|SystemTime) (\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}) Name (.+)$/i

function propertyId(text: string): string | null {
  const [, type, set, name] = idForm.exec(text) ?? []
  return type === undefined || set === undefined || name === undefined
    ? null
    : `${type} ${set.toLowerCase()} Name ${name}`
}

const input = z.object({
  id: z.string().transform((text, context) => {
    const id = propertyId(text)
    if (id !== null) return id
    context.issues.push({ code: 'custom', input: text, message: 'The property identifier is invalid.' })
    return z.NEVER
  }),
  value: z.string(),
})

/** What an app puts beside an event, as `singleValueExtendedProperties` of a body. */
export const extendedPropertiesInput = z.array(input).max(50)

/** Those of an event after a request: what it names is set, the rest stays. */
export function withProperties(
  before: ReadonlyMap<string, string>,
  added: z.infer<typeof extendedPropertiesInput> | undefined,
): ReadonlyMap<string, string> | undefined {
  if (added === undefined) return undefined
  return new Map([...before, ...added.map(({ id, value }) => [id, value] as const)])
}

const anyForm =
  /^singleValueExtendedProperties\/any\(\s*(\w+)\s*:\s*\1\/id eq '([^']+)' and (?:\1\/value eq '([^']*)'|(startswith|contains)\(\s*\1\/value\s*,\s*'([^']*)'\s*\))\s*\)$/i

/** The filter by one property, as far as it is understood; null when it is another filter. Values have no case. */
export function propertyFilter(filter: string): ((event: StoredEvent) => boolean) | null {
  const [, , written = '', equal, operator = '', part = ''] = anyForm.exec(filter) ?? []
  const id = propertyId(written)
  if (id === null) return null
  const wanted = (equal ?? part).toLowerCase()
  return ({ extendedProperties }) => {
    const value = extendedProperties.get(id)?.toLowerCase()
    if (value === undefined) return false
    if (equal !== undefined) return value === wanted
    return operator.toLowerCase() === 'startswith' ? value.startsWith(wanted) : value.includes(wanted)
  }
}

/**
 * The property that a request wants to see with each event; null when it wants none.
 *
 * @throws GraphProblem when it wants anything else beside the event
 */
export function expandedProperty(request: GraphRequest): string | null {
  const expand = option(request.query, '$expand')?.trim() ?? null
  if (expand === null) return null
  const [, written = ''] = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/i.exec(expand) ?? []
  const id = propertyId(written)
  if (id !== null) return id
  if (/^singleValueExtendedProperties$/i.test(expand)) {
    throw new GraphProblem(400, 'ErrorInvalidParameter', 'Expand for extended properties needs a $filter by id.')
  }
  throw badRequest(`Parsing OData Select and Expand failed: Could not expand '${expand}'.`)
}

/** The property as it comes with an event that has it. */
export function expanded({ extendedProperties }: StoredEvent, id: string | null): object {
  const value = id === null ? undefined : extendedProperties.get(id)
  return value === undefined ? {} : { singleValueExtendedProperties: [{ id, value }] }
}

/** Whether a request has to do with what apps put beside events. */
export function asksForExtendedProperties({ query }: GraphRequest): boolean {
  return ['$expand', '$filter'].some((name) => /singleValueExtendedProperties/i.test(option(query, name) ?? ''))
}
