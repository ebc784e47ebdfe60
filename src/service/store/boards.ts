import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, exists, lte, type SQL } from 'drizzle-orm'
import type { Place } from '../../contract/board.ts'
import { roles } from '../../domain/calendar/calendar.ts'
import { changeBoard } from './changes.ts'
import type { Database, Queries } from './database/database.ts'
import { boards, documents, members } from './schema.ts'
import type { BoardRow, PersonKey } from './rows.ts'
import { type BoardStore, VersionConflict } from './store.ts'

type OpenBoardInput = Parameters<BoardStore['openBoard']>[0]
type FoundBoard = typeof boards.$inferSelect
type FoundMember = typeof members.$inferSelect
type FoundDocument = typeof documents.$inferSelect

function placeOf({ placeKind, placeId }: FoundBoard): Place {
  return placeKind === 'pair' ? { kind: 'pair' } : { kind: placeKind, id: placeId }
}

/** The document of a board that its term dates are in. */
export function isSchoolOf(boardId: Parameters<typeof eq>[0]): SQL | undefined {
  return and(eq(documents.boardId, boardId), eq(documents.kind, 'school'), eq(documents.owner, 'shared'))
}

interface Found {
  readonly board: FoundBoard
  readonly school: FoundDocument | null
  readonly members: FoundMember[]
}

function boardRow({ board, school, members: itsMembers }: Found): BoardRow {
  return {
    id: board.id,
    tenantId: board.tenantId,
    place: placeOf(board),
    members: itsMembers.map(({ personId, role, displayName, address, joinedAt }) => ({
      personId,
      role,
      displayName,
      address,
      joinedAt,
    })),
    schedule: board.schedule,
    ownYears: school !== null && 'years' in school.content ? school.content.years : [],
    nextPostingAt: board.nextPostingAt,
    version: board.version,
  }
}

/** Boards with their members (SENCo first), in one question: the longest due first, then by age. */
async function readBoards(queries: Queries, which: SQL | undefined, limit?: number): Promise<readonly BoardRow[]> {
  const order = [asc(boards.nextPostingAt), asc(boards.openedAt), asc(boards.id)]
  const found = queries
    .select()
    .from(boards)
    .where(which)
    .orderBy(...order)
  const chosen = (limit === undefined ? found : found.limit(limit)).as('chosen')
  const rows = await queries
    .select()
    .from(chosen)
    .innerJoin(members, eq(members.boardId, chosen.id))
    .leftJoin(documents, isSchoolOf(chosen.id))
    .orderBy(asc(chosen.nextPostingAt), asc(chosen.openedAt), asc(chosen.id), desc(members.role))
  const byId = new Map<string, Found>()
  for (const { chosen: board, members: member, documents: school } of rows) {
    const known = byId.get(board.id)
    if (known === undefined) byId.set(board.id, { board, school, members: [member] })
    else known.members.push(member)
  }
  return [...byId.values()].map(boardRow)
}

/** The one board; null when there is none. */
export async function readBoard(queries: Queries, which: SQL | undefined): Promise<BoardRow | null> {
  return (await readBoards(queries, which))[0] ?? null
}

/** A board of the person's own tenant that the person is a member of. */
function isOf(queries: Queries, { tenantId, personId }: PersonKey): SQL | undefined {
  const membership = queries
    .select({ boardId: members.boardId })
    .from(members)
    .where(and(eq(members.boardId, boards.id), eq(members.personId, personId)))
  return and(eq(boards.tenantId, tenantId), exists(membership))
}

/** Whether somebody still is one of the two: a change may come in while they leave. */
export async function isMember(queries: Queries, boardId: string, personId: string): Promise<boolean> {
  const found = await queries
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.boardId, boardId), eq(members.personId, personId)))
  return found.length > 0
}

function keyOf({ tenantId, place, members: pair }: OpenBoardInput) {
  return {
    tenantId,
    placeKind: place.kind,
    placeId: place.kind === 'pair' ? '' : place.id,
    pair: pair
      .map(({ personId }) => personId)
      .sort()
      .join(' '),
  }
}

