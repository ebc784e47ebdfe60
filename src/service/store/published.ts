import { and, asc, eq, gte, lt } from 'drizzle-orm'
import type { Publish } from '../../contract/board.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import { changeBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { publications, publishedDays, publishedDeadlines } from './schema.ts'
import type { BoardStore } from './store.ts'

/** Deletes what a person publishes to a board. */
export async function withdrawAll(transaction: Queries, boardId: string, personId: string): Promise<void> {
  await transaction
    .delete(publications)
    .where(and(eq(publications.boardId, boardId), eq(publications.personId, personId)))
}

/** What a person publishes to a board; null when nothing. */
export async function readPublished(queries: Queries, boardId: string, personId: string): Promise<Publish | null> {
  const [publication] = await queries
    .select()
    .from(publications)
    .where(and(eq(publications.boardId, boardId), eq(publications.personId, personId)))
  if (publication === undefined) return null
  const days = await queries
    .select({ date: publishedDays.date, level: publishedDays.level })
    .from(publishedDays)
    .where(and(eq(publishedDays.boardId, boardId), eq(publishedDays.personId, personId)))
    .orderBy(asc(publishedDays.date))
  const deadlines = await queries
    .select({ date: publishedDeadlines.date, category: publishedDeadlines.category })
    .from(publishedDeadlines)
    .where(and(eq(publishedDeadlines.boardId, boardId), eq(publishedDeadlines.personId, personId)))
    .orderBy(asc(publishedDeadlines.position))
  return { schoolYear: publication.schoolYear, days: days.map((day) => ({ ...day, meetingMinutes: null })), deadlines }
}

/** How heavy the days of each are. What somebody publishes replaces all that they published before. */
export function publishedOf(database: Database): Pick<BoardStore, 'publish' | 'withdraw' | 'levels' | 'publishers'> {
  const { queries } = database
  return {
    async publish(boardId, personId, { schoolYear, days, deadlines }) {
      // A day said twice has the level that was said last.
      const levelOf = new Map(days.map(({ date, level }) => [date, level]))
      await changeBoard(database, boardId, async (transaction) => {
        await withdrawAll(transaction, boardId, personId)
        await transaction.insert(publications).values({ boardId, personId, schoolYear })
        const levels = [...levelOf].map(([date, level]) => ({ boardId, personId, date: isoDate(date), level }))
        if (levels.length > 0) await transaction.insert(publishedDays).values(levels)
        const dated = deadlines.map(({ date, category }, position) => {
          return { boardId, personId, position, date: isoDate(date), category }
        })
        if (dated.length > 0) await transaction.insert(publishedDeadlines).values(dated)
      })
    },

    async withdraw(boardId, personId) {
      await changeBoard(database, boardId, (transaction) => withdrawAll(transaction, boardId, personId))
    },

    levels: (boardId, from, until) =>
      queries
        .select({ personId: publishedDays.personId, date: publishedDays.date, level: publishedDays.level })
        .from(publishedDays)
        .where(and(eq(publishedDays.boardId, boardId), gte(publishedDays.date, from), lt(publishedDays.date, until)))
        .orderBy(asc(publishedDays.date), asc(publishedDays.personId)),

    async publishers(boardId) {
      const found = await queries
        .select({ personId: publications.personId })
        .from(publications)
        .where(eq(publications.boardId, boardId))
        .orderBy(asc(publications.personId))
      return found.map(({ personId }) => personId)
    },
  }
}
