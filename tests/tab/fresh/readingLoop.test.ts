import { expect, test } from 'vitest'
import type { CalendarFailure, Outcome, PairCalendars } from '../../../src/calendars/calendarSource.ts'
import { startReadingLoop } from '../../../src/tab/fresh/readingLoop.ts'
import { aPair } from '../jointTime/builders.ts'

const minute = 60_000

/** A loop in a world whose clock moves when the test says so. */
function aWorld() {
  let now = 0
  let isLookedAt = true
  let timers: { readonly at: number; readonly run: () => void }[] = []
  const readings: ('visible' | 'whole')[] = []
  const answers: Outcome<PairCalendars>[] = []
  const failures: (CalendarFailure | null)[] = []
  let showsMore = false
  const loop = startReadingLoop({
    now: () => now,
    readAt: 0,
    isLookedAt: () => isLookedAt,
    later: (run, ms) => {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    read: (what) => {
      readings.push(what)
      return Promise.resolve(answers.shift() ?? { ok: true, value: aPair() })
    },
    onRead: () => showsMore,
    onFailure: (failure) => failures.push(failure),
  })
  return {
    loop,
    readings,
    failures,
    failNext: (failure: CalendarFailure) => answers.push({ ok: false, failure }),
    showMoreOnRead: (shows: boolean) => {
      showsMore = shows
    },
    lookAt: (isLooked: boolean) => {
      isLookedAt = isLooked
      loop.looked()
    },
    /** Lets time go by; what falls due on the way is run when it is due. */
    pass: async (ms: number) => {
      const end = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
        if (next === undefined) break
        timers = timers.filter((each) => each !== next)
        now = Math.max(now, next.at)
        next.run()
        for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      }
      now = end
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    },
  }
}

test('what is looked at is read every five minutes, and the whole year every half hour', async () => {
  const world = aWorld()
  await world.pass(29 * minute)
  expect(world.readings).toEqual(Array.from({ length: 5 }, () => 'visible'))
  await world.pass(2 * minute)
  expect(world.readings.at(-1)).toBe('whole')
})

test('nothing is read while nobody looks, and what is in view at once on their return', async () => {
  const world = aWorld()
  world.lookAt(false)
  await world.pass(60 * minute)
  expect(world.readings).toEqual([])
  world.lookAt(true)
  await world.pass(0)
  expect(world.readings).toEqual(['visible'])
})

test('whoever comes back within half a minute sees what they left', async () => {
  const world = aWorld()
  world.lookAt(false)
  await world.pass(20_000)
  world.lookAt(true)
  await world.pass(0)
  expect(world.readings).toEqual([])
})

test('a change that the board tells of is read at once, for the whole year', async () => {
  const world = aWorld()
  world.loop.noteChange()
  await world.pass(0)
  expect(world.readings).toEqual(['whole'])
})

test('offline is said, tried again later each time, and at once when the network is back', async () => {
  const world = aWorld()
  for (let times = 0; times < 3; times++) world.failNext({ kind: 'offline' })
  await world.pass(5 * minute)
  expect(world.failures).toEqual([{ kind: 'offline' }])
  await world.pass(30_000)
  expect(world.readings).toHaveLength(2)
  await world.pass(59_000)
  expect(world.readings).toHaveLength(2)
  await world.pass(1_000)
  expect(world.readings).toHaveLength(3)
  world.loop.online()
  await world.pass(0)
  expect(world.readings).toHaveLength(4)
  expect(world.failures.at(-1)).toBeNull()
})

test('a server that asks for time gets as much as it asks for', async () => {
  const world = aWorld()
  world.failNext({ kind: 'throttled', retryAfterSeconds: 600 })
  await world.pass(5 * minute)
  await world.pass(599_000)
  expect(world.readings).toHaveLength(1)
  await world.pass(1_000)
  expect(world.readings).toHaveLength(2)
})

test('an ended sign-in is not tried again before the person has signed in', async () => {
  const world = aWorld()
  world.failNext({ kind: 'signInExpired' })
  await world.pass(5 * minute)
  await world.pass(120 * minute)
  expect(world.readings).toHaveLength(1)
  world.loop.readNow()
  await world.pass(0)
  expect(world.readings).toHaveLength(2)
  expect(world.failures.at(-1)).toBeNull()
})

test('a change that was told of while the network was away is not forgotten', async () => {
  const world = aWorld()
  world.failNext({ kind: 'offline' })
  world.loop.noteChange()
  await world.pass(0)
  await world.pass(30_000)
  expect(world.readings).toEqual(['whole', 'whole'])
})

test('when the weeks in view show that the partner shares something else now, the rest is read too', async () => {
  const world = aWorld()
  world.showMoreOnRead(true)
  await world.pass(5 * minute)
  world.showMoreOnRead(false)
  await world.pass(0)
  expect(world.readings).toEqual(['visible', 'whole'])
})

test('an ended loop reads no more', async () => {
  const world = aWorld()
  world.loop.end()
  world.loop.noteChange()
  await world.pass(60 * minute)
  expect(world.readings).toEqual([])
})
