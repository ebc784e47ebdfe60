import { and, asc, eq } from 'drizzle-orm'
import { type BoardExport, scheduleSchema } from '../../contract/board.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { Queries } from './database/database.ts'
import { documentOf, readDocuments } from './documents.ts'
import { answerOf } from './posts.ts'
import { readPublished } from './published.ts'
import { answers, bookings, feeds, posts } from './schema.ts'
import type { BoardRow } from './rows.ts'

/**
 * Everything that the board holds about one person, as it was at one moment; nothing of the other.
 *
 * @throws RangeError when the person is no member
 */
export async function exportOf(
  queries: Queries,
  board: BoardRow,
  personId: string,
  now: EpochMs,
): Promise<BoardExport> {
  const me = board.members.find((member) => member.personId === personId)
  if (me === undefined) throw new RangeError('Only a member takes something away.')
  return queries.transaction(
    async (transaction) => {
      const said = await transaction
        .select({ answer: answers, question: posts.question, week: posts.week, postedAt: posts.postedAt })
        .from(answers)
        .innerJoin(posts, eq(posts.id, answers.postId))
        .where(and(eq(posts.boardId, board.id), eq(answers.role, me.role)))
        .orderBy(asc(posts.postedAt))
      const asked = await transaction
        .select({ question: posts.question, postedAt: posts.postedAt })
        .from(posts)
        .where(and(eq(posts.boardId, board.id), eq(posts.askedBy, me.role)))
        .orderBy(asc(posts.postedAt))
      const itsBookings = await transaction
        .select({ eventUid: bookings.eventUid, startsAt: bookings.startsAt, endsAt: bookings.endsAt })
        .from(bookings)
        .where(and(eq(bookings.boardId, board.id), eq(bookings.personId, personId)))
        .orderBy(asc(bookings.startsAt))
      const [feed] = await transaction
        .select({ madeAt: feeds.madeAt, usedOn: feeds.usedOn })
        .from(feeds)
        .where(and(eq(feeds.boardId, board.id), eq(feeds.madeBy, personId)))
      const itsDocuments = (await readDocuments(transaction, board.id)).filter(
        ({ owner }) => owner === personId || owner === 'shared',
      )
      return {
        exportedAt: now,
        board: { id: board.id, place: board.place, role: me.role, displayName: me.displayName, address: me.address },
        schedule: scheduleSchema.parse(board.schedule),
        answers: said.map(({ answer, ...question }) => ({ ...question, answer: answerOf(answer) })),
        asked,
        published: await readPublished(transaction, board.id, personId),
        documents: itsDocuments.map((document) => documentOf(document, board)),
        bookings: itsBookings,
        feed: feed ?? null,
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
