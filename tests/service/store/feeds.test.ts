import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { VersionConflict } from '../../../src/service/store/store.ts'
import { aPair, eight, monday, openedBoard } from './builders.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

const tuesday = isoDate('2026-11-24')

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    /** A board with a link, and the hash by which it is known. */
    async function aBoardWithLink() {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const secretHash = `hash-${board.id}`
      await store.putFeed(board.id, { secretHash, madeBy: pair.senco, madeAt: eight }, null)
      return { store, pair, board, secretHash }
    }

    test('a link leads to its board, and the one that replaces it alone does so then', async () => {
      const { store, pair, board, secretHash } = await aBoardWithLink()
      expect(await store.boardOfFeed(secretHash)).toBe(board.id)
      expect(await store.feed(board.id)).toEqual({ madeBy: pair.senco, madeAt: eight, usedOn: null })
      const next = { secretHash: `next-${board.id}`, madeBy: pair.leader, madeAt: eight + 1 }
      await store.putFeed(board.id, next, eight)
      expect(await store.boardOfFeed(secretHash)).toBeNull()
      expect(await store.boardOfFeed(next.secretHash)).toBe(board.id)
      expect(await store.feed(board.id)).toMatchObject({ madeBy: pair.leader })
    })

    test('of two who make one at once, one is told that there is one', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const link = (hash: string) => ({ secretHash: `${hash}-${board.id}`, madeBy: pair.senco, madeAt: eight })
      const both = await Promise.allSettled([
        store.putFeed(board.id, link('a'), null),
        other.store.putFeed(board.id, link('b'), null),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(both.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))).toEqual([
        expect.any(VersionConflict),
      ])
    })

    test('an ended link leads nowhere, and ending it again is no harm', async () => {
      const { store, board, secretHash } = await aBoardWithLink()
      await store.endFeed(board.id)
      await store.endFeed(board.id)
      expect(await store.boardOfFeed(secretHash)).toBeNull()
      expect(await store.feed(board.id)).toBeNull()
    })

    test('that a calendar looked is known by its day, and is no change of the board', async () => {
      const { store, board, secretHash } = await aBoardWithLink()
      const before = await store.boardById(board.id)
      await store.noteFeedUse(secretHash, monday)
      await store.noteFeedUse(secretHash, tuesday)
      expect(await store.feed(board.id)).toMatchObject({ usedOn: tuesday })
      expect((await store.boardById(board.id))?.version).toBe(before?.version)
    })

    test('a link goes with the one who made it, and stays when the other leaves', async () => {
      const { store, pair, board, secretHash } = await aBoardWithLink()
      await store.leave(board.id, pair.leader)
      expect(await store.boardOfFeed(secretHash)).toBe(board.id)
      const other = await aBoardWithLink()
      await store.leave(other.board.id, other.pair.senco)
      expect(await store.boardOfFeed(other.secretHash)).toBeNull()
    })

    test('a link goes with its board', async () => {
      const { store, pair, board, secretHash } = await aBoardWithLink()
      for (const person of [pair.leader, pair.senco]) await store.leave(board.id, person)
      expect(await store.boardOfFeed(secretHash)).toBeNull()
    })

    test('one’s own link is in what one takes away, without what it is', async () => {
      const { store, pair, board, secretHash } = await aBoardWithLink()
      await store.noteFeedUse(secretHash, monday)
      const mine = await store.exportOf(board, pair.senco, eight)
      expect(mine.feed).toEqual({ madeAt: eight, usedOn: monday })
      expect(JSON.stringify(mine)).not.toContain(secretHash)
      expect((await store.exportOf(board, pair.leader, eight)).feed).toBeNull()
    })

    test('in August a link goes that no calendar has asked for in two months, and one in use stays', async () => {
      const { store, board: unused } = await aBoardWithLink()
      const [asked, askedLongAgo] = [await aBoardWithLink(), await aBoardWithLink()]
      await store.noteFeedUse(asked.secretHash, isoDate('2027-07-20'))
      await store.noteFeedUse(askedLongAgo.secretHash, isoDate('2027-06-20'))
      const limits = { publishedBefore: isoDate('2027-09-01'), postsBefore: isoDate('2026-01-01') }
      await store.deleteExpired(() => ({ ...limits, publishedBefore: isoDate('2026-09-01') }))
      expect(await store.feed(unused.id)).not.toBeNull()
      expect(await store.deleteExpired(() => limits)).toBeGreaterThanOrEqual(2)
      expect(await store.feed(unused.id)).toBeNull()
      expect(await store.feed(askedLongAgo.board.id)).toBeNull()
      expect(await store.feed(asked.board.id)).toMatchObject({ usedOn: '2027-07-20' })
    })
  })
}
