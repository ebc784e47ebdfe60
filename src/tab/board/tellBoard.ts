import type { Session } from '../session/session.ts'
import { type BoardClient, type BoardOutcome, createBoardClient, routes } from './boardClient.ts'

/** A meeting that was made or cancelled here, as far as it concerns the board: when it is, and its id in calendars. */
export type BookingChange =
  | { readonly kind: 'booked'; readonly eventUid: string; readonly startsAt: number; readonly endsAt: number }
  | { readonly kind: 'cancelled'; readonly eventUid: string }

/** The board that one has opened with somebody, the one of the two alone first; null when there is none. */
async function boardWith(client: BoardClient, partnerId: string): Promise<BoardOutcome<string | null>> {
  const listed = await client.call(routes.listBoards, { body: undefined })
  if (!listed.ok) return listed
  const theirs = listed.value.boards.filter((board) => board.partnerId === partnerId.toLowerCase())
  const board = theirs.find(({ place }) => place.kind === 'pair') ?? theirs[0]
  return { ok: true, value: board?.id ?? null }
}

/**
 * Tells the pair's board of one change, when they have a board: a meeting makes none. Safe to repeat.
 *
 * @returns whether there is nothing left to tell
 */
export async function tellBoard(
  { getBoardToken, partner }: Pick<Session, 'getBoardToken' | 'partner'>,
  change: BookingChange,
): Promise<boolean> {
  if (getBoardToken === null) return true
  const client = createBoardClient({ baseUrl: '/api', getToken: getBoardToken })
  const found = await boardWith(client, partner.id)
  if (!found.ok) return false
  const board = found.value
  if (board === null) return true
  const { eventUid } = change
  const outcome =
    change.kind === 'booked'
      ? await client.call(routes.recordBooking, {
          board,
          body: { eventUid, startsAt: change.startsAt, endsAt: change.endsAt },
        })
      : await client.call(routes.removeBooking, { board, body: { eventUid } })
  return outcome.ok
}
