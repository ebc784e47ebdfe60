import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { realClock } from '../../../src/calendars/graph/pace.ts'
import { anError, noEvents, otherwiseEmpty, startScriptedGraph } from './scriptedGraph.ts'

const ranges = [{ from: isoDate('2026-11-23'), until: isoDate('2026-11-24') }]
const signal = new AbortController().signal
const isOwn = ({ path }: { path: string }) => path === '/me/calendarView'
const isBatch = ({ path }: { path: string }) => path === '/$batch'

test('no way to the server is said as being offline', async () => {
  const graph = await startScriptedGraph(() => noEvents)
  await graph[Symbol.asyncDispose]()
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'offline' },
  })
})

test('a connection that is lost in the middle of an answer is said as being offline', async () => {
  await using graph = await startScriptedGraph((request) =>
    isBatch(request) ? { status: 200, isCutOff: true } : noEvents,
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'offline' },
  })
})

test('an answer without what was asked for is said, and not repeated', async () => {
  await using graph = await startScriptedGraph(() => ({ status: 200 }))
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: 'a batch came back incomplete' },
  })
})

test('a redirection is not followed, and no token goes where it leads', async () => {
  await using elsewhere = await startScriptedGraph(() => noEvents)
  await using graph = await startScriptedGraph(() => ({
    status: 307,
    headers: { Location: `${elsewhere.origin}/v1.0/$batch` },
  }))
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toMatchObject({
    ok: false,
    failure: { kind: 'unexpected' },
  })
  expect(elsewhere.authorizations).toEqual([])
})

test('an answer that never comes is given up, tried once more, and said', async () => {
  await using graph = await startScriptedGraph(() => new Promise(() => undefined), { timeoutMs: 1000 })
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'timedOut' },
  })
  expect(graph.batches).toHaveLength(2)
})

test('a reading can be cancelled while it waits for an answer', async () => {
  const controller = new AbortController()
  await using graph = await startScriptedGraph(() => {
    controller.abort()
    return new Promise(() => undefined)
  })
  expect(await graph.source.read({ ranges, signal: controller.signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'cancelled' },
  })
})

test('a reading can be cancelled while it waits to try again', async () => {
  const controller = new AbortController()
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isOwn(request) ? anError(429, 'ApplicationThrottled') : undefined)),
    {
      clock: {
        now: () => 0,
        sleep: () => {
          controller.abort()
          return Promise.resolve()
        },
      },
    },
  )
  expect(await graph.source.read({ ranges, signal: controller.signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'cancelled' },
  })
})

test('a reading can be cancelled while it waits for a token', async () => {
  const controller = new AbortController()
  const getAccessToken = () => {
    queueMicrotask(() => controller.abort())
    return new Promise<string>(() => undefined)
  }
  await using graph = await startScriptedGraph(() => noEvents, { getAccessToken })
  expect(await graph.source.read({ ranges, signal: controller.signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'cancelled' },
  })
})

test('a reading that was cancelled before it began asks nothing', async () => {
  await using graph = await startScriptedGraph(() => noEvents)
  expect(await graph.source.read({ ranges, signal: AbortSignal.abort(), partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'cancelled' },
  })
  expect(graph.authorizations).toEqual([])
})

test('the real clock stops waiting as soon as nobody wants the answer any more', async () => {
  const controller = new AbortController()
  const waiting = realClock.sleep(3_600_000, controller.signal)
  controller.abort()
  await waiting
  await realClock.sleep(3_600_000, controller.signal)
  await realClock.sleep(1, signal)
})
