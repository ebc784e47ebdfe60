import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { announcement, changeBoard, databaseClock } from './changes.ts'
import { insertCard } from './bot.ts'
import type { Database } from './database/database.ts'
import { boards, deliveries } from './schema.ts'
import type { DeliveryRow } from './rows.ts'
import type { BoardStore } from './store.ts'

type DeliveryKey = Pick<DeliveryRow, 'boardId' | 'week' | 'target'>

const perhaps = 'Tandem stopped in the moment of posting, so this may have been posted, or not.'

function isAt({ boardId, week, target }: DeliveryKey): SQL | undefined {
  return and(eq(deliveries.boardId, boardId), eq(deliveries.week, week), eq(deliveries.target, target))
}

/** A board's row as the first step of a statement that changes several tables: it locks as `changeBoard` does. */
const raisedBoard = (boardId: string) => sql`
  board AS (
    UPDATE ${boards} SET version = version + 1, changed_at = ${databaseClock}
    WHERE id = ${boardId} RETURNING id, version)`

const announced = sql`SELECT ${announcement(sql`id`, sql`version`)} FROM board`

/**
 * The weekly posting's records. A row's state moves by one statement each, which is what keeps two processes from
 * posting the same card, and each is one trip to the database, since thousands of boards post in the same minute.
 */
export function deliveriesOf(
  database: Database,
): Pick<BoardStore, 'delivery' | 'deliveries' | 'claimDelivery' | 'settleDelivery' | 'markDoubtful'> {
  const { queries } = database
  return {
    async delivery(boardId, week, target) {
      const [found] = await queries.select().from(deliveries).where(isAt({ boardId, week, target }))
      return found ?? null
    },

    deliveries: (boardId, limit) =>
      queries
        .select()
        .from(deliveries)
        .where(eq(deliveries.boardId, boardId))
        .orderBy(desc(deliveries.week), deliveries.target)
        .limit(limit),

    async claimDelivery(key, sender, now) {
      const [claimed] = await queries
        .update(deliveries)
        .set({ state: 'sending', sender, attempts: sql`${deliveries.attempts} + 1`, changedAt: now })
        .where(and(isAt(key), eq(deliveries.state, 'due')))
        .returning()
      return claimed ?? null
    },

    async settleDelivery(key, { state, note, card, now, onlyFrom }) {
      const { boardId, week, target } = key
      const isFrom = onlyFrom === undefined ? sql`` : sql` AND state IN ${onlyFrom}`
      // What was posted is never due again, whoever asks for it and however late.
      const isOpen = state === 'due' ? sql` AND state <> 'posted'` : sql``
      await queries.execute(sql`
        WITH ${raisedBoard(boardId)},
        settled AS (
          UPDATE ${deliveries} SET state = ${state}, note = ${note}, sender = NULL, changed_at = ${now}
          FROM board WHERE board_id = board.id AND week = ${week} AND target = ${target}${isFrom}${isOpen})
        ${card === null ? sql`` : sql`, card AS (${insertCard(card)})`}
        ${announced}`)
    },

    async markDoubtful(isAlive, now) {
      const senders = await queries
        .selectDistinct({ sender: deliveries.sender })
        .from(deliveries)
        .where(eq(deliveries.state, 'sending'))
      let marked = 0
      for (const { sender } of senders) {
        if (sender !== null && (await isAlive(sender))) continue
        const ofDead = sender === null ? sql`${deliveries.sender} IS NULL` : eq(deliveries.sender, sender)
        const left = await queries
          .select({ boardId: deliveries.boardId, week: deliveries.week, target: deliveries.target })
          .from(deliveries)
          .where(and(eq(deliveries.state, 'sending'), ofDead))
        for (const key of left) {
          const rows = await changeBoard(database, key.boardId, (transaction) =>
            transaction
              .update(deliveries)
              .set({ state: 'perhapsPosted', note: perhaps, sender: null, changedAt: now })
              .where(and(isAt(key), eq(deliveries.state, 'sending'), ofDead))
              .returning({ week: deliveries.week }),
          )
          marked += rows?.length ?? 0
        }
      }
      return marked
    },
  }
}
