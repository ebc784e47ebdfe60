import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { timingSafeEqual } from 'node:crypto'
import { changeBoard, changeKnownBoard } from './changes.ts'
import type { Database } from './database/database.ts'
import { feeds } from './schema.ts'
import { type BoardStore, VersionConflict } from './store.ts'

const { boardId: ofBoard, secretHash, madeBy, madeAt, usedOn } = feeds

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The links by which calendars subscribe, one a board at most. */
export function feedsOf(
  database: Database,
): Pick<BoardStore, 'feed' | 'putFeed' | 'endFeed' | 'boardOfFeed' | 'noteFeedUse'> {
  const { queries } = database
  return {
    async feed(boardId) {
      const [feed] = await queries.select({ madeBy, madeAt, usedOn }).from(feeds).where(eq(ofBoard, boardId))
      return feed ?? null
    },

    putFeed: (boardId, feed, ifMadeAt) =>
      changeKnownBoard(database, boardId, async (transaction) => {
        const [known] = await transaction.select({ madeAt }).from(feeds).where(eq(ofBoard, boardId))
        if ((known?.madeAt ?? null) !== ifMadeAt) throw new VersionConflict('The link has changed.')
        const next = { ...feed, usedOn: null }
        await transaction
          .insert(feeds)
          .values({ boardId, ...next })
          .onConflictDoUpdate({ target: feeds.boardId, set: next })
      }),

    async endFeed(boardId) {
      await changeBoard(database, boardId, (transaction) => transaction.delete(feeds).where(eq(ofBoard, boardId)))
    },

    async boardOfFeed(hash) {
      // The index finds a row by a hash, of which nobody can choose so much as the first letters; what it found is
      // compared again in a time that tells nothing.
      const [found] = await queries.select({ boardId: ofBoard, secretHash }).from(feeds).where(eq(secretHash, hash))
      return found !== undefined && isSame(found.secretHash, hash) ? found.boardId : null
    },

    async noteFeedUse(hash, day) {
      // Nobody is told: that a calendar looked is no change of the board. Once a day is enough to know that somebody does.
      await queries
        .update(feeds)
        .set({ usedOn: day })
        .where(and(eq(secretHash, hash), or(isNull(usedOn), ne(usedOn, day))))
    },
  }
}
