import { sql } from 'drizzle-orm'
import { announcement, databaseClock } from './changes.ts'
import type { Database } from './database/database.ts'
import { conversationsOf, planningFacts } from './planningFacts.ts'
import { boards, deliveries, posts } from './schema.ts'
import type { BoardPlan } from './rows.ts'
import type { BoardStore } from './store.ts'

/** A plan as the statement below reads it. */
function given({ boardId, week, post, targets, nextPostingAt, now }: BoardPlan) {
  return { board_id: boardId, week, post, targets, next_posting_at: nextPostingAt, planned_at: now }
}

/**
 * Plans many boards in one statement. Their rows are locked first, in one order, so that two planners never wait for
 * each other in a circle; and there is one commit for all of them, since each one announces and waits for the disk.
 */
const planAll = (plans: readonly BoardPlan[]) => sql`
  WITH given AS (
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(plans.map(given))}::jsonb) AS given
      (board_id text, week text, post jsonb, targets jsonb, next_posting_at bigint, planned_at bigint)),
  locked AS (
    SELECT boards.id FROM ${boards} WHERE boards.id IN (SELECT board_id FROM given) ORDER BY boards.id FOR UPDATE),
  board AS (
    -- Whoever plans a week that is planned already may know less of the schedule than the board does.
    UPDATE ${boards} SET version = version + 1, changed_at = ${databaseClock}, next_posting_at = CASE
      WHEN boards.next_posting_at > given.planned_at AND EXISTS (
        SELECT FROM ${deliveries} WHERE deliveries.board_id = boards.id AND deliveries.week = given.week)
      THEN boards.next_posting_at ELSE given.next_posting_at END
    FROM given JOIN locked ON locked.id = given.board_id
    WHERE boards.id = locked.id
    RETURNING boards.id, boards.version, given.week, given.post, given.targets, given.planned_at),
  -- The week's question, unless the week has one, or had one that the two have deleted.
  post AS (
    INSERT INTO ${posts} (id, board_id, prompt_id, question, follow_up, origin, asked_by, week, because, posted_at)
    SELECT asked.id, board.id, asked."promptId", asked.text, asked."followUp", asked.origin, asked."askedBy",
      asked.week, asked.because, asked."postedAt"
    FROM board, jsonb_to_record(board.post) AS asked (id text, "promptId" text, text text, "followUp" text,
      origin text, "askedBy" text, week text, because jsonb, "postedAt" bigint)
    WHERE jsonb_typeof(board.post) = 'object' AND NOT EXISTS (
      SELECT FROM ${deliveries}
      WHERE deliveries.board_id = board.id AND deliveries.week = board.week AND deliveries.state <> 'skipped')
    ON CONFLICT DO NOTHING
    RETURNING id, board_id),
  planned AS (
    INSERT INTO ${deliveries} (board_id, week, target, state, note, post_id, changed_at)
    SELECT board.id, board.week, target.target, target.state, target.note,
      coalesce(
        (SELECT post.id FROM post WHERE post.board_id = board.id),
        (SELECT posts.id FROM ${posts}
          WHERE posts.board_id = board.id AND posts.week = board.week AND posts.origin = 'weekly')),
      board.planned_at
    FROM board, jsonb_to_recordset(board.targets) AS target (target text, state text, note text)
    ON CONFLICT DO NOTHING)
  SELECT ${announcement(sql`id`, sql`version`)} FROM board`

/** What is planned for a Monday, and from what. */
export function plansOf({
  queries,
}: Database): Pick<BoardStore, 'conversationsFor' | 'planningFacts' | 'planDeliveries'> {
  return {
    conversationsFor: (board) => conversationsOf(queries, [board]),
    planningFacts: (...asked) => planningFacts(queries, ...asked),
    async planDeliveries(plans) {
      if (plans.length > 0) await queries.execute(planAll(plans))
    },
  }
}
