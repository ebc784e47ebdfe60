import { and, desc, eq, lt, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import type { Answer } from '../../domain/reflection/reflection.ts'
import { changeBoard, changeKnownBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { answers, members, posts } from './schema.ts'
import type { PostRow } from './rows.ts'
import { type BoardStore, VersionConflict } from './store.ts'

/** A question before anybody has said anything to it. */
export type NewPost = Omit<PostRow, 'answers' | 'hiddenFor' | 'version'>

const sencoAnswers = alias(answers, 'senco_answers')
const leaderAnswers = alias(answers, 'leader_answers')

/** What one has said; open while there is nothing. */
export function answerOf(said: typeof answers.$inferSelect | null): Answer {
  if (said === null) return { kind: 'open' }
  return said.words === null
    ? { kind: 'passed', at: said.saidAt }
    : { kind: 'answered', text: said.words, at: said.saidAt }
}

function questions(queries: Queries) {
  return queries
    .select({ post: posts, senco: sencoAnswers, leader: leaderAnswers })
    .from(posts)
    .leftJoin(sencoAnswers, and(eq(sencoAnswers.postId, posts.id), eq(sencoAnswers.role, 'senco')))
    .leftJoin(leaderAnswers, and(eq(leaderAnswers.postId, posts.id), eq(leaderAnswers.role, 'leader')))
    .$dynamic()
}

function postRow({ post, senco, leader }: Awaited<ReturnType<typeof questions>>[number]): PostRow {
  const { id, boardId, promptId, followUp, origin, askedBy, week, because, postedAt, version } = post
  const hiddenFor: readonly Role[] = [
    ...(post.hiddenForSenco ? (['senco'] as const) : []),
    ...(post.hiddenForLeader ? (['leader'] as const) : []),
  ]
  const said = { senco: answerOf(senco), leader: answerOf(leader) }
  const asked = { id, boardId, promptId, text: post.question, followUp, origin, askedBy, week, because, postedAt }
  return { ...asked, answers: said, hiddenFor, version }
}

async function readPost(queries: Queries, postId: string): Promise<PostRow | null> {
  const [found] = await questions(queries).where(eq(posts.id, postId))
  return found === undefined ? null : postRow(found)
}

/** A post's row of the table. */
function newPostValues({ text, ...post }: NewPost): typeof posts.$inferInsert {
  return { ...post, question: text }
}

async function boardOfPost({ queries }: Database, postId: string): Promise<string | null> {
  const [found] = await queries.select({ boardId: posts.boardId }).from(posts).where(eq(posts.id, postId))
  return found?.boardId ?? null
}

/** Changes a post under its board's lock. Null when it is gone. */
async function changePost<Value>(
  database: Database,
  postId: string,
  deed: (transaction: Queries, post: PostRow) => Promise<Value>,
): Promise<Value | null> {
  const boardId = await boardOfPost(database, postId)
  if (boardId === null) return null
  return changeBoard(database, boardId, async (transaction) => {
    const post = await readPost(transaction, postId)
    return post === null ? null : deed(transaction, post)
  })
}

async function raisePost(transaction: Queries, postId: string, change: Partial<typeof posts.$inferInsert> = {}) {
  await transaction
    .update(posts)
    .set({ ...change, version: sql`${posts.version} + 1` })
    .where(eq(posts.id, postId))
}

async function say(transaction: Queries, postId: string, role: Role, answer: Answer): Promise<void> {
  if (answer.kind === 'open') {
    await transaction.delete(answers).where(and(eq(answers.postId, postId), eq(answers.role, role)))
    return
  }
  const said = { words: answer.kind === 'answered' ? answer.text : null, saidAt: answer.at }
  await transaction
    .insert(answers)
    .values({ postId, role, ...said })
    .onConflictDoUpdate({ target: [answers.postId, answers.role], set: said })
}

/** Deletes the posts of a board that no member has kept. */
export async function deleteUnkept(transaction: Queries, boardId: string): Promise<void> {
  const keeper = transaction
    .select({ role: members.role })
    .from(members)
    .where(
      and(
        eq(members.boardId, boardId),
        or(
          and(eq(members.role, 'senco'), eq(posts.hiddenForSenco, false)),
          and(eq(members.role, 'leader'), eq(posts.hiddenForLeader, false)),
        ),
      ),
    )
  await transaction.delete(posts).where(and(eq(posts.boardId, boardId), notExists(keeper)))
}

/** The column that says who has taken a post out of their history. */
export const hiddenFor = { senco: { hiddenForSenco: true }, leader: { hiddenForLeader: true } } as const

/** Questions and what was said to them. */
export function postsOf(
  database: Database,
): Pick<BoardStore, 'addPost' | 'postById' | 'posts' | 'pastPrompts' | 'putAnswer' | 'replaceQuestion' | 'removePost'> {
  const { queries } = database

  /** The post of this id, or the weekly one that its week has already. */
  async function standing(from: Queries, { id, boardId, origin, week }: NewPost): Promise<PostRow | null> {
    const sameWeek = and(eq(posts.boardId, boardId), eq(posts.week, week), eq(posts.origin, 'weekly'))
    const [found] = await questions(from).where(origin === 'weekly' ? or(eq(posts.id, id), sameWeek) : eq(posts.id, id))
    return found === undefined ? null : postRow(found)
  }

  return {
    async addPost(post) {
      const known = await standing(queries, post)
      if (known !== null) return known
      return changeKnownBoard(database, post.boardId, async (transaction) => {
        await transaction.insert(posts).values(newPostValues(post)).onConflictDoNothing()
        const added = await standing(transaction, post)
        if (added === null) throw new VersionConflict('The question is gone.')
        return added
      })
    },

    postById: (postId) => readPost(queries, postId),

    async posts(boardId, role, { before, limit }) {
      const isKept = role === 'senco' ? eq(posts.hiddenForSenco, false) : eq(posts.hiddenForLeader, false)
      const found = await questions(queries)
        .where(and(eq(posts.boardId, boardId), isKept, before === null ? undefined : lt(posts.postedAt, before)))
        .orderBy(desc(posts.postedAt), desc(posts.id))
        .limit(limit)
      return found.map(postRow)
    },

    pastPrompts: (boardId) =>
      queries
        .select({ week: posts.week, promptId: posts.promptId, origin: posts.origin })
        .from(posts)
        .where(eq(posts.boardId, boardId))
        .orderBy(desc(posts.postedAt), desc(posts.id)),

    async putAnswer(postId, role, answer, ifVersion) {
      const put = await changePost(database, postId, async (transaction, post) => {
        if (post.answers.senco.kind !== 'open' && post.answers.leader.kind !== 'open') {
          throw new VersionConflict('Both have spoken.')
        }
        if (ifVersion !== null && post.version !== ifVersion && !isOtherAnswerAlone(post, role, ifVersion)) {
          throw new VersionConflict('The question has changed.')
        }
        await say(transaction, postId, role, answer)
        await raisePost(transaction, postId)
        return readPost(transaction, postId)
      })
      if (put === null) throw new VersionConflict('The question is gone.')
      return put
    },

    replaceQuestion: (postId, { promptId, text, followUp, because }) =>
      changePost(database, postId, async (transaction, post) => {
        if (post.answers.senco.kind !== 'open' || post.answers.leader.kind !== 'open') return null
        await raisePost(transaction, postId, { promptId, question: text, followUp, because })
        return readPost(transaction, postId)
      }),

    async removePost(postId, role) {
      await changePost(database, postId, async (transaction, post) => {
        await say(transaction, postId, role, { kind: 'open' })
        await raisePost(transaction, postId, hiddenFor[role])
        await deleteUnkept(transaction, post.boardId)
      })
    },
  }
}

/**
 * Whether all that has changed since a version is that the other has answered, which nobody is shown and which is in
 * nobody's way. A question is replaced only while neither has answered, so it is the same as it was.
 */
function isOtherAnswerAlone({ version, answers }: PostRow, role: Role, since: number): boolean {
  return version === since + 1 && answers[role].kind === 'open' && answers[partnerOf(role)].kind !== 'open'
}
