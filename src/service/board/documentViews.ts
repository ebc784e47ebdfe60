import type { BoardDocument, Sharing } from '../../contract/documents.ts'
import type { NotesDocument } from '../../contract/together.ts'
import { notesOf } from '../../contract/togetherOf.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { revealedNotes } from '../../domain/together/revealed.ts'
import { nothingNoted } from '../../domain/together/together.ts'
import { documentOf } from '../store/documents.ts'
import type { BoardRow, DocumentRow, PublishedRow } from '../store/rows.ts'

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
 * paused there is no lane to draw, and nothing but the pause and the step is told of the other. Of the other's notes there is
 * what both have answered.
 *
 * @param today by which a term has ended or not
 */
export function documentsFor(documents: readonly BoardDocument[], role: Role, today: IsoDate): BoardDocument[] {
  const isApart = isPaused(documents)
  const mine = documents.flatMap((each) => (each.kind === 'notes' && each.owner === role ? [each.body] : []))[0]
  return documents.flatMap((each): readonly BoardDocument[] => {
    if (each.owner === role || each.owner === 'shared') return [each]
    switch (each.kind) {
      case 'hours': {
        const effort = each.body.effort.map((figure) => ({ ...figure, because: null }))
        return isApart ? [] : [{ ...each, body: { ...each.body, effort } }]
      }
      case 'sharing':
        return [isApart ? { ...each, body: { ...each.body, hiddenDays: [] } } : each]
      case 'notes': {
        const shown = notesShown(each.body, mine, today)
        const hidden = new Set(sharingOf(documents, each.owner)?.hiddenDays)
        const unplanned = isApart ? [] : shown.unplanned.filter(({ on }) => !hidden.has(on))
        // How often somebody notes or skips something is theirs, too.
        return [{ ...each, version: 0, body: { ...shown, unplanned } }]
      }
      case 'school':
      case 'deadlines':
      case 'together':
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

/** The domain's word on what is revealed, in the contract's shapes. */
function notesShown(theirs: NotesDocument, mine: NotesDocument | undefined, today: IsoDate): NotesDocument {
  const { ways, voices, learnings, pupils, wentWell, unplanned, skipped } = revealedNotes(
    notesOf(theirs),
    mine === undefined ? nothingNoted : notesOf(mine),
    today,
  )
  return {
    ways: [...ways],
    voices: [...voices],
    learnings: [...learnings],
    pupils: [...pupils],
    wentWell: [...wentWell],
    unplanned: [...unplanned],
    skipped: [...skipped],
  }
}
