import type { StoredEvent } from '../mailbox/storedEvent.ts'
import { option } from './collection.ts'
import type { EventResource } from './eventResource.ts'
import type { GraphRequest } from './exchange.ts'
import { propertyFilter } from './extendedProperties.ts'
import { GraphProblem } from './problems.ts'

/**
 * The few forms of `$filter` that the practice school understands: one category, one `iCalUId`, the beginning of a
 * subject, one extended property.
 *
 * @throws GraphProblem for any other
 */
export function eventFilter(request: GraphRequest): (event: EventResource, stored: StoredEvent) => boolean {
  const filter = option(request.query, '$filter')?.trim() ?? null
  if (filter === null) return () => true
  const [, category] = /^categories\/any\((?:\w+):\s*\w+ eq '([^']*)'\)$/i.exec(filter) ?? []
  if (category !== undefined) return (event) => event.categories?.includes(category) ?? false
  const [, iCalUId] = /^iCalUId eq '([^']*)'$/i.exec(filter) ?? []
  if (iCalUId !== undefined) return (event) => event.iCalUId === iCalUId
  const [, beginning] = /^startsWith\(subject,\s*'([^']*)'\)$/i.exec(filter) ?? []
  if (beginning !== undefined) {
    return (event) => event.subject?.toLowerCase().startsWith(beginning.toLowerCase()) ?? false
  }
  const byProperty = propertyFilter(filter)
  if (byProperty !== null) return (_event, stored) => byProperty(stored)
  throw new GraphProblem(
    400,
    'ErrorInvalidUrlQueryFilter',
    'The query filter contains one or more invalid or unsupported nodes.',
  )
}
