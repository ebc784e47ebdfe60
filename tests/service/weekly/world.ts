import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { EpochMs } from '../../../src/domain/calendar/dates.ts'
import type { Place } from '../../../src/contract/board.ts'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import type { Database } from '../../../src/service/store/database/database.ts'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import type { BoardRow } from '../../../src/service/store/rows.ts'
import type { BoardStore } from '../../../src/service/store/store.ts'
import {
  createWeeklyDelivery,
  type WeeklyDelivery,
  type WeeklyTick,
} from '../../../src/service/weekly/createWeeklyDelivery.ts'
import type { SendCard } from '../../../src/service/weekly/sendOutcome.ts'
import type { DatabaseKind } from '../store/postgres.ts'
import { aConversation, aSchedule, at, schoolYearsOf, tenantId, uuidOf } from './builders.ts'
import { sendTo, startFakeTeams, type FakeTeams } from './fakeTeams.ts'

/** A database, a Teams and a clock, with as many deliveries on them as a test wants. */
export interface World {
  readonly database: Database
  readonly store: BoardStore
  readonly teams: FakeTeams
  /** The pauses that deliveries have asked for; they pass at once. */
  readonly pauses: number[]
  /** What the deliveries have said of trouble. */
  readonly trouble: string[]
  setClock(wallTime: string): void
  now(): EpochMs
  delivery(changes?: {
    send?: SendCard
    tick?: Partial<WeeklyTick>
    store?: BoardStore
    database?: Database
  }): WeeklyDelivery
  /** A board that is due at a time, in a group chat of its name where the bot is. */
  openBoard(name: string, changes?: { place?: Place; nextPostingAt?: EpochMs | null }): Promise<BoardRow>
  /** Makes jobs that wait for another try runnable now. */
  endBackoff(): Promise<void>
  /** Empties the tables and forgets what Teams saw; the clock is at Monday, 16 November 2026, eight o'clock. */
  reset(): Promise<void>
  close(): Promise<void>
}

/** The conversation of a board that `openBoard` made. */
export const chatOf = (name: string): string => `19:${name}@thread.v2`

/** Opens a world on a database; closing it closes that, too. */
export async function openWorld(database: Database): Promise<World> {
  const store = createBoardStore(database)
  const teams = await startFakeTeams()
  const opened: WeeklyDelivery[] = []
  const pauses: number[] = []
  const trouble: string[] = []
  let clock = 0
  const passAtOnce: Partial<WeeklyTick> = {
    postGapMs: 0,
    wait: (milliseconds) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
  }

  const world: World = {
    database,
    store,
    teams,
    pauses,
    trouble,
    setClock: (wallTime) => (clock = at(wallTime)),
    now: () => clock,
    delivery({
      send = sendTo(teams.url),
      tick = passAtOnce,
      database: other = database,
      store: kept = createBoardStore(other),
    } = {}) {
      const delivery = createWeeklyDelivery({
        store: kept,
        database: other,
        send,
        schoolYearsOf,
        now: () => clock,
        log: ({ event, error }) => {
          if (event === 'weekly.trouble') trouble.push(String(error))
        },
        tick,
      })
      opened.push(delivery)
      return delivery
    },
    async openBoard(name, { place, nextPostingAt = clock } = {}) {
      const home = place ?? { kind: 'groupChat', id: chatOf(name) }
      const [senco, leader] = [uuidOf(`${name} senco`), uuidOf(`${name} leader`)]
      const board = await store.openBoard({
        tenantId,
        place: home,
        members: [
          { personId: senco, role: 'senco', displayName: 'Sam' },
          { personId: leader, role: 'leader', displayName: 'Lee' },
        ],
        joining: senco,
        schedule: aSchedule(),
        nextPostingAt,
        now: clock,
      })
      if (place === undefined) await store.putConversation(aConversation({ conversationId: chatOf(name) }))
      return board
    },
    async endBackoff() {
      await database.executeSql(
        `update pgboss.job set start_after = now() - interval '1 second' where state < 'active'`,
      )
    },
    async reset() {
      await database.executeSql('delete from boards; delete from conversations')
      await database.executeSql(`delete from pgboss.job where name like 'weekly-%'`).catch(() => undefined)
      teams.forget()
      pauses.length = 0
      trouble.length = 0
      world.setClock('2026-11-16T08:00')
    },
    async close() {
      await Promise.all(opened.map((delivery) => delivery.stop()))
      await teams.close()
      await database.close()
    },
  }
  await world.reset()
  return world
}

/** Opens a world for the tests that follow, as good as new before each; `use` gets it. */
export function worldIn({ place, end }: DatabaseKind, use: (world: World) => void): void {
  let world: World
  beforeAll(async () => {
    world = await openWorld(await openDatabase(await place()))
    use(world)
  }, 60_000)
  beforeEach(() => world.reset())
  afterAll(async () => {
    await world.close()
    await end()
  })
}
