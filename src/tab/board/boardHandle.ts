import type { BoardView } from '../../contract/board.ts'
import type { BoardDocument, Hours, PutDocument, School, Sharing } from '../../contract/documents.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { BoardClient, BoardOutcome } from './boardClient.ts'

/** What the pair has set, by kind; null where nobody has set anything yet. */
export interface PairDocuments {
  readonly school: School | null
  readonly hours: Readonly<Record<Role, Hours | null>>
  readonly sharing: Readonly<Record<Role, Sharing>>
}

/** What the pair's board says now, and how it is changed. */
export interface BoardHandle {
  readonly client: BoardClient
  readonly view: BoardView
  readonly documents: PairDocuments
  /** Reads the board again. */
  readonly refresh: () => Promise<void>
  /**
   * Writes one's own (or the pair's) document whole and reads the board again. A conflict leaves what is there: the
   * failure says so, and `documents` then has it.
   */
  readonly save: (document: DocumentToSave) => Promise<BoardOutcome<null>>
}

/** A document without the version, which the handle knows. */
export type DocumentToSave = PutDocument extends infer Each
  ? Each extends { readonly kind: infer Kind; readonly body: infer Body }
    ? { readonly kind: Kind; readonly body: Body }
    : never
  : never

/** What is shared before anybody has chosen anything: what Outlook already shows inside the school. */
export const usualSharing: Sharing = { step: 'busyTimes', isPaused: false, hiddenDays: [] }

/** Sorts what a board keeps by kind and owner. */
export function pairDocuments(documents: readonly BoardDocument[]): PairDocuments {
  const byRole = <Value>(read: (role: Role) => Value): Record<Role, Value> => ({
    senco: read('senco'),
    leader: read('leader'),
  })
  return {
    school: documents.flatMap((each) => (each.kind === 'school' ? [each.body] : []))[0] ?? null,
    hours: byRole(
      (role) =>
        documents.flatMap((each) => (each.kind === 'hours' && each.owner === role ? [each.body] : []))[0] ?? null,
    ),
    sharing: byRole(
      (role) =>
        documents.flatMap((each) => (each.kind === 'sharing' && each.owner === role ? [each.body] : []))[0] ??
        usualSharing,
    ),
  }
}

/** Whether either of the two has paused: then neither sees the other's lane. */
export function isPaused({ sharing }: PairDocuments): boolean {
  return roles.some((role) => sharing[role].isPaused)
}