/** Makes the board with its two members, none of whom has opened it yet; nothing when it is there. */
async function makeBoard({ queries }: Database, input: OpenBoardInput): Promise<void> {
  await queries.transaction(async (transaction) => {
    const [made] = await transaction
      .insert(boards)
      .values({
        id: randomUUID(),
        ...keyOf(input),
        schedule: input.schedule,
        nextPostingAt: input.nextPostingAt,
        openedAt: input.now,
      })
      .onConflictDoNothing()
      .returning({ id: boards.id })
    if (made === undefined) return
    await transaction
      .insert(members)
      .values(
        input.members.map((member) => ({ ...member, boardId: made.id, tenantId: input.tenantId, joinedAt: null })),
      )
  })
}

/** Lets the caller in: for the first time, again after they had left, or under a new name. */
async function join(database: Database, board: BoardRow, input: OpenBoardInput): Promise<void> {
  const caller = input.members.find(({ personId }) => personId === input.joining)
  if (caller === undefined) throw new RangeError('Only one of the two opens a board.')
  const known = board.members.find(({ personId }) => personId === input.joining)
  // What somebody says of themselves beats what the other was told by a picker.
  const address = caller.address ?? known?.address ?? null
  const isAsKnown = known?.displayName === caller.displayName && known.address === address
  if (isAsKnown && known.joinedAt !== null) return
  await changeBoard(database, board.id, async (transaction) => {
    const others = (await transaction.select().from(members).where(eq(members.boardId, board.id))).filter(
      ({ personId }) => personId !== input.joining,
    )
    // The role that the board gave somebody stays theirs: the two may have told it differently.
    const role = roles.find((each) => others.every((other) => other.role !== each)) ?? caller.role
    await transaction
      .insert(members)
      .values({
        ...caller,
        address,
        role: others.length === 0 ? caller.role : role,
        boardId: board.id,
        tenantId: input.tenantId,
        joinedAt: input.now,
      })
      .onConflictDoUpdate({
        target: [members.boardId, members.personId],
        set: { displayName: caller.displayName, address, joinedAt: known?.joinedAt ?? input.now },
      })
  })
}

async function openBoard(database: Database, input: OpenBoardInput): Promise<BoardRow> {
  const { tenantId, placeKind, placeId, pair } = keyOf(input)
  const here = and(
    eq(boards.tenantId, tenantId),
    eq(boards.placeKind, placeKind),
    eq(boards.placeId, placeId),
    eq(boards.pair, pair),
  )
  // The other may leave, and the board go, between two of these steps: then it is made anew.
  for (let attempt = 0; attempt < 3; attempt++) {
    const known = await readBoard(database.queries, here)
    if (known === null) await makeBoard(database, input)
    const board = known ?? (await readBoard(database.queries, here))
    if (board === null) continue
    await join(database, board, input)
    const joined = await readBoard(
      database.queries,
      and(here, isOf(database.queries, { tenantId, personId: input.joining })),
    )
    if (joined !== null) return joined
  }
  throw new VersionConflict('The board was deleted while it was being opened.')
}

/** Boards and their schedules. */
export function boardsOf(
  database: Database,
): Pick<BoardStore, 'openBoard' | 'boardFor' | 'boardById' | 'boardsOf' | 'changeSchedule' | 'boardsDue'> {
  const { queries } = database
  return {
    openBoard: (input) => openBoard(database, input),
    boardFor: (boardId, person) => readBoard(queries, and(eq(boards.id, boardId), isOf(queries, person))),
    boardById: (boardId) => readBoard(queries, eq(boards.id, boardId)),
    boardsOf: (person, conversationId) =>
      readBoards(
        queries,
        and(isOf(queries, person), conversationId === undefined ? undefined : eq(boards.placeId, conversationId)),
      ),
    async changeSchedule(boardId, { schedule, nextPostingAt, ifVersion }) {
      const changed = await changeBoard(database, boardId, async (transaction, version) => {
        if (ifVersion !== null && version !== ifVersion + 1) throw new VersionConflict('The board has changed.')
        await transaction.update(boards).set({ schedule, nextPostingAt }).where(eq(boards.id, boardId))
        return readBoard(transaction, eq(boards.id, boardId))
      })
      if (changed === null) throw new VersionConflict('The board is gone.')
      return changed
    },
    boardsDue: (now, limit) => readBoards(queries, lte(boards.nextPostingAt, now), limit),
  }
}
