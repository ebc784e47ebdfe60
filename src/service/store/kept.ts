import { and, eq } from 'drizzle-orm'
import { changeBoard } from './changes.ts'
import type { Database } from './database/database.ts'
import { bookings } from './schema.ts'
import type { BoardStore } from './store.ts'

/** Meetings that were booked from the board. */
export function keptOf(database: Database): Pick<BoardStore, 'putBooking' | 'removeBooking'> {
  return {
    async putBooking(boardId, personId, { eventUid, startsAt, endsAt }) {
      await changeBoard(database, boardId, (transaction) =>
        transaction
          .insert(bookings)
          .values({ boardId, personId, eventUid, startsAt, endsAt })
          .onConflictDoUpdate({ target: [bookings.boardId, bookings.eventUid], set: { startsAt, endsAt } }),
      )
    },

    async removeBooking(boardId, eventUid) {
      await changeBoard(database, boardId, (transaction) =>
        transaction.delete(bookings).where(and(eq(bookings.boardId, boardId), eq(bookings.eventUid, eventUid))),
      )
    },
  }
}
