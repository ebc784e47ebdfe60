import { and, asc, eq, inArray } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { type BoardDocument, documentSchema } from '../../contract/documents.ts'
import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import { isMember, readBoard } from './boards.ts'
import { changeKnownBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { withdrawDetails } from './published.ts'
import { boards, documents } from './schema.ts'
import type { BoardRow, DocumentRow } from './rows.ts'
import { type BoardStore, VersionConflict } from './store.ts'

/** What the pair and each of them have set, in the order of kind and owner. */
export function readDocuments(queries: Queries, boardId: string): Promise<readonly DocumentRow[]> {
  const { kind, owner, version, content } = documents
  return queries
    .select({ kind, owner, version, content })
    .from(documents)
    .where(eq(documents.boardId, boardId))
    .orderBy(asc(kind), asc(owner))
}

/**
 * A document as the contract has it, with its owner by role.
 *
 * @throws RangeError when its owner is no member
 */
export function documentOf({ kind, owner, version, content }: DocumentRow, { members }: BoardRow): BoardDocument {
  const role = owner === 'shared' ? owner : members.find(({ personId }) => personId === owner)?.role
  if (role === undefined) throw new RangeError('A document belongs to one of the two, or to both.')
  return documentSchema.parse({ kind, owner: role, version, body: content })
}

/** The days of the trainings that the pairs of boards have been to. */
export async function readTrainings(
  queries: Queries,
  boardIds: readonly string[],
): Promise<readonly { readonly boardId: string; readonly on: IsoDate }[]> {
  const found = await queries
    .select({ boardId: documents.boardId, content: documents.content })
    .from(documents)
    .where(and(inArray(documents.boardId, [...boardIds]), eq(documents.kind, 'together')))
  return found.flatMap(({ boardId, content }) =>
    'trainings' in content ? content.trainings.map(({ on }) => ({ boardId, on: isoDate(on) })) : [],
  )
}

/** Documents, each written whole. */
export function documentsOf(database: Database): Pick<BoardStore, 'documents' | 'trainings' | 'putDocument'> {
  return {
    trainings: async (boardId) => (await readTrainings(database.queries, [boardId])).map(({ on }) => on),
    documents: (boardId) => readDocuments(database.queries, boardId),

    putDocument: (boardId, { kind, owner, content, ifVersion }, nextPostingAt) =>
      changeKnownBoard(database, boardId, async (transaction) => {
        if (owner !== 'shared' && !(await isMember(transaction, boardId, owner))) {
          throw new VersionConflict('Whose document it is has left.')
        }
        const key = and(eq(documents.boardId, boardId), eq(documents.kind, kind), eq(documents.owner, owner))
        const [known] = await transaction.select().from(documents).where(key)
        const version = known?.version ?? 0
        const next: DocumentRow = { kind, owner, content, version: ifVersion + 1 }
        if (version === next.version && isDeepStrictEqual(known?.content, content)) return next
        if (version !== ifVersion) throw new VersionConflict('The document has changed.')
        await transaction
          .insert(documents)
          .values({ boardId, ...next })
          .onConflictDoUpdate({
            target: [documents.boardId, documents.kind, documents.owner],
            set: { content, version: next.version },
          })
        if ('step' in content && content.step === 'busyTimes') await withdrawDetails(transaction, boardId, owner)
        if (kind === 'school') {
          const board = await readBoard(transaction, eq(boards.id, boardId))
          if (board !== null) {
            await transaction
              .update(boards)
              .set({ nextPostingAt: nextPostingAt(board) })
              .where(eq(boards.id, boardId))
          }
        }
        return next
      }),
  }
}
