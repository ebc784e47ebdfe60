import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/calendar/calendar.ts'
import { VersionConflict } from '../../../src/service/store/store.ts'
import { aPair, eight, mondaysAtEight, openedBoard, opening } from './builders.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    test('both open at the same time, in two processes, and find one board', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const pair = aPair()
      const boards = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          (i % 2 === 0 ? store : other.store).openBoard(opening(pair, { joining: i % 2 === 0 ? 'senco' : 'leader' })),
        ),
      )
      expect(new Set(boards.map(({ id }) => id)).size).toBe(1)
      const board = await store.boardById(boards[0]?.id ?? '')
      expect(board?.members).toEqual([
        { personId: pair.senco, role: 'senco', displayName: 'Amara', address: null, joinedAt: eight - 1000 },
        { personId: pair.leader, role: 'leader', displayName: 'Ben', address: null, joinedAt: eight - 1000 },
      ])
    })

    test('who has not opened the board yet has not joined it', async () => {
      const { store } = given()
      const board = await store.openBoard(opening(aPair(), { joining: 'leader' }))
      expect(board.members.map(({ role, joinedAt }) => [role, joinedAt === null])).toEqual([
        ['senco', true],
        ['leader', false],
      ])
    })

    test('a channel, another channel and the two alone are three boards', async () => {
      const { store } = given()
      const pair = aPair()
      const [first, second, alone] = [
        await openedBoard(store, pair, { place: { kind: 'channel', id: '19:first@thread.tacv2' } }),
        await openedBoard(store, pair, { place: { kind: 'channel', id: '19:second@thread.tacv2' } }),
        await openedBoard(store, pair),
      ]
      const me = { tenantId: pair.tenantId, personId: pair.senco }
      expect((await store.boardsOf(me)).map(({ id }) => id).sort()).toEqual([first.id, second.id, alone.id].sort())
      expect((await store.boardsOf(me, '19:second@thread.tacv2')).map(({ id }) => id)).toEqual([second.id])
      expect(first.place).toEqual({ kind: 'channel', id: '19:first@thread.tacv2' })
    })

    test('the role that the board gave somebody stays theirs, whatever is said later', async () => {
      const { store } = given()
      const pair = aPair()
      await openedBoard(store, pair)
      const again = opening({ ...pair, senco: pair.leader, leader: pair.senco }, { joining: 'senco' })
      expect((await store.openBoard(again)).members).toMatchObject([
        { personId: pair.senco, role: 'senco' },
        { personId: pair.leader, role: 'leader' },
      ])
    })

    test('opening a board again changes nothing, and another name is taken over', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      expect(await store.openBoard(opening(pair))).toEqual(board)
      const { members, ...input } = opening(pair)
      const renamed = await store.openBoard({
        ...input,
        members: members.map((member) =>
          member.role === 'senco' ? { ...member, displayName: 'Amara Okafor' } : member,
        ),
      })
      expect(renamed.members[0]?.displayName).toBe('Amara Okafor')
      expect(renamed.version).toBeGreaterThan(board.version)
    })

    test('an address told by the other holds until its owner says it themselves', async () => {
      const { store } = given()
      const pair = aPair()
      const addressed = (addresses: Readonly<Record<Role, string | null>>, joining: Role) => {
        const { members, ...input } = opening(pair, { joining })
        return { ...input, members: members.map((member) => ({ ...member, address: addresses[member.role] })) }
      }
      const told = { senco: 'amara@school.example', leader: 'b.okafor@school.example' }
      const board = await store.openBoard(addressed(told, 'senco'))
      const addressesOf = ({ members }: typeof board) => members.map(({ address }) => address)
      expect(addressesOf(board)).toEqual(['amara@school.example', 'b.okafor@school.example'])
      const corrected = await store.openBoard(addressed({ senco: null, leader: 'ben@school.example' }, 'leader'))
      expect(addressesOf(corrected)).toEqual(['amara@school.example', 'ben@school.example'])
      const silent = await store.openBoard(addressed({ senco: null, leader: null }, 'leader'))
      expect(addressesOf(silent)).toEqual(['amara@school.example', 'ben@school.example'])
    })

    test('a stranger, and a namesake in another tenant, get what nobody gets: nothing', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const stranger = { tenantId: pair.tenantId, personId: randomUUID() }
      const namesake = { tenantId: randomUUID(), personId: pair.senco }
      expect(await store.boardFor(board.id, { tenantId: pair.tenantId, personId: pair.senco })).toEqual(board)
      expect(await store.boardFor(board.id, stranger)).toBeNull()
      expect(await store.boardFor(board.id, namesake)).toBeNull()
      expect(await store.boardFor('no such board', stranger)).toBeNull()
      expect(await store.boardsOf(stranger)).toEqual([])
      expect(await store.boardsOf(namesake)).toEqual([])
    })

    test('of two who change the schedule at once one is told to read it again', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const board = await openedBoard(store)
      const change = (weekday: 2 | 3) => ({
        schedule: { ...mondaysAtEight, weekday },
        nextPostingAt: eight,
        ifVersion: board.version,
      })
      const both = await Promise.allSettled([
        store.changeSchedule(board.id, change(2)),
        other.store.changeSchedule(board.id, change(3)),
      ])
      const kept = both.find((each) => each.status === 'fulfilled')
      const refused = both.find((each) => each.status === 'rejected')
      expect(refused?.reason).toBeInstanceOf(VersionConflict)
      expect(await store.boardById(board.id)).toEqual(kept?.value)
      expect(kept?.value.version).toBe(board.version + 1)
    })

    test('a change that asks for no version is made whatever the board is at', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const schedule = { ...mondaysAtEight, isStopped: true }
      const changed = await store.changeSchedule(board.id, { schedule, nextPostingAt: null, ifVersion: null })
      expect(changed).toMatchObject({ schedule: { isStopped: true }, nextPostingAt: null })
    })

    test('boards come due in the order of their time, and a stopped one never', async () => {
      const { store } = given()
      const now = Date.UTC(2020, 0, 6, 8)
      const late = await openedBoard(store, aPair(), { nextPostingAt: now - 1 })
      const early = await openedBoard(store, aPair(), { nextPostingAt: now - 2 })
      await openedBoard(store, aPair(), { nextPostingAt: now + 1 })
      const stopped = await openedBoard(store, aPair(), { nextPostingAt: now - 3 })
      await store.changeSchedule(stopped.id, { schedule: mondaysAtEight, nextPostingAt: null, ifVersion: null })
      expect((await store.boardsDue(now, 10)).map(({ id }) => id)).toEqual([early.id, late.id])
      expect(await store.boardsDue(now, 1)).toEqual([await store.boardById(early.id)])
    })
  })
}
