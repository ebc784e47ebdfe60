import type { BoardView } from '../../contract/board.ts'
import type { PutDocument } from '../../contract/documents.ts'
import { routes } from '../../contract/routes.ts'
import type { NotesDocument, TogetherDocument } from '../../contract/together.ts'
import { nothingNoted as emptyNotes, nothingTogether as emptyTogether } from '../../domain/together/together.ts'
import type { BoardOutcome } from '../board/boardClient.ts'
import type { BoardHandle } from '../board/boardHandle.ts'

/**
 * A change of what the two keep together, or of one's own notes; it is made on whatever is there when it arrives. Where
 * that leaves nothing to change, it answers with the very document that it was given.
 */
export type KeptChange =
  | { readonly kind: 'together'; readonly change: (kept: TogetherDocument) => TogetherDocument }
  | { readonly kind: 'notes'; readonly change: (kept: NotesDocument) => NotesDocument }

/** The other may have been faster; more often than this in a row nobody is. */
const mostTries = 3

/**
 * Makes a change on the board. When the other has changed the document meanwhile, the change is made on theirs: entries
 * are added and taken out one by one, so neither overwrites the other. What they have done may leave nothing to
 * change: then nothing is sent, and `isMade` is false.
 */
export async function saveMerged(
  { client, refresh, view: known }: Pick<BoardHandle, 'client' | 'refresh' | 'view'>,
  kept: KeptChange,
): Promise<BoardOutcome<{ readonly isMade: boolean }>> {
  let view = known
  for (let tries = 1; ; tries += 1) {
    const changed = changedIn(view, kept)
    if (changed === null) return { ok: true, value: { isMade: false } }
    const outcome = await client.call(routes.putDocument, { board: view.id, body: changed })
    const next = await refresh()
    if (outcome.ok) return { ok: true, value: { isMade: true } }
    if (outcome.failure.kind !== 'conflict' || next === null || tries === mostTries) return outcome
    view = next
  }
}

/** What is to be written; null when there is nothing to change. */
function changedIn({ documents, myRole }: BoardView, kept: KeptChange): PutDocument | null {
  if (kept.kind === 'together') {
    const known = documents.find((each) => each.kind === 'together')
    const before = known?.body ?? emptyTogether
    const body = kept.change(before)
    return body === before ? null : { kind: kept.kind, body, ifVersion: known?.version ?? 0 }
  }
  const known = documents.find((each) => each.kind === 'notes' && each.owner === myRole)
  const before = known?.kind === 'notes' ? known.body : emptyNotes
  const body = kept.change(before)
  return body === before ? null : { kind: kept.kind, body, ifVersion: known?.version ?? 0 }
}
