import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import type { CalendarFailure } from '../../../src/calendars/calendarSource.ts'
import type { GetAccessToken } from '../../../src/calendars/permissions.ts'
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
  const outcome = await graph.source.read({ ranges, signal, partner: 'calendar' })
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
  expect((await graph.source.read({ ranges, signal, partner: 'calendar' })).ok).toBe(true)
  expect(graph.slept).toEqual([2000, 4000, 8000])
})

test('waits are spread a little, so that many tabs do not come back together', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isBatch(request)) return undefined
      asked += 1
      return asked <= 2 ? anError(500, 'InternalServerError') : undefined
    }),
    { random: () => 1 },
  )
  expect((await graph.source.read({ ranges, signal, partner: 'calendar' })).ok).toBe(true)
  expect(graph.slept).toEqual([2500, 5000])
})

test('a wait that can be read is kept to, in a batch and outside', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isBatch(request)) return undefined
      asked += 1
      return asked === 1 ? anError(429, 'TooManyRequests', { 'Retry-After': '2.5' }) : undefined
    }),
  )
  expect((await graph.source.read({ ranges, signal, partner: 'calendar' })).ok).toBe(true)
  expect(graph.slept).toEqual([2500])
})

test('a throttled mailbox rests as a whole, and then its items go one by one', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isOwn(request)) return undefined
      asked += 1
      // Both items of the first batch, and the second one again when it is its turn.
      return asked <= 2 || asked === 4
        ? anError(429, 'ApplicationThrottled', { 'Retry-After': String(asked) })
        : undefined
    }),
  )
  const twoDays = [...ranges, { from: isoDate('2026-11-24'), until: isoDate('2026-11-25') }]
  expect((await graph.source.read({ ranges: twoDays, signal, partner: 'calendar' })).ok).toBe(true)
  expect(graph.slept).toEqual([2000, 4000])
  expect(graph.batches.slice(1).map(({ length }) => length)).toEqual([1, 1, 1])
})

test('many items that each have to be asked three times are had in the end', async () => {
  const asked = new Map<string, number>()
  await using graph = await startScriptedGraph(
    otherwiseEmpty(({ path, query }) => {
      if (!path.endsWith('/calendarView')) return undefined
      const times = (asked.get(path + query.toString()) ?? 0) + 1
      asked.set(path + query.toString(), times)
      return times <= 2 ? anError(429, 'ApplicationThrottled', { 'Retry-After': '1' }) : undefined
    }),
  )
  const threeDays = ['2026-11-23', '2026-11-24', '2026-11-25']
    .map(isoDate)
    .map((from) => ({ from, until: addDays(from, 1) }))
  expect((await graph.source.read({ ranges: threeDays, signal, partner: 'calendar' })).ok).toBe(true)
  expect(graph.slept).toEqual(Array.from({ length: 7 }, () => 1000))
})

test('patience has an end, however well the tries go in between', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request) && graph.batches.length % 2 === 1
        ? anError(429, 'ApplicationThrottled', { 'Retry-After': '50' })
        : undefined,
    ),
  )
  const many = Array.from({ length: 40 }, (_, i) => ({
    from: addDays(isoDate('2026-11-23'), i),
    until: addDays(isoDate('2026-11-24'), i),
  }))
  expect(await graph.source.read({ ranges: many, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'throttled', retryAfterSeconds: 50 },
  })
  expect(graph.slept).toEqual([50_000, 50_000])
})

test('what stays throttled is said, with how long to wait', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request) ? anError(429, 'ApplicationThrottled', { 'Retry-After': '5' }) : undefined,
    ),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
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
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'throttled', retryAfterSeconds: 600 },
  })
  expect(graph.slept).toEqual([])
})

test.each<[string, number, string, CalendarFailure]>([
  ['an expired sign-in', 401, 'InvalidAuthenticationToken', { kind: 'signInExpired' }],
  ['a missing permission', 403, 'ErrorAccessDenied', { kind: 'permissionMissing', permission: 'Calendars.ReadBasic' }],
  ['no mailbox', 404, 'MailboxNotEnabledForRESTAPI', { kind: 'noMailbox', whose: 'me' }],
  ['what nobody foresaw', 418, 'Teapot', { kind: 'unexpected', detail: '418 Teapot' }],
  ['a code that is none', 418, 'Review of a child', { kind: 'unexpected', detail: '418' }],
  ['a gateway that gives up', 504, 'GatewayTimeout', { kind: 'timedOut' }],
])('%s is one failure, without a word of Graph’s message', async (_what, status, code, failure) => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isOwn(request) ? anError(status, code) : undefined)),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({ ok: false, failure })
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
        asked.push(options.forceRefresh)
        return Promise.resolve(options.forceRefresh ? 'new' : 'old')
      },
    },
  )
  expect((await graph.source.read({ ranges, signal, partner: 'calendar' })).ok).toBe(true)
  expect(asked).toEqual([false, true])
  expect(graph.authorizations).toEqual(['Bearer old', 'Bearer new'])
})

test('a token that runs out inside a batch is renewed once, and what was refused goes again', async () => {
  const asked: boolean[] = []
  const getAccessToken: GetAccessToken = (options) => {
    asked.push(options.forceRefresh)
    return Promise.resolve('token')
  }
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request) && graph.batches.length === 1 ? anError(401, 'InvalidAuthenticationToken') : undefined,
    ),
    { getAccessToken },
  )
  expect((await graph.source.read({ ranges, signal, partner: 'calendar' })).ok).toBe(true)
  expect(asked).toEqual([false, true])
  expect(graph.batches.map((batch) => batch.length)).toEqual([3, 1])
})

test('a sign-in that cannot be renewed has expired', async () => {
  await using graph = await startScriptedGraph(() => noEvents, { getAccessToken: () => Promise.resolve(null) })
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'signInExpired' },
  })
  expect(graph.requests).toEqual([])
})

test('progress counts what has been asked for and what is left', async () => {
  await using graph = await startScriptedGraph(otherwiseEmpty(() => undefined))
  const progress: { readonly done: number; readonly total: number }[] = []
  await graph.source.read({ ranges, signal, partner: 'calendar', onProgress: (each) => progress.push(each) })
  expect(progress.at(-1)).toEqual({ done: 3, total: 3 })
})
