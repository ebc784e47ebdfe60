import { expect, test } from 'vitest'
import type { CalendarSource } from '../../../src/calendars/calendarSource.ts'
import { createGraphSource } from '../../../src/calendars/graph/graphSource.ts'
import { permissionOf } from '../../../src/calendars/graph/purposes.ts'
import { readMe } from '../../../src/calendars/graph/readMe.ts'
import {
  type GetAccessToken,
  type Permission,
  permissions,
  type TokenWish,
} from '../../../src/calendars/permissions.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { startPracticeGraph } from './practiceGraph.ts'
import { anError, noEvents, otherwiseEmpty, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const day = isoDate('2026-12-08')
const ranges = [{ from: day, until: isoDate('2026-12-09') }]
const meeting = {
  transactionId: '7a1c6f0e-0000-4000-8000-000000000001',
  startsAt: Date.UTC(2026, 11, 4, 14),
  endsAt: Date.UTC(2026, 11, 4, 15),
  timeZone: 'Europe/London',
  subject: 'Inclusion time',
  agenda: '',
  guests: [],
  wantsOnlineMeeting: false,
}

/** Every call of the source, with the permission that it needs. */
const calls: readonly (readonly [string, Permission, (source: CalendarSource) => unknown])[] = [
  ['one’s own calendar', 'Calendars.ReadBasic', (source) => source.read({ ranges, signal, partner: 'nothing' })],
  [
    'the partner’s busy times',
    'Calendars.ReadBasic',
    (source) => source.read({ ranges, signal, partner: 'busyTimes' }),
  ],
  ['the partner’s calendar', 'Calendars.Read.Shared', (source) => source.read({ ranges, signal, partner: 'calendar' })],
  ['an opened day', 'Calendars.ReadBasic', (source) => source.readOwnDay(day, signal)],
  ['booking', 'Calendars.ReadWrite', (source) => source.book(meeting, signal)],
  ['cancelling', 'Calendars.ReadWrite', (source) => source.cancel('event', '', signal)],
  ['reading one’s sharing', 'Calendars.ReadWrite', (source) => source.sharing?.read(signal)],
  ['granting', 'Calendars.ReadWrite', (source) => source.sharing?.grant(signal)],
  ['withdrawing', 'Calendars.ReadWrite', (source) => source.sharing?.withdraw(signal)],
  ['tagging', 'Calendars.ReadWrite', (source) => source.tags?.tag('event', [], signal)],
  ['writing deadlines', 'Calendars.ReadWrite', (source) => source.tags?.writeDeadlines([], signal)],
  ['finding deadlines', 'Calendars.ReadWrite', (source) => source.tags?.writtenDeadlines(signal)],
  ['removing deadlines', 'Calendars.ReadWrite', (source) => source.tags?.removeDeadlines([], signal)],
  ['the list of categories', 'MailboxSettings.ReadWrite', (source) => source.tags?.list(signal)],
  ['making categories', 'MailboxSettings.ReadWrite', (source) => source.tags?.create([], signal)],
]

test.each(calls)('%s asks for a token with %s', async (_what, permission, call) => {
  const wishes: TokenWish[] = []
  const getAccessToken: GetAccessToken = (wish) => {
    wishes.push(wish)
    return Promise.resolve('token')
  }
  await using graph = await startScriptedGraph(
    otherwiseEmpty(() => undefined),
    { getAccessToken },
  )
  await call(graph.source)
  expect(wishes.length).toBeGreaterThan(0)
  expect(new Set(wishes.map((wish) => wish.permission))).toEqual(new Set([permission]))
})

test.each(calls.filter(([, permission]) => permission !== 'Calendars.Read.Shared'))(
  '%s fails without %s, says so, and asks Graph nothing',
  async (_what, permission, call) => {
    const getAccessToken: GetAccessToken = (wish) => Promise.resolve(wish.permission === permission ? null : 'token')
    await using graph = await startScriptedGraph(() => noEvents, { getAccessToken })
    expect(await call(graph.source)).toEqual({ ok: false, failure: { kind: 'permissionMissing', permission } })
    expect(graph.authorizations).toEqual([])
  },
)

test('no purpose asks for more than the ladder has', () => {
  for (const permission of Object.values(permissionOf)) expect([...permissions, null]).toContain(permission)
})

test('without the permission for shared calendars the partner is busy times, in one batch', async () => {
  await using graph = await startPracticeGraph()
  const { source, partner } = await graph.signIn('senco', ['User.Read', 'Calendars.ReadBasic'])
  const outcome = await source.read({ ranges, signal, partner: 'calendar' })
  expect(outcome).toMatchObject({ ok: true, value: { partner: { basis: 'busyTimes' } } })
  const asked = graph.asked()
  expect(new Set(asked.map(({ trip }) => trip)).size).toBe(1)
  expect(asked.some(({ url }) => url.includes(partner.id))).toBe(false)
})

test('without any permission for calendars the lowest of them is what is missing', async () => {
  await using graph = await startPracticeGraph()
  const { source } = await graph.signIn('senco', ['User.Read'])
  expect(await source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'permissionMissing', permission: 'Calendars.ReadBasic' },
  })
})

