import { expect, test } from 'vitest'
import { createSendPace } from '../../../src/service/weekly/sendPace.ts'

const never = new AbortController().signal
const posted = { kind: 'posted', activityId: '1' } as const
const throttled = { kind: 'retry', afterMs: 1000, note: '' } as const

/** A pace by a clock that waiting moves on; `take` is a turn with work of so many milliseconds after it. */
function aPace(gapMs: number) {
  let now = 0
  const pace = createSendPace(
    gapMs,
    (milliseconds) => {
      now += milliseconds
      return Promise.resolve()
    },
    () => now,
  )
  const take = async (workMs: number) => {
    await pace.turn(never)
    const startedAt = now
    now += workMs
    return startedAt
  }
  return { pace, take }
}

const turns = async (count: number, take: () => Promise<number>) => {
  const starts: number[] = []
  for (let i = 0; i < count; i++) starts.push(await take())
  return starts
}

test('cards go out at even gaps, however short the work between them is', async () => {
  const { take } = aPace(20)
  expect(await turns(5, () => take(7))).toEqual([0, 20, 40, 60, 80])
})

test('a turn that came late is not made up for by a burst', async () => {
  const { take } = aPace(20)
  expect([await take(500), ...(await turns(3, () => take(1)))]).toEqual([0, 500, 520, 540])
})

test('processes share what Teams takes, and one that is left alone goes faster', async () => {
  const { pace, take } = aPace(20)
  pace.share(2)
  expect(await turns(3, () => take(1))).toEqual([0, 40, 80])
  pace.share(1)
  expect(await turns(3, () => take(1))).toEqual([120, 140, 160])
})

test('a Teams that asks to wait is asked less often, and more often again as it takes cards', async () => {
  const { pace, take } = aPace(20)
  const gap = async () => {
    // The gap that was planned before something was heard of Teams ends with the first of them.
    const [, from = 0, to = 0] = await turns(3, () => take(0))
    return to - from
  }
  expect(await gap()).toBe(20)
  pace.heed(throttled)
  expect(await gap()).toBe(30)
  pace.heed(posted)
  expect(await gap()).toBeCloseTo(29.94, 6)
  for (let i = 0; i < 300; i++) pace.heed(posted)
  expect(await gap()).toBe(20)
})

test('however often Teams asks to wait, a card goes out from time to time', async () => {
  const { pace, take } = aPace(20)
  for (let i = 0; i < 1000; i++) pace.heed(throttled)
  await take(0)
  const before = await take(0)
  expect((await take(0)) - before).toBe(400)
})

test('without a gap nobody waits', async () => {
  const { take } = aPace(0)
  expect(await turns(3, () => take(1))).toEqual([0, 1, 2])
})
