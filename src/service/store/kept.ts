import { and, eq } from 'drizzle-orm'
import { isoDate } from '../../domain/calendar/dates.ts'
import { changeBoard } from './changes.ts'
import type { Database } from './database/database.ts'
import { bookings, markers, steps } from './schema.ts'
import type { BoardStore } from './store.ts'

/** Small things that are kept for one of the two: markers, steps, bookings. */
export function keptOf(database: Database): Pick<BoardStore, 'putMarker' | 'putStep' | 'putBooking' | 'removeBooking'> {
  return {
    async putMarker(boardId, personId, { round, model }) {
      await changeBoard(database, boardId, (transaction) =>
        transaction
          .insert(markers)
          .values({ boardId, personId, round: isoDate(round), model })
          .onConflictDoUpdate({ target: [markers.boardId, markers.personId, markers.round], set: { model } }),
      )
    },

    async putStep(boardId, personId, { term, text, quietDay, state }) {
      const step = { line: text, quietDay: quietDay === null ? null : isoDate(quietDay), state }
      await changeBoard(database, boardId, (transaction) =>
        transaction
          .insert(steps)
          .values({ boardId, personId, term, ...step })
          .onConflictDoUpdate({ target: [steps.boardId, steps.personId, steps.term], set: step }),
      )
    },

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
