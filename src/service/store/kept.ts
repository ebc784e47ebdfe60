import { and, asc, eq, gt } from 'drizzle-orm'
import { changeBoard } from './changes.ts'
import type { Database } from './database/database.ts'
import { bookings } from './schema.ts'
import type { BoardStore } from './store.ts'

/** Meetings that were booked from the board. */
export function keptOf(database: Database): Pick<BoardStore, 'bookings' | 'putBooking' | 'removeBooking'> {
  return {
    bookings: (boardId, personId, after) =>
      database.queries
        .select({ eventUid: bookings.eventUid, startsAt: bookings.startsAt, endsAt: bookings.endsAt })
        .from(bookings)
        .where(and(eq(bookings.boardId, boardId), eq(bookings.personId, personId), gt(bookings.endsAt, after)))
        .orderBy(asc(bookings.startsAt), asc(bookings.eventUid)),

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
