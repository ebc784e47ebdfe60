import { and, eq, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import type { Role } from '../../domain/calendar/calendar.ts'
import { changeBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { deleteUnkept, hiddenFor } from './posts.ts'
import { withdrawAll } from './published.ts'
import {
  answers,
  boards,
  bookings,
  cards,
  conversations,
  deliveries,
  documents,
  extensionSettings,
  feeds,
  markers,
  members,
  posts,
  steps,
} from './schema.ts'

const takenBack = 'A question in words that were taken back.'

/** A person's words: their answers, and the questions that they put in their own words. */
async function deleteWords(transaction: Queries, boardId: string, role: Role): Promise<void> {
  const here = transaction.select({ id: posts.id }).from(posts).where(eq(posts.boardId, boardId))
  await transaction.delete(answers).where(and(inArray(answers.postId, here), eq(answers.role, role)))
  const ownWords = and(eq(posts.boardId, boardId), eq(posts.askedBy, role), isNull(posts.promptId))
  const hasAnswers = transaction.select({ postId: answers.postId }).from(answers).where(eq(answers.postId, posts.id))
  await transaction.delete(posts).where(and(ownWords, notExists(hasAnswers)))
  // What the other said is the other's, and stays without the question.
  await transaction.update(posts).set({ question: takenBack, followUp: null }).where(ownWords)
  await transaction
    .update(posts)
    .set({ askedBy: null })
    .where(and(eq(posts.boardId, boardId), eq(posts.askedBy, role)))
  await transaction
    .update(posts)
    .set({ ...hiddenFor[role], version: sql`${posts.version} + 1` })
    .where(eq(posts.boardId, boardId))
}

/** What was posted to a person alone. */
async function deletePersonal(
  transaction: Queries,
  boardId: string,
  member: { readonly tenantId: string; readonly personId: string; readonly role: Role },
): Promise<void> {
  const theirs = transaction
    .select({ id: conversations.conversationId })
    .from(conversations)
    .where(and(eq(conversations.tenantId, member.tenantId), eq(conversations.personId, member.personId)))
  const here = transaction.select({ id: posts.id }).from(posts).where(eq(posts.boardId, boardId))
  await transaction.delete(cards).where(and(inArray(cards.conversationId, theirs), inArray(cards.postId, here)))
  await transaction.delete(deliveries).where(and(eq(deliveries.boardId, boardId), eq(deliveries.target, member.role)))
}

/**
 * Deletes a person's part of a board. The last one out deletes the board, and so does who leaves it to somebody who has
 * never opened it: nothing on it is theirs, and their name was put there by the one who leaves.
 */
export async function leave(database: Database, boardId: string, personId: string): Promise<void> {
  await changeBoard(database, boardId, async (transaction) => {
    const [member] = await transaction
      .delete(members)
      .where(and(eq(members.boardId, boardId), eq(members.personId, personId)))
      .returning()
    if (member === undefined) return
    const [other] = await transaction
      .select({ role: members.role })
      .from(members)
      .where(and(eq(members.boardId, boardId), isNotNull(members.joinedAt)))
    if (other === undefined) {
      await transaction.delete(boards).where(eq(boards.id, boardId))
    } else {
      await deleteWords(transaction, boardId, member.role)
      await deletePersonal(transaction, boardId, member)
      await withdrawAll(transaction, boardId, personId)
      await transaction.delete(documents).where(and(eq(documents.boardId, boardId), eq(documents.owner, personId)))
      // A calendar of theirs would go on reading.
      await transaction.delete(feeds).where(and(eq(feeds.boardId, boardId), eq(feeds.madeBy, personId)))
      for (const kept of [markers, steps, bookings]) {
        await transaction.delete(kept).where(and(eq(kept.boardId, boardId), eq(kept.personId, personId)))
      }
      await deleteUnkept(transaction, boardId)
    }
    await forgetSettings(transaction, member)
  })
}

/** Somebody without any board has no settings either. */
async function forgetSettings(
  transaction: Queries,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
): Promise<void> {
  const elsewhere = transaction
    .select({ boardId: members.boardId })
    .from(members)
    .where(and(eq(members.tenantId, tenantId), eq(members.personId, personId)))
  await transaction
    .delete(extensionSettings)
    .where(
      and(eq(extensionSettings.tenantId, tenantId), eq(extensionSettings.personId, personId), notExists(elsewhere)),
    )
}
