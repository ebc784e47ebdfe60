import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { VersionConflict } from '../../../src/service/store/store.ts'
import { earlyHalfTerm } from '../ownYear.ts'
import { aPair, aSchool, aSharing, eight, monday, openedBoard, someHours } from './builders.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

const never = () => null
const tuesday = isoDate('2026-11-24')
const wednesday = isoDate('2026-11-25')
const digest = {
  schoolYear: '2026/27',
  days: [
    { date: monday, level: 4, meetingMinutes: 300 },
    { date: tuesday, level: 1, meetingMinutes: null },
  ],
  deadlines: [{ date: tuesday, category: 'census' }],
}

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    test('each keeps their own, and the pair one of its school', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      for (const document of [
        aSchool(),
        someHours(pair.senco),
        someHours(pair.leader, { taught: [] }),
        aSharing(pair.leader),
      ]) {
        const { ifVersion, ...row } = document
        expect(await store.putDocument(board.id, document, never)).toEqual({ ...row, version: ifVersion + 1 })
      }
      const kept = await store.documents(board.id)
      expect(kept).toHaveLength(4)
      expect(kept).toContainEqual({
        kind: 'hours',
        owner: pair.leader,
        version: 1,
        content: { working: null, taught: [], effort: [] },
      })
      expect(kept).toContainEqual({ kind: 'school', owner: 'shared', version: 1, content: aSchool().content })
    })

    test('of two who change the same at once one is told to read it again', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      for (const ifVersion of [0, 1]) {
        const both = await Promise.allSettled([
          store.putDocument(board.id, aSchool({ ehcPlans: ifVersion }, ifVersion), never),
          other.store.putDocument(board.id, aSchool({ ehcPlans: 100 }, ifVersion), never),
        ])
        const refused = both.filter((each) => each.status === 'rejected')
        expect(refused.map(({ reason }) => reason as unknown)).toEqual([expect.any(VersionConflict)])
        const kept = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
        expect(await store.documents(board.id)).toEqual(kept)
        expect(kept[0]?.version).toBe(ifVersion + 1)
      }
    })

    test('the same change again, whose answer was lost, is no conflict; an old one with other words is', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const first = await store.putDocument(board.id, someHours(pair.senco), never)
      expect(await store.putDocument(board.id, someHours(pair.senco), never)).toEqual(first)
      await expect(store.putDocument(board.id, someHours(pair.senco, { taught: [] }), never)).rejects.toThrow(
        VersionConflict,
      )
      await expect(store.putDocument(board.id, aSharing(pair.senco, {}, 7), never)).rejects.toThrow(VersionConflict)
      expect(await store.documents(board.id)).toEqual([first])
    })

    test('who has left keeps nothing there, even when it arrives late', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      await store.putDocument(board.id, someHours(pair.senco), never)
      await store.putDocument(board.id, someHours(pair.leader), never)
      await store.putDocument(board.id, aSchool(), never)
      await store.leave(board.id, pair.senco)
      await expect(store.putDocument(board.id, aSharing(pair.senco), never)).rejects.toThrow(VersionConflict)
      await store.publish(board.id, pair.senco, digest, eight)
      expect((await store.documents(board.id)).map(({ owner }) => owner)).toEqual([pair.leader, 'shared'])
      expect(await store.publishers(board.id)).toEqual([])
    })

    test('what somebody publishes is given back as it was told, and says since when', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      expect(await store.published(board.id, pair.senco)).toBeNull()
      await store.publish(board.id, pair.senco, digest, eight)
      expect(await store.published(board.id, pair.senco)).toEqual({ ...digest, at: eight })
      await store.publish(board.id, pair.senco, { ...digest, deadlines: [] }, eight + 1)
      expect(await store.published(board.id, pair.senco)).toEqual({ ...digest, deadlines: [], at: eight + 1 })
      expect(await store.published(board.id, pair.leader)).toBeNull()
    })

    test('who goes back to busy times has the rest deleted, and keeps the levels for the weekly question', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      await store.putDocument(board.id, aSharing(pair.senco), never)
      for (const person of [pair.senco, pair.leader]) await store.publish(board.id, person, digest, eight)
      await store.putDocument(board.id, aSharing(pair.senco, { step: 'busyTimes' }, 1), never)
      expect(await store.published(board.id, pair.senco)).toEqual({
        schoolYear: '2026/27',
        at: eight,
        days: digest.days.map((day) => ({ ...day, meetingMinutes: null })),
        deadlines: [],
      })
      expect(await store.published(board.id, pair.leader)).toEqual({ ...digest, at: eight })
    })

    test('a hidden day does not count in the choice of a question, and no day does while one has paused', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      for (const person of [pair.senco, pair.leader]) await store.publish(board.id, person, digest, eight)
      const counted = async () =>
        (await store.levels(board.id, monday, wednesday)).map(({ personId, date }) => [
          personId === pair.senco ? 'senco' : 'leader',
          date,
        ])
      expect(await counted()).toHaveLength(4)
      await store.putDocument(board.id, aSharing(pair.senco, { hiddenDays: [tuesday] }), never)
      expect((await counted()).sort()).toEqual([
        ['leader', monday],
        ['leader', tuesday],
        ['senco', monday],
      ])
      await store.putDocument(board.id, aSharing(pair.leader, { isPaused: true }), never)
      expect(await counted()).toEqual([])
      await store.putDocument(board.id, aSharing(pair.leader, { isPaused: false }, 1), never)
      expect(await counted()).toHaveLength(3)
    })

    test('a board comes with the term dates that its pair has given, and its question is planned anew', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair, { nextPostingAt: eight })
      expect(board.ownYears).toEqual([])
      await store.putDocument(board.id, aSchool({ years: [earlyHalfTerm] }), ({ ownYears, nextPostingAt }) => {
        expect(ownYears).toEqual([earlyHalfTerm])
        expect(nextPostingAt).toBe(eight)
        return eight + 5
      })
      const now = (await store.boardById(board.id)) ?? board
      expect(now).toMatchObject({ ownYears: [earlyHalfTerm], nextPostingAt: eight + 5 })
      expect((await store.boardsDue(eight + 5, 1000)).find(({ id }) => id === board.id)).toEqual(now)
      await store.putDocument(board.id, aSharing(pair.senco), () => 0)
      expect((await store.boardById(board.id))?.nextPostingAt).toBe(eight + 5)
    })

    test('boards whose terms are their own are cleaned by them', async () => {
      const { store } = given()
      const [usual, own] = [aPair(), aPair()]
      const boards = [await openedBoard(store, usual), await openedBoard(store, own)]
      await store.putDocument(boards[1]?.id ?? '', aSchool({ years: [earlyHalfTerm] }), never)
      for (const [i, { senco }] of [usual, own].entries()) {
        await store.publish(boards[i]?.id ?? '', senco, digest, eight)
      }
      const limits = { publishedBefore: wednesday, postsBefore: monday }
      expect(await store.deleteExpired((ownYears) => (ownYears.length > 0 ? limits : null))).toBe(3)
      expect(await store.published(boards[0]?.id ?? '', usual.senco)).not.toBeNull()
      expect(await store.published(boards[1]?.id ?? '', own.senco)).toBeNull()
    })
  })
}
