import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { CalendarFailure } from '../../../src/calendars/calendarSource.ts'
import { anError, anEvent, noEvents, otherwiseEmpty, startScriptedGraph } from './scriptedGraph.ts'

const ranges = [{ from: isoDate('2026-11-23'), until: isoDate('2026-11-24') }]
const signal = new AbortController().signal
const isOwn = ({ path }: { path: string }) => path === '/me/calendarView'
const isBatch = ({ path }: { path: string }) => path === '/$batch'

test('an item that is throttled is asked again alone, after the wait that its answer names', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isOwn(request)) return undefined
      asked += 1
      return asked <= 2
        ? anError(429, 'ApplicationThrottled', { 'Retry-After': String(asked * 7) })
        : { status: 200, body: { value: [anEvent()] } }
    }),
  )
  const outcome = await graph.source.read({ ranges, signal })
  expect(outcome.ok && outcome.value.me.calendar.events).toHaveLength(1)
  expect(graph.slept).toEqual([7000, 14000])
  expect(graph.batches.slice(1).map((batch) => batch.map(({ path }) => path))).toEqual([
    ['/me/calendarView'],
    ['/me/calendarView'],
  ])
})

test('where no wait is named, waits double', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isBatch(request)) return undefined
      asked += 1
      return asked <= 3 ? anError(503, 'ServiceUnavailable') : undefined
    }),
  )
  expect((await graph.source.read({ ranges, signal })).ok).toBe(true)
  expect(graph.slept).toEqual([2000, 4000, 8000])
})

test('what stays throttled is said, with how long to wait', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request) ? anError(429, 'ApplicationThrottled', { 'Retry-After': '5' }) : undefined,
    ),
  )
  expect(await graph.source.read({ ranges, signal })).toEqual({
    ok: false,
    failure: { kind: 'throttled', retryAfterSeconds: 5 },
  })
  expect(graph.slept.length).toBeLessThan(6)
})

test('a wait of many minutes is said instead of being waited for', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request) ? anError(429, 'ApplicationThrottled', { 'Retry-After': '600' }) : undefined,
    ),
  )
  expect(await graph.source.read({ ranges, signal })).toEqual({
    ok: false,
    failure: { kind: 'throttled', retryAfterSeconds: 600 },
  })
  expect(graph.slept).toEqual([])
})

test.each<[string, number, string, CalendarFailure]>([
  ['an expired sign-in', 401, 'InvalidAuthenticationToken', { kind: 'signInExpired' }],
  ['a missing permission', 403, 'ErrorAccessDenied', { kind: 'permissionMissing' }],
  ['no mailbox', 404, 'MailboxNotEnabledForRESTAPI', { kind: 'noMailbox', whose: 'me' }],
  ['what nobody foresaw', 418, 'Teapot', { kind: 'unexpected', detail: '418 Teapot' }],
])('%s is one failure, without a word of Graph’s message', async (_what, status, code, failure) => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isOwn(request) ? anError(status, code) : undefined)),
  )
  expect(await graph.source.read({ ranges, signal })).toEqual({ ok: false, failure })
})

test('an expired token is renewed once, and the reading goes on', async () => {
  const asked: boolean[] = []
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isBatch(request) && request.headers.authorization === 'Bearer old'
        ? anError(401, 'InvalidAuthenticationToken')
        : undefined,
    ),
    {
      getAccessToken: (options) => {
        asked.push(options?.forceRefresh === true)
        return Promise.resolve(options?.forceRefresh === true ? 'new' : 'old')
      },
    },
  )
  expect((await graph.source.read({ ranges, signal })).ok).toBe(true)
  expect(asked).toEqual([false, true])
  expect(graph.authorizations).toEqual(['Bearer old', 'Bearer new'])
})

test('a sign-in that cannot be renewed has expired', async () => {
  await using graph = await startScriptedGraph(() => noEvents, { getAccessToken: () => Promise.resolve(null) })
  expect(await graph.source.read({ ranges, signal })).toEqual({ ok: false, failure: { kind: 'signInExpired' } })
  expect(graph.requests).toEqual([])
})

test('no way to the server is said as being offline', async () => {
  const graph = await startScriptedGraph(() => noEvents)
  await graph[Symbol.asyncDispose]()
  expect(await graph.source.read({ ranges, signal })).toEqual({ ok: false, failure: { kind: 'offline' } })
})

test('an answer that never comes is given up, tried once more, and said', async () => {
  await using graph = await startScriptedGraph(() => new Promise(() => undefined), { timeoutMs: 30 })
  expect(await graph.source.read({ ranges, signal })).toEqual({ ok: false, failure: { kind: 'timedOut' } })
  expect(graph.batches).toHaveLength(2)
})

test('a reading can be cancelled while it waits for an answer', async () => {
  const controller = new AbortController()
  await using graph = await startScriptedGraph(() => {
    controller.abort()
    return new Promise(() => undefined)
  })
  expect(await graph.source.read({ ranges, signal: controller.signal })).toEqual({
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
  expect(await graph.source.read({ ranges, signal: controller.signal })).toEqual({
    ok: false,
    failure: { kind: 'cancelled' },
  })
})

test('progress counts what has been asked for and what is left', async () => {
  await using graph = await startScriptedGraph(otherwiseEmpty(() => undefined))
  const progress: { readonly done: number; readonly total: number }[] = []
  await graph.source.read({ ranges, signal, onProgress: (each) => progress.push(each) })
  expect(progress.at(-1)).toEqual({ done: 3, total: 3 })
})
