import { eq, gt, sql } from 'drizzle-orm'
import type { Database, Queries } from './database/database.ts'
import { boards } from './schema.ts'
import { type BoardStore, VersionConflict } from './store.ts'

/** Where changes of boards are announced. Its messages are a board's id and version. */
const channel = 'tandem_board'

/** A missed announcement is looked for from this long before the connection broke. */
const marginMs = 60_000

/** Now, by the clock that all processes share. */
export const databaseClock = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`.mapWith(Number)

/** What every change of a board sets, so that nobody's copy passes for current. */
const raised = { version: sql`${boards.version} + 1`, changedAt: databaseClock }

/** Tells every process of a change, once the transaction that it is in has been committed. */
export const announcement = (id: unknown, version: unknown) => sql`pg_notify(${channel}, ${id} || ' ' || ${version})`

/**
 * Changes something of a board in one transaction: raises its version, and announces that when all went well.
 * The board's row is locked first, whatever is changed: so two changes of one board never wait for each other in a circle.
 *
 * @param deed gets the queries of the transaction; what it throws undoes everything
 * @returns null when there is no such board
 */
export async function changeBoard<Value>(
  { queries }: Database,
  boardId: string,
  deed: (transaction: Queries, version: number) => Promise<Value>,
): Promise<Value | null> {
  return queries.transaction(async (transaction) => {
    const changed = transaction
      .$with('changed')
      .as(
        transaction
          .update(boards)
          .set(raised)
          .where(eq(boards.id, boardId))
          .returning({ id: boards.id, version: boards.version }),
      )
    const [row] = await transaction
      .with(changed)
      .select({ version: changed.version, announced: announcement(changed.id, changed.version) })
      .from(changed)
    return row === undefined ? null : deed(transaction, row.version)
  })
}

/** As {@link changeBoard}, for a board that was there a moment ago. @throws VersionConflict when it is gone */
export async function changeKnownBoard<Value>(
  database: Database,
  boardId: string,
  deed: (transaction: Queries, version: number) => Promise<Value>,
): Promise<Value> {
  const done = await changeBoard(database, boardId, async (...given) => ({ value: await deed(...given) }))
  if (done === null) throw new VersionConflict('The board is gone.')
  return done.value
}

/** The announcements, with those that were missed while the connection was lost. */
export function changesOf({ queries, listen }: Database): Pick<BoardStore, 'onChange'> {
  return {
    async onChange(listener) {
      let heardAt = Date.now()
      const catchUp = async () => {
        const since = sql`${databaseClock} - ${Date.now() - heardAt + marginMs}`
        const missed = await queries
          .select({ id: boards.id, version: boards.version })
          .from(boards)
          .where(gt(boards.changedAt, since))
        heardAt = Date.now()
        for (const { id, version } of missed) listener(id, version)
      }
      return listen(channel, {
        message(payload) {
          heardAt = Date.now()
          const [id = '', version = ''] = payload.split(' ')
          listener(id, Number(version))
        },
        gap: () => void catchUp().catch(() => undefined),
      })
    },
  }
}
