import type { BoardView, OpenBoard } from '../../contract/board.ts'
import type { School } from '../../contract/documents.ts'
import { routes } from '../../contract/routes.ts'
import type { BoardClient, BoardOutcome } from '../board/boardClient.ts'

/**
 * Opens the pair's board and keeps what set-up has found out of the school. Safe to repeat: the board is made once, and
 * what the partner has already kept of the school is left as it is, since one of the two answers for both.
 *
 * @param school null when those questions were skipped
 */
export async function openNewBoard(
  client: Pick<BoardClient, 'call'>,
  board: OpenBoard,
  school: School | null,
): Promise<BoardOutcome<BoardView>> {
  const opened = await client.call(routes.openBoard, { body: board })
  if (!opened.ok || school === null || opened.value.documents.some(({ kind }) => kind === 'school')) return opened
  const kept = await client.call(routes.putDocument, {
    board: opened.value.id,
    body: { kind: 'school', body: school, ifVersion: 0 },
  })
  // A conflict says that the partner was quicker by a moment: what is there now is read and shown.
  if (!kept.ok && kept.failure.kind !== 'conflict') return kept
  return client.call(routes.readBoard, { board: opened.value.id, body: undefined })
}
