import { firstRoutes } from '../../contract/firstRoutes.ts'
import type { BoardView } from '../../contract/board.ts'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { Session } from '../session/session.ts'
import { datedDigest, type DatedDigest } from '../sharing/partnerShown.ts'
import type { BoardOutcome } from './boardClient.ts'
import { isPaused, pairDocuments } from './boardHandle.ts'

/** Whether the partner lets this tab see more than busy times, and neither has paused. */
export function sharesDeadlines(session: Session, board: BoardView): boolean {
  const documents = pairDocuments(board.documents)
  const partner = partnerOf(session.me.role)
  return documents.hasChosen[partner] && documents.sharing[partner].step !== 'busyTimes' && !isPaused(documents)
}

/** What the partner publishes, as far as they share it; null when nothing. */
export async function readPartnerDigest(session: Session, board: BoardView): Promise<BoardOutcome<DatedDigest | null>> {
  if (session.board === null || !sharesDeadlines(session, board)) return { ok: true, value: null }
  const outcome = await session.board.client.callFirst(firstRoutes.readPartner, { board: board.id, body: undefined })
  return outcome.ok ? { ok: true, value: datedDigest(outcome.value, session.schoolYear.name) } : outcome
}
