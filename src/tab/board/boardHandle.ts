import type { BoardView } from '../../contract/board.ts'
import type { BoardDocument, Deadlines, Hours, PutDocument, School, Sharing } from '../../contract/documents.ts'
import type { NotesDocument, TogetherDocument } from '../../contract/together.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { BoardClient, BoardOutcome } from './boardClient.ts'

/** What the pair has set, by kind; null where nobody has set anything yet. */
export interface PairDocuments {
  readonly school: School | null
  readonly deadlines: Deadlines | null
  readonly hours: Readonly<Record<Role, Hours | null>>
  readonly sharing: Readonly<Record<Role, Sharing>>
  readonly together: TogetherDocument | null
  /** One's own, and of the other's what is shown together. */
  readonly notes: Readonly<Record<Role, NotesDocument | null>>
  /** Whether each has chosen what to share; until then, what Outlook itself shows is what the partner sees. */
  readonly hasChosen: Readonly<Record<Role, boolean>>
}

/** What the pair's board says now, and how it is changed. */
export interface BoardHandle {
  readonly client: BoardClient
  readonly view: BoardView
  readonly documents: PairDocuments
  /** Reads the board again; null when that failed, and what was there stays. */
  readonly refresh: () => Promise<BoardView | null>
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
const usualSharing: Sharing = { step: 'busyTimes', isStepChosen: false, isPaused: false, hiddenDays: [] }

/** Sorts what a board keeps by kind and owner. */
export function pairDocuments(documents: readonly BoardDocument[]): PairDocuments {
  const byRole = <Value>(read: (role: Role) => Value): Record<Role, Value> => ({
    senco: read('senco'),
    leader: read('leader'),
  })
  return {
    deadlines: documents.flatMap((each) => (each.kind === 'deadlines' ? [each.body] : []))[0] ?? null,
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
    together: documents.flatMap((each) => (each.kind === 'together' ? [each.body] : []))[0] ?? null,
    notes: byRole(
      (role) =>
        documents.flatMap((each) => (each.kind === 'notes' && each.owner === role ? [each.body] : []))[0] ?? null,
    ),
    hasChosen: byRole((role) =>
      documents.some((each) => each.kind === 'sharing' && each.owner === role && each.body.isStepChosen),
    ),
  }
}

/** Whether either of the two has paused: then neither sees the other's lane. */
export function isPaused({ sharing }: PairDocuments): boolean {
  return roles.some((role) => sharing[role].isPaused)
}

/**
 * How the pair's board is changed.
 *
 * @param onView what the board says after each reading
 */
export function createBoardHandle(
  client: BoardClient,
  view: BoardView,
  onView: (view: BoardView) => void,
): BoardHandle {
  const refresh = async () => {
    const { routes } = await import('../../contract/routes.ts')
    const outcome = await client.call(routes.readBoard, { board: view.id, body: undefined })
    if (!outcome.ok) return null
    onView(outcome.value)
    return outcome.value
  }
  return {
    client,
    view,
    documents: pairDocuments(view.documents),
    refresh,
    save: async (document) => {
      const known = view.documents.find(
        ({ kind, owner }) => kind === document.kind && (owner === 'shared' || owner === view.myRole),
      )
      const { routes } = await import('../../contract/routes.ts')
      const outcome = await client.call(routes.putDocument, {
        board: view.id,
        body: { ...document, ifVersion: known?.version ?? 0 },
      })
      await refresh()
      return outcome.ok ? { ok: true, value: null } : outcome
    },
  }
}
