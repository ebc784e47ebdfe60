import type { BoardDocument, Sharing } from '../../contract/documents.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import { documentOf } from '../store/documents.ts'
import type { BoardRow, DocumentRow, PublishedRow } from '../store/store.ts'

function isOfMember(row: DocumentRow, { members }: BoardRow): boolean {
  return row.owner === 'shared' || members.some(({ personId }) => personId === row.owner)
}

/** Everything that a board keeps, by role. Whoever is leaving just now is left out. */
export function boardDocuments(board: BoardRow, rows: readonly DocumentRow[]): readonly BoardDocument[] {
  return rows.filter((row) => isOfMember(row, board)).map((row) => documentOf(row, board))
}

/** What one of the two lets the other see; null while they have chosen nothing. */
function sharingOf(documents: readonly BoardDocument[], role: Role): Sharing | null {
  return documents.flatMap((each) => (each.kind === 'sharing' && each.owner === role ? [each.body] : []))[0] ?? null
}

function isPaused(documents: readonly BoardDocument[]): boolean {
  return documents.some((each) => each.kind === 'sharing' && each.body.isPaused)
}

/**
 * What one of the two gets of a board's documents: their own and the pair's whole; of the other's, what this tab needs
 * to draw the other's lane, which is the hours without the words beside them, and how they share. While either has
 * paused there is no lane to draw, and nothing but the pause and the step is told of the other.
 */
export function documentsFor(documents: readonly BoardDocument[], role: Role): BoardDocument[] {
  const isApart = isPaused(documents)
  return documents.flatMap((each): readonly BoardDocument[] => {
    if (each.owner === role || each.owner === 'shared') return [each]
    switch (each.kind) {
      case 'hours': {
        const effort = each.body.effort.map((figure) => ({ ...figure, because: null }))
        return isApart ? [] : [{ ...each, body: { ...each.body, effort } }]
      }
      case 'sharing':
        return [isApart ? { ...each, body: { ...each.body, hiddenDays: [] } } : each]
      case 'school':
      case 'deadlines':
        return [each]
    }
  })
}

/**
 * What one of the two may read of what the other publishes: nothing while either has paused, nothing while the other
 * shares no more than busy times (levels for the weekly question are for its choice alone), and no day that they hide.
 */
export function digestFor(
  documents: readonly BoardDocument[],
  partner: Role,
  published: PublishedRow | null,
): PublishedRow | null {
  const sharing = sharingOf(documents, partner)
  if (published === null || sharing === null || sharing.step === 'busyTimes' || isPaused(documents)) return null
  const hidden = new Set(sharing.hiddenDays)
  const isShown = ({ date }: { readonly date: string }) => !hidden.has(date)
  return { ...published, days: published.days.filter(isShown), deadlines: published.deadlines.filter(isShown) }
}
