import { and, asc, eq, gte, inArray, lt, notExists, type SQL, sql } from 'drizzle-orm'
import { type IsoDate, isoDate } from '../../domain/calendar/dates.ts'
import { isMember } from './boards.ts'
import { changeBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { documents, publications, publishedDays, publishedDeadlines } from './schema.ts'
import type { PublishedRow } from './rows.ts'
import type { BoardStore } from './store.ts'

/** Deletes what a person publishes to a board. */
export async function withdrawAll(transaction: Queries, boardId: string, personId: string): Promise<void> {
  await transaction
    .delete(publications)
    .where(and(eq(publications.boardId, boardId), eq(publications.personId, personId)))
}

/** Deletes what a person publishes beside the levels that the weekly question is chosen by. */
export async function withdrawDetails(transaction: Queries, boardId: string, personId: string): Promise<void> {
  await transaction
    .delete(publishedDeadlines)
    .where(and(eq(publishedDeadlines.boardId, boardId), eq(publishedDeadlines.personId, personId)))
  await transaction
    .update(publishedDays)
    .set({ meetingMinutes: null })
    .where(and(eq(publishedDays.boardId, boardId), eq(publishedDays.personId, personId)))
}

/** What a person publishes to a board; null when nothing. To be read in one transaction. */
export async function readPublished(queries: Queries, boardId: string, personId: string): Promise<PublishedRow | null> {
  const [publication] = await queries
    .select()
    .from(publications)
    .where(and(eq(publications.boardId, boardId), eq(publications.personId, personId)))
  if (publication === undefined) return null
  const days = await queries
    .select({ date: publishedDays.date, level: publishedDays.level, meetingMinutes: publishedDays.meetingMinutes })
    .from(publishedDays)
    .where(and(eq(publishedDays.boardId, boardId), eq(publishedDays.personId, personId)))
    .orderBy(asc(publishedDays.date))
  const deadlines = await queries
    .select({ date: publishedDeadlines.date, category: publishedDeadlines.category })
    .from(publishedDeadlines)
    .where(and(eq(publishedDeadlines.boardId, boardId), eq(publishedDeadlines.personId, personId)))
    .orderBy(asc(publishedDeadlines.position))
  return { schoolYear: publication.schoolYear, at: publication.publishedAt, days, deadlines }
}

/** What somebody lets the other see. */
function sharing(queries: Queries, which: SQL | undefined) {
  return queries
    .select({ owner: documents.owner })
    .from(documents)
    .where(and(eq(documents.boardId, publishedDays.boardId), eq(documents.kind, 'sharing'), which))
}

/** The levels of boards that count in the choice of a question: no hidden day's, and none while one of the two has paused. */
export function countedLevels(queries: Queries, boardIds: readonly string[], from: IsoDate, until: IsoDate) {
  return queries
    .select({
      boardId: publishedDays.boardId,
      personId: publishedDays.personId,
      date: publishedDays.date,
      level: publishedDays.level,
    })
    .from(publishedDays)
    .where(
      and(
        inArray(publishedDays.boardId, [...boardIds]),
        gte(publishedDays.date, from),
        lt(publishedDays.date, until),
        notExists(sharing(queries, sql`${documents.content} @> '{"isPaused": true}'`)),
        notExists(
          sharing(
            queries,
            and(
              eq(documents.owner, publishedDays.personId),
              sql`${documents.content} -> 'hiddenDays' @> to_jsonb(${publishedDays.date})`,
            ),
          ),
        ),
      ),
    )
    .orderBy(asc(publishedDays.date), asc(publishedDays.personId))
}

/** How heavy the days of each are. What somebody publishes replaces all that they published before. */
export function publishedOf(
  database: Database,
): Pick<BoardStore, 'publish' | 'withdraw' | 'published' | 'levels' | 'publishers'> {
  const { queries } = database
  return {
    async publish(boardId, personId, { schoolYear, days, deadlines }, now) {
      // A day said twice is as it was said last.
      const dayOf = new Map(days.map((day) => [day.date, day]))
      await changeBoard(database, boardId, async (transaction) => {
        if (!(await isMember(transaction, boardId, personId))) return
        await withdrawAll(transaction, boardId, personId)
        await transaction.insert(publications).values({ boardId, personId, schoolYear, publishedAt: now })
        const levels = [...dayOf.values()].map(({ date, level, meetingMinutes }) => {
          return { boardId, personId, date: isoDate(date), level, meetingMinutes }
        })
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

    published: (boardId, personId) =>
      queries.transaction((transaction) => readPublished(transaction, boardId, personId), {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      }),

    async levels(boardId, from, until) {
      const found = await countedLevels(queries, [boardId], from, until)
      return found.map(({ personId, date, level }) => ({ personId, date, level }))
    },

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
