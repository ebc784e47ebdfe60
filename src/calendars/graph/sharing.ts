import type { CalendarPermission } from '@microsoft/microsoft-graph-types'
import type { Person, SharedRole } from '../calendarSource.ts'
import { GraphFailure } from './failures.ts'
import type { GraphCalls } from './graphCalls.ts'
import { asObject, asText } from './json.ts'
import { organizationLine, paths } from './requestGuard.ts'

/** A line of one's own sharing. */
interface Line {
  readonly id: string
  /** Lower case; null for the line "My Organization". */
  readonly address: string | null
  /** Graph's `calendarRoleType`, in lower case. */
  readonly role: string
}

function readLine(value: unknown): readonly Line[] {
  const fields = asObject(value)
  const [id, role] = [asText(fields?.['id']), asText(fields?.['role'])?.toLowerCase()]
  if (id === undefined || role === undefined) return []
  const address = asText(asObject(fields?.['emailAddress'])?.['address'])?.toLowerCase() ?? ''
  return [{ id, address: id === organizationLine || address === '' ? null : address, role }]
}

/** The partner's own line, and the one that holds for everybody in the school who has none. */
async function linesFor({ address }: Person, calls: GraphCalls) {
  const lines = (await calls.list(paths.permissions)).flatMap(readLine)
  return {
    own: lines.find((line) => line.address === address.toLowerCase()) ?? null,
    everybodys: lines.find((line) => line.address === null) ?? null,
  }
}

/** Roles that show less than `read` does; `limitedRead` shows titles, and no category. */
const less: ReadonlySet<string> = new Set(['none', 'freebusyread', 'limitedread'])

/**
 * The partner's role on one's own calendar. What everybody in the school may see counts where the partner has no role of
 * their own; it can be taken back in Outlook alone, and so it is never `read`.
 *
 * @throws GraphFailure when Graph does not tell
 */
export async function readSharedRole(partner: Person, calls: GraphCalls): Promise<SharedRole> {
  const { own, everybodys } = await linesFor(partner, calls)
  switch ((own ?? everybodys)?.role ?? 'none') {
    case 'none':
      return 'none'
    case 'freebusyread':
      return 'busyTimes'
    case 'read':
      return own === null ? 'other' : 'read'
    default:
      return 'other'
  }
}

/** What Graph is asked to make. */
function grantTo({ address, displayName }: Person): CalendarPermission {
  return { emailAddress: { address, name: displayName }, isInsideOrganization: true, isRemovable: true, role: 'read' }
}

async function grantOnce(partner: Person, calls: GraphCalls): Promise<void> {
  const { own, everybodys } = await linesFor(partner, calls)
  if (!less.has((own ?? everybodys)?.role ?? 'none')) return
  if (own === null) await calls.change('POST', paths.permissions, grantTo(partner))
  else await calls.change('PATCH', `${paths.permissions}/${encodeURIComponent(own.id)}`, { role: 'read' })
}

/**
 * Lets the partner read, unless they may read or do more already: nothing is ever taken from them here.
 *
 * @throws GraphFailure when that cannot be done
 */
export async function grantReading(partner: Person, calls: GraphCalls): Promise<void> {
  try {
    await grantOnce(partner, calls)
  } catch (error) {
    // The line may have come, or gone, since it was looked for: by another tab, or by a try whose answer was lost.
    if (!(error instanceof GraphFailure) || !['unexpected', 'notFound'].includes(error.failure.kind)) throw error
    await grantOnce(partner, calls)
  }
}

/**
 * Takes the role `read` from the partner. Any other was given by other means, and stays.
 *
 * @throws GraphFailure when that cannot be done
 */
export async function withdrawReading(partner: Person, calls: GraphCalls): Promise<void> {
  const { own } = await linesFor(partner, calls)
  if (own?.role !== 'read') return
  try {
    await calls.change('DELETE', `${paths.permissions}/${encodeURIComponent(own.id)}`)
  } catch (error) {
    // What is gone has been withdrawn.
    if (!(error instanceof GraphFailure && error.failure.kind === 'notFound')) throw error
  }
}