test('a token that carries less than it should is refused by Graph, and what it lacks is said', async () => {
  await using graph = await startPracticeGraph()
  const { source, getAccessToken, me, partner } = await graph.signIn('senco', ['User.Read', 'Calendars.ReadBasic'])
  const anyToken: GetAccessToken = ({ forceRefresh }) => getAccessToken({ permission: null, forceRefresh })
  const { baseUrl } = graph
  const other = createGraphSource({ baseUrl, me, partner, timeZone: 'Europe/London', getAccessToken: anyToken })
  expect(await other.book(meeting, signal)).toEqual({
    ok: false,
    failure: { kind: 'permissionMissing', permission: 'Calendars.ReadWrite' },
  })
  expect(await other.read({ ranges, signal, partner: 'calendar' })).toMatchObject({
    value: { partner: { basis: 'busyTimes' } },
  })
  expect((await source.read({ ranges, signal, partner: 'busyTimes' })).ok).toBe(true)
})

test('whoever is signed in is told by the directory, with being signed in alone', async () => {
  await using graph = await startPracticeGraph()
  const { me, getAccessToken } = await graph.signIn('leader', ['User.Read'])
  const wishes: TokenWish[] = []
  const watched: GetAccessToken = (wish) => {
    wishes.push(wish)
    return getAccessToken(wish)
  }
  expect(await readMe({ baseUrl: graph.baseUrl, getAccessToken: watched, signal })).toEqual({
    ok: true,
    value: { id: me.id, displayName: me.displayName, address: me.address },
  })
  expect(wishes).toEqual([{ permission: null, forceRefresh: false }])
  expect(graph.asked().map(({ url }) => url)).toEqual(['/me?$select=id,displayName,mail,userPrincipalName'])
})

/** Asks who is signed in, of a Graph that answers this. */
async function askedOf(answer: { readonly status: number; readonly body?: unknown }, token: string | null = 'token') {
  await using graph = await startScriptedGraph((request) => (request.path === '/$batch' ? noEvents : answer))
  const getAccessToken = () => Promise.resolve(token)
  return await readMe({ baseUrl: `${graph.origin}/v1.0`, getAccessToken, signal })
}

test('somebody without a mail address is known by the name that they sign in with', async () => {
  const body = { id: '1', displayName: null, mail: null, userPrincipalName: 'head@school.example' }
  expect(await askedOf({ status: 200, body })).toEqual({
    ok: true,
    value: { id: '1', displayName: 'head@school.example', address: 'head@school.example' },
  })
})

test.each([
  [
    { status: 200, body: { id: '1' } },
    { kind: 'unexpected', detail: 'somebody without a name' },
  ],
  [anError(403, 'Authorization_RequestDenied'), { kind: 'permissionMissing', permission: null }],
  [anError(404, 'Request_ResourceNotFound'), { kind: 'notFound' }],
])('an account that cannot be looked at is a failure (%#)', async (answer, failure) => {
  expect(await askedOf(answer)).toEqual({ ok: false, failure })
})

test('without a token nobody is signed in', async () => {
  expect(await askedOf(noEvents, null)).toEqual({ ok: false, failure: { kind: 'signInExpired' } })
})
