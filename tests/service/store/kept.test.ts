import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { aPair, aPost, aSharing, eight, monday, openedBoard, passed } from './builders.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    test('what somebody publishes replaces what they published, and the other’s stays', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const tuesday = isoDate('2026-11-24')
      const days = [
        { date: monday, level: 1, meetingMinutes: null },
        { date: tuesday, level: 2, meetingMinutes: null },
        { date: monday, level: 3, meetingMinutes: null },
      ]
      const deadline = { date: monday, category: 'annual-review' }
      await store.publish(board.id, pair.senco, { schoolYear: '2026/27', days: [], deadlines: [] }, eight)
      await store.publish(board.id, pair.senco, { schoolYear: '2026/27', days, deadlines: [deadline, deadline] }, eight)
      await store.publish(
        board.id,
        pair.leader,
        { schoolYear: '2026/27', days: days.slice(1, 2), deadlines: [] },
        eight,
      )
      expect(await store.levels(board.id, monday, tuesday)).toEqual([{ personId: pair.senco, date: monday, level: 3 }])
      expect(await store.levels(board.id, monday, isoDate('2026-11-25'))).toHaveLength(3)
      expect((await store.exportOf(board, pair.senco, eight)).published?.deadlines).toEqual([deadline, deadline])
      await store.withdraw(board.id, pair.senco)
      expect(await store.publishers(board.id)).toEqual([pair.leader])
      expect(await store.levels(board.id, monday, tuesday)).toEqual([])
    })

    test('a booking is kept once, as it was told last', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const booking = { eventUid: 'event', startsAt: eight, endsAt: eight + 1 }
      await store.putBooking(board.id, pair.senco, booking)
      await store.putBooking(board.id, pair.senco, { ...booking, endsAt: eight + 2 })
      expect(await store.exportOf(board, pair.senco, eight)).toMatchObject({
        bookings: [{ ...booking, endsAt: eight + 2 }],
      })
      await store.removeBooking(board.id, 'event')
      expect(await store.bookings(board.id, pair.senco, 0)).toEqual([])
      expect((await store.exportOf(board, pair.senco, eight)).bookings).toEqual([])
    })

    test('one’s own bookings are listed until they are over, the soonest first', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const at = (eventUid: string, startsAt: number) => ({ eventUid, startsAt, endsAt: startsAt + 10 })
      await store.putBooking(board.id, pair.senco, at('later', eight + 100))
      await store.putBooking(board.id, pair.senco, at('under way', eight - 5))
      await store.putBooking(board.id, pair.senco, at('over', eight - 10))
      await store.putBooking(board.id, pair.leader, at('the other’s', eight + 50))
      expect(await store.bookings(board.id, pair.senco, eight)).toEqual([
        at('under way', eight - 5),
        at('later', eight + 100),
      ])
    })

    test('what has been kept for long enough is deleted, and nothing else', async () => {
      const { store } = given()
      const pair = aPair()
      const board = await openedBoard(store, pair)
      const lastYear = isoDate('2026-06-29')
      const days = [lastYear, monday].map((date) => ({ date, level: 1, meetingMinutes: null }))
      const deadlines = [lastYear, monday].map((date) => ({ date, category: 'sats' }))
      await store.publish(board.id, pair.senco, { schoolYear: '2026/27', days, deadlines }, eight)
      await store.publish(
        board.id,
        pair.leader,
        { schoolYear: '2025/26', days: days.slice(0, 1), deadlines: [] },
        eight,
      )
      const old = aPost(board.id, { week: lastYear, postedAt: eight - 1e10 })
      await store.addPost(old)
      await store.putAnswer(old.id, 'senco', passed, null)
      const kept = await store.addPost(aPost(board.id))
      await store.putDocument(board.id, aSharing(pair.senco, { hiddenDays: [monday, lastYear] }), () => null)
      const limits = { publishedBefore: isoDate('2026-09-01'), postsBefore: isoDate('2026-09-02') }
      // Two days, one deadline, a question, a hidden day.
      expect(await store.deleteExpired(() => limits)).toBe(5)
      const [sharing] = await store.documents(board.id)
      expect(sharing).toMatchObject({ version: 2, content: { step: 'deadlines', hiddenDays: [monday] } })
      expect(await store.postById(old.id)).toBeNull()
      expect(await store.posts(board.id, 'senco', { before: null, limit: 9 })).toEqual([kept])
      expect(await store.publishers(board.id)).toEqual([pair.senco])
      expect(await store.exportOf(board, pair.senco, eight)).toMatchObject({
        published: { days: [{ date: monday }], deadlines: [{ date: monday }] },
      })
      expect(await store.deleteExpired(() => limits)).toBe(0)
    })
  })
}
