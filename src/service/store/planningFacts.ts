import { and, desc, eq, inArray, or } from 'drizzle-orm'
import type { Queries } from './database/database.ts'
import { readTrainings } from './documents.ts'
import { countedLevels } from './published.ts'
import { conversations, posts } from './schema.ts'
import type { BoardRow, ConversationRow } from './rows.ts'
import type { BoardStore } from './store.ts'

/** Whether a bot in a conversation could post for a board: it is the board's place, or one of the two's own. */
function isFor({ tenantId, place, members }: BoardRow, conversation: ConversationRow): boolean {
  if (conversation.tenantId !== tenantId) return false
  if (place.kind !== 'pair' && conversation.conversationId === place.id) return true
  return conversation.kind === 'personal' && members.some(({ personId }) => personId === conversation.personId)
}

/** The conversations in which a bot could post for any of the boards. */
export function conversationsOf(queries: Queries, boards: readonly BoardRow[]) {
  const tenants = [...new Set(boards.map(({ tenantId }) => tenantId))]
  const places = boards.flatMap(({ place }) => (place.kind === 'pair' ? [] : [place.id]))
  const people = boards.flatMap(({ members }) => members.map(({ personId }) => personId))
  return queries
    .select()
    .from(conversations)
    .where(
      and(
        inArray(conversations.tenantId, tenants),
        conversations.isPresent,
        or(
          inArray(conversations.conversationId, places),
          and(eq(conversations.kind, 'personal'), inArray(conversations.personId, people)),
        ),
      ),
    )
}

/** All that planning asks of many boards, in four questions: one by one it would be thousands on a Monday morning. */
export async function planningFacts(
  queries: Queries,
  boards: Parameters<BoardStore['planningFacts']>[0],
  from: Parameters<BoardStore['planningFacts']>[1],
  until: Parameters<BoardStore['planningFacts']>[2],
): ReturnType<BoardStore['planningFacts']> {
  if (boards.length === 0) return new Map()
  const ids = boards.map(({ id }) => id)
  const [asked, levels, found, trainings] = await Promise.all([
    queries
      .select({ boardId: posts.boardId, week: posts.week, promptId: posts.promptId, origin: posts.origin })
      .from(posts)
      .where(inArray(posts.boardId, ids))
      .orderBy(desc(posts.postedAt), desc(posts.id)),
    countedLevels(queries, ids, from, until),
    conversationsOf(queries, boards),
    readTrainings(queries, ids),
  ])
  const [askedOf, levelsOf, trainingsOf] = [byBoard(asked), byBoard(levels), byBoard(trainings)]
  return new Map(
    boards.map((board) => [
      board.id,
      {
        pastPrompts: askedOf.get(board.id) ?? [],
        levels: levelsOf.get(board.id) ?? [],
        trainings: (trainingsOf.get(board.id) ?? []).map(({ on }) => on),
        conversations: found.filter((conversation) => isFor(board, conversation)),
      },
    ]),
  )
}

function byBoard<Row extends { readonly boardId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const sorted = new Map<string, Row[]>()
  for (const row of rows) {
    const known = sorted.get(row.boardId)
    if (known === undefined) sorted.set(row.boardId, [row])
    else known.push(row)
  }
  return sorted
}
