import { and, eq, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { School } from '../../contract/documents.ts'
import { isSchoolOf } from './boards.ts'
import { changeBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { entriesFrom, hasEntriesBefore } from './expiredEntries.ts'
import {
  boards,
  bookings,
  deliveries,
  documents,
  feeds,
  posts,
  publications,
  publishedDays,
  publishedDeadlines,
} from './schema.ts'
import type { RetentionDates } from './rows.ts'

/** So long before a school year's end a link is still in use when a calendar has asked for it. */
const unusedDays = 60

/** The days that somebody hides, one a row. */
const hiddenDays = sql`jsonb_array_elements_text(${documents.content} -> 'hiddenDays')`

function startOfDay(date: IsoDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds
}

function expiredConditions({ publishedBefore, postsBefore }: RetentionDates) {
  const usedBefore = addDays(publishedBefore, -unusedDays)
  return {
    days: lt(publishedDays.date, publishedBefore),
    deadlines: lt(publishedDeadlines.date, publishedBefore),
    posts: lt(posts.week, postsBefore),
    deliveries: lt(deliveries.week, postsBefore),
    bookings: lt(bookings.endsAt, startOfDay(postsBefore)),
    feeds: and(lt(feeds.madeAt, startOfDay(usedBefore)), or(isNull(feeds.usedOn), lt(feeds.usedOn, usedBefore))),
    hiddenDays: and(
      eq(documents.kind, 'sharing'),
      sql`EXISTS (SELECT 1 FROM ${hiddenDays} AS day WHERE day < ${publishedBefore})`,
    ),
    entries: hasEntriesBefore(postsBefore),
  }
}

async function boardsWithExpired(queries: Queries, limits: RetentionDates): Promise<readonly string[]> {
  const expired = expiredConditions(limits)
  const found = await union(
    queries.select({ boardId: publishedDays.boardId }).from(publishedDays).where(expired.days),
    queries.select({ boardId: publishedDeadlines.boardId }).from(publishedDeadlines).where(expired.deadlines),
    queries.select({ boardId: posts.boardId }).from(posts).where(expired.posts),
    queries.select({ boardId: deliveries.boardId }).from(deliveries).where(expired.deliveries),
    queries.select({ boardId: bookings.boardId }).from(bookings).where(expired.bookings),
    queries.select({ boardId: feeds.boardId }).from(feeds).where(expired.feeds),
    queries.select({ boardId: documents.boardId }).from(documents).where(expired.hiddenDays),
    queries.select({ boardId: documents.boardId }).from(documents).where(expired.entries),
  )
  return found.map(({ boardId }) => boardId)
}

/** The rest of the days that somebody hides. */
function hiddenFrom(first: IsoDate): SQL {
  return sql`jsonb_set(${documents.content}, '{hiddenDays}', coalesce(
    (SELECT jsonb_agg(day ORDER BY day) FROM ${hiddenDays} AS day WHERE day >= ${first}), '[]'))`
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

/** The boards of a database by what has been kept for long enough on them; most have the same dates. */
async function boardsByDates(
  queries: Queries,
  datesOf: (ownYears: School['years']) => RetentionDates | null,
): Promise<readonly { readonly dates: RetentionDates; readonly boardIds: ReadonlySet<string> }[]> {
  const ownYears = sql<School['years'] | null>`${documents.content} -> 'years'`
  const found = await queries
    .select({ ownYears, boardIds: sql<readonly string[]>`json_agg(${boards.id})` })
    .from(boards)
    .leftJoin(documents, isSchoolOf(boards.id))
    .groupBy(ownYears)
  const byDates = new Map<string, { readonly dates: RetentionDates; readonly boardIds: Set<string> }>()
  for (const group of found) {
    const dates = datesOf(group.ownYears ?? [])
    if (dates === null) continue
    const key = `${dates.publishedBefore} ${dates.postsBefore}`
    const known = byDates.get(key)
    if (known === undefined) byDates.set(key, { dates, boardIds: new Set(group.boardIds) })
    else for (const id of group.boardIds) known.boardIds.add(id)
  }
  return [...byDates.values()]
}

async function deleteFrom(database: Database, boardId: string, dates: RetentionDates): Promise<number> {
  const expired = expiredConditions(dates)
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
        .delete(feeds)
        .where(and(eq(feeds.boardId, boardId), expired.feeds))
        .returning(),
      await transaction
        .update(documents)
        .set({ content: hiddenFrom(dates.publishedBefore), version: sql`${documents.version} + 1` })
        .where(and(eq(documents.boardId, boardId), expired.hiddenDays))
        .returning(),
      await transaction
        .update(documents)
        .set({ content: entriesFrom(dates.postsBefore), version: sql`${documents.version} + 1` })
        .where(and(eq(documents.boardId, boardId), expired.entries))
        .returning(),
    ]
    await deleteEmptyPublications(transaction, boardId)
    return rows.flat().length
  })
  return gone ?? 0
}

/**
 * Deletes what has been kept for long enough: levels, deadlines and hidden days of past school years; questions, answers,
 * bookings, what is kept together and noted, and the delivery log after the following term; a link to subscribe to
 * that no calendar has asked for in the 60 days before a school year's end. One board at a time, so that nobody waits for it.
 */
export async function deleteExpired(
  database: Database,
  datesOf: (ownYears: School['years']) => RetentionDates | null,
): Promise<number> {
  let count = 0
  for (const { dates, boardIds } of await boardsByDates(database.queries, datesOf)) {
    for (const boardId of await boardsWithExpired(database.queries, dates)) {
      if (boardIds.has(boardId)) count += await deleteFrom(database, boardId, dates)
    }
  }
  return count
}
