import { describe, expect, test } from 'vitest'
import { mondaysAtEight, aPlan, aSharing, aPost, eight, monday, openedBoard, passed } from './builders.ts'
import { openedOnce } from './openedOnce.ts'
import { databases } from './postgres.ts'

/** Collects what is heard, and waits for it. */
function aListener() {
  const heard: (readonly [boardId: string, version: number])[] = []
  const waiting = new Set<() => void>()
  return {
    heard,
    hear: (boardId: string, version: number) => {
      heard.push([boardId, version])
      for (const look of waiting) look()
    },
    until(boardId: string, version: number): Promise<void> {
      return new Promise((settle) => {
        const look = () => {
          if (!heard.some(([id, v]) => id === boardId && v === version)) return
          waiting.delete(look)
          settle()
        }
        waiting.add(look)
        look()
      })
    },
  }
}

for (const kind of await databases()) {
  describe(kind.name, () => {
    const given = openedOnce(kind)

    test('a change is heard in every process, with the version that it made', async () => {
      const { store, elsewhere } = given()
      const other = await elsewhere()
      const board = await openedBoard(store)
      const [here, there] = [aListener(), aListener()]
      const stops = [await store.onChange(here.hear), await other.store.onChange(there.hear)]
      const changed = await store.changeSchedule(board.id, {
        schedule: mondaysAtEight,
        nextPostingAt: null,
        ifVersion: null,
      })
      await Promise.all([here, there].map((each) => each.until(board.id, changed.version)))
      for (const stop of stops) await stop()
    })

    test('every change of anything on a board raises its version and is told once', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const [me] = board.members
      const person = me?.personId ?? ''
      const key = { boardId: board.id, week: monday, target: 'shared' } as const
      const plan = aPlan(board.id)
      const asked = aPost(board.id, { origin: 'asked' })
      const listener = aListener()
      const stop = await store.onChange(listener.hear)
      const changes = [
        () => store.planDeliveries([plan]),
        () => store.settleDelivery(key, { state: 'posted', note: null, card: null, now: eight }),
        () => store.addPost(asked),
        () => store.putAnswer(asked.id, 'senco', passed, null),
        () => store.removePost(asked.id, 'senco'),
        () => store.publish(board.id, person, { schoolYear: '2026/27', days: [], deadlines: [] }, eight),
        () => store.putDocument(board.id, aSharing(person), () => null),
        () => store.withdraw(board.id, person),
        () => store.putBooking(board.id, person, { eventUid: 'e', startsAt: 1, endsAt: 2 }),
        () => store.removeBooking(board.id, 'e'),
        () => store.leave(board.id, person),
      ]
      for (const change of changes) await change()
      const last = board.version + changes.length
      await listener.until(board.id, last)
      const versions = changes.map((_, i) => board.version + 1 + i)
      expect(listener.heard.filter(([id]) => id === board.id).map(([, version]) => version)).toEqual(versions)
      expect((await store.boardById(board.id))?.version).toBe(last)
      await stop()
    })

    test('what was refused is not told, and who has stopped listening hears nothing', async () => {
      const { store } = given()
      const board = await openedBoard(store)
      const [early, late] = [aListener(), aListener()]
      const stopEarly = await store.onChange(early.hear)
      const stopLate = await store.onChange(late.hear)
      await stopEarly()
      const change = { schedule: mondaysAtEight, nextPostingAt: null, ifVersion: 999 }
      await expect(store.changeSchedule(board.id, change)).rejects.toThrow()
      await store.changeSchedule(board.id, { ...change, ifVersion: null })
      await late.until(board.id, board.version + 1)
      expect(late.heard.filter(([id]) => id === board.id)).toEqual([[board.id, board.version + 1]])
      expect(early.heard).toEqual([])
      await stopLate()
    })
  })
}
