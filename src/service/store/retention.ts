import { and, eq, lt, notExists, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { changeBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { bookings, deliveries, posts, publications, publishedDays, publishedDeadlines, steps } from './schema.ts'
import type { BoardStore } from './store.ts'

type Limits = Parameters<BoardStore['deleteExpired']>[0]

/** The last day on which a step's term can be under way. */
const termEnds = sql<string>`substr(${steps.term}, 1, 5) || CASE substr(${steps.term}, 6)
  WHEN 'autumn' THEN '12-31' WHEN 'spring' THEN '04-30' ELSE '08-31' END`

function startOfDay(date: IsoDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds
}

function expiredConditions({ publishedBefore, postsBefore }: Limits) {
  return {
    days: lt(publishedDays.date, publishedBefore),
    deadlines: lt(publishedDeadlines.date, publishedBefore),
    posts: lt(posts.week, postsBefore),
    deliveries: lt(deliveries.week, postsBefore),
    bookings: lt(bookings.endsAt, startOfDay(postsBefore)),
    steps: lt(termEnds, postsBefore),
  }
}

async function boardsWithExpired(queries: Queries, limits: Limits): Promise<readonly string[]> {
  const expired = expiredConditions(limits)
  const found = await union(
    queries.select({ boardId: publishedDays.boardId }).from(publishedDays).where(expired.days),
    queries.select({ boardId: publishedDeadlines.boardId }).from(publishedDeadlines).where(expired.deadlines),
    queries.select({ boardId: posts.boardId }).from(posts).where(expired.posts),
    queries.select({ boardId: deliveries.boardId }).from(deliveries).where(expired.deliveries),
    queries.select({ boardId: bookings.boardId }).from(bookings).where(expired.bookings),
    queries.select({ boardId: steps.boardId }).from(steps).where(expired.steps),
  )
  return found.map(({ boardId }) => boardId)
}

/** Who publishes nothing any more is no publisher. */
async function deleteEmptyPublications(transaction: Queries, boardId: string): Promise<void> {
  const isSame = (table: typeof publishedDays | typeof publishedDeadlines) =>
    and(eq(table.boardId, publications.boardId), eq(table.personId, publications.personId))
  const days = transaction.select({ date: publishedDays.date }).from(publishedDays).where(isSame(publishedDays))
  const deadlines = transaction
    .select({ date: publishedDeadlines.date })
    .from(publishedDeadlines)
    .where(isSame(publishedDeadlines))
  await transaction
    .delete(publications)
    .where(and(eq(publications.boardId, boardId), notExists(days), notExists(deadlines)))
}

/**
 * Deletes what has been kept for long enough: levels and deadlines of past school years; questions, answers, steps,
 * bookings and the delivery log after the following term. One board at a time, so that nobody waits for it.
 */
export async function deleteExpired(database: Database, limits: Limits): Promise<number> {
  const expired = expiredConditions(limits)
  let count = 0
  for (const boardId of await boardsWithExpired(database.queries, limits)) {
    const gone = await changeBoard(database, boardId, async (transaction) => {
      const rows = [
        await transaction
          .delete(publishedDays)
          .where(and(eq(publishedDays.boardId, boardId), expired.days))
          .returning(),
        await transaction
          .delete(publishedDeadlines)
          .where(and(eq(publishedDeadlines.boardId, boardId), expired.deadlines))
          .returning(),
        await transaction
          .delete(posts)
          .where(and(eq(posts.boardId, boardId), expired.posts))
          .returning(),
        await transaction
          .delete(deliveries)
          .where(and(eq(deliveries.boardId, boardId), expired.deliveries))
          .returning(),
        await transaction
          .delete(bookings)
          .where(and(eq(bookings.boardId, boardId), expired.bookings))
          .returning(),
        await transaction
          .delete(steps)
          .where(and(eq(steps.boardId, boardId), expired.steps))
          .returning(),
      ]
      await deleteEmptyPublications(transaction, boardId)
      return rows.flat().length
    })
    count += gone ?? 0
  }
  return count
}
