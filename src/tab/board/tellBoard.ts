import { routes } from '../../contract/routes.ts'
import type { BoardClient } from './boardClient.ts'

/** A meeting that was made or cancelled here, as far as it concerns the board: when it is, and its id in calendars. */
export type BookingChange =
  | { readonly kind: 'booked'; readonly eventUid: string; readonly startsAt: number; readonly endsAt: number }
  | { readonly kind: 'cancelled'; readonly eventUid: string }

/**
 * Tells the pair's board of one change. Safe to repeat.
 *
 * @returns whether there is nothing left to tell
 */
export async function tellBoard(client: BoardClient, board: string, change: BookingChange): Promise<boolean> {
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
