import type { PartnerDigest } from '../../contract/board.ts'
import { type BoardDocument, type PutDocument, sharedKinds } from '../../contract/documents.ts'
import { documentProblem } from '../../contract/documentProblem.ts'
import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { SchoolYearsOf } from '../schoolYears.ts'
import { documentOf } from '../store/documents.ts'
import type { BoardRow } from '../store/rows.ts'
import { type BoardStore, VersionConflict } from '../store/store.ts'
import type { Done } from './boardDesk.ts'
import { boardDocuments, digestFor } from './documentViews.ts'
import { done, invalid } from './done.ts'
import { nextPostingAt } from './schedule.ts'

interface DocumentOptions {
  readonly store: BoardStore
  readonly schoolYearsOf: SchoolYearsOf
  readonly now: () => EpochMs
}

const changedMeanwhile =
  'This was changed elsewhere meanwhile. Nothing of yours was kept; look at it as it is now and change it again.'

/** What the two have set on a board, and what they publish on it for each other. */
export function createDocumentCalls({ store, schoolYearsOf, now }: DocumentOptions) {
  /** A question that is due stays due; any other comes by the dates as they are now. */
  function rescheduled(board: BoardRow): EpochMs | null {
    const { nextPostingAt: due } = board
    if (due !== null && due <= now()) return due
    return nextPostingAt(board.schedule, schoolYearsOf(board.ownYears), now())
  }

  return {
    async put(board: BoardRow, personId: string, document: PutDocument): Promise<Done<BoardDocument>> {
      const { kind, body, ifVersion } = document
      const problem = documentProblem(document)
      if (problem !== null) return invalid(problem)
      const owner = sharedKinds.has(kind) ? 'shared' : personId
      try {
        const put = await store.putDocument(board.id, { kind, owner, content: body, ifVersion }, rescheduled)
        return done(documentOf(put, board))
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error
        const current = (await store.documents(board.id)).find((each) => each.kind === kind && each.owner === owner)
        return {
          ok: false,
          refusal: {
            kind: 'conflict',
            sentence: changedMeanwhile,
            current: current === undefined ? null : documentOf(current, board),
          },
        }
      }
    },

    async partnerDigest(board: BoardRow, role: Role): Promise<PartnerDigest> {
      const partner = partnerOf(role)
      const person = board.members.find((member) => member.role === partner)
      if (person === undefined) return { digest: null }
      // The digest first: a pause that comes in between still holds.
      const published = await store.published(board.id, person.personId)
      const documents = boardDocuments(board, await store.documents(board.id))
      return { digest: digestFor(documents, partner, published) }
    },
  }
}
