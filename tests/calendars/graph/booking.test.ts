import { expect, test } from 'vitest'
import type { BookingRequest } from '../../../src/calendars/calendarSource.ts'
import { anError, anEvent, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const request: BookingRequest = {
  transactionId: '7a1c6f0e-0000-4000-8000-000000000001',
  startsAt: Date.UTC(2027, 5, 18, 13),
  endsAt: Date.UTC(2027, 5, 18, 14),
  timeZone: 'Europe/London',
  subject: 'Inclusion time',
  agenda: 'What is working?',
  guests: [],
  wantsOnlineMeeting: true,
}
const made = anEvent({
  id: 'booked',
  iCalUId: 'uid-booked',
  start: { dateTime: '2027-06-18T13:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2027-06-18T14:00:00.0000000', timeZone: 'UTC' },
  onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' },
})

test('a booking invites the partner at the hour that both their clocks show', async () => {
  await using graph = await startScriptedGraph(() => ({ status: 201, body: made }))
  expect(await graph.source.book(request, signal)).toEqual({
    ok: true,
    value: {
      eventId: 'booked',
      iCalUId: 'uid-booked',
      startsAt: request.startsAt,
      endsAt: request.endsAt,
      onlineMeeting: 'made',
    },
  })
  expect(graph.requests).toHaveLength(1)
  expect(graph.requests[0]).toMatchObject({
    method: 'POST',
    path: '/me/events',
    body: {
      subject: 'Inclusion time',
      start: { dateTime: '2027-06-18T14:00:00', timeZone: 'Europe/London' },
      end: { dateTime: '2027-06-18T15:00:00', timeZone: 'Europe/London' },
      attendees: [{ emailAddress: { address: 'head@school.example', name: 'Tom Ellery' }, type: 'required' }],
      transactionId: request.transactionId,
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
    },
  })
})

test('guests are asked, and need not come', async () => {
  await using graph = await startScriptedGraph(() => ({ status: 201, body: made }))
  const guests = [{ displayName: 'Lee Tan', address: 'year3@school.example' }]
  await graph.source.book({ ...request, guests }, signal)
  expect(graph.requests[0]?.body).toMatchObject({
    attendees: [
      { type: 'required', emailAddress: { address: 'head@school.example' } },
      { type: 'optional', emailAddress: { address: 'year3@school.example', name: 'Lee Tan' } },
    ],
  })
})

test('a booking has the same id here as in the calendar that is read afterwards', async () => {
  await using graph = await startScriptedGraph(() => ({ status: 201, body: made }))
  await graph.source.book(request, signal)
  await graph.source.cancel('booked', '', signal)
  expect(graph.requests.map(({ headers }) => headers['prefer'])).toEqual([
    'IdType="ImmutableId"',
    'IdType="ImmutableId"',
  ])
})

test('a tenant that leaves the Teams meeting out is noticed', async () => {
  const withoutLink = anEvent({ id: 'booked', onlineMeeting: null, isOnlineMeeting: false })
  await using graph = await startScriptedGraph(() => ({ status: 201, body: withoutLink }))
  expect(await graph.source.book(request, signal)).toMatchObject({ value: { onlineMeeting: 'ignored' } })
  expect(await graph.source.book({ ...request, wantsOnlineMeeting: false }, signal)).toMatchObject({
    value: { onlineMeeting: 'notAsked' },
  })
})

test('a booking whose answer is lost is repeated as the same booking', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(() => {
    asked += 1
    return asked === 1 ? anError(504, 'GatewayTimeout') : { status: 201, body: made }
  })
  expect((await graph.source.book(request, signal)).ok).toBe(true)
  expect(graph.requests.map(({ body }) => (body as { transactionId: string }).transactionId)).toEqual([
    request.transactionId,
    request.transactionId,
  ])
})

const transactionIdsOf = (graph: { readonly requests: readonly { readonly body: unknown }[] }) =>
  graph.requests.map(({ body }) => (body as { transactionId: string }).transactionId)

test.each([
  ['is cut off', { status: 200, isCutOff: true }, { kind: 'offline' }, 3],
  [
    'is a server’s trouble',
    anError(500, 'InternalServerError'),
    { kind: 'unexpected', detail: '500 InternalServerError' },
    5,
  ],
  ['comes too late at the gateway', anError(504, 'GatewayTimeout'), { kind: 'timedOut' }, 5],
] as const)(
  'a booking whose answer %s, again and again, ends in a definite failure',
  async (_what, answer, failure, tries) => {
    await using graph = await startScriptedGraph(() => answer)
    expect(await graph.source.book(request, signal)).toEqual({ ok: false, failure })
    expect(transactionIdsOf(graph)).toEqual(Array.from({ length: tries }, () => request.transactionId))
  },
)

test('a booking whose answer does not come in time is repeated once, as the same booking', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    () => {
      asked += 1
      return asked === 1 ? new Promise(() => undefined) : { status: 201, body: made }
    },
    // The second answer has to come within it, on however busy a machine.
    { timeoutMs: 2000 },
  )
  expect((await graph.source.book(request, signal)).ok).toBe(true)
  expect(transactionIdsOf(graph)).toEqual([request.transactionId, request.transactionId])
})

test('a meeting that says it is not online is not, whatever link it carries', async () => {
  await using graph = await startScriptedGraph(() => ({ status: 201, body: { ...made, isOnlineMeeting: false } }))
  expect(await graph.source.book(request, signal)).toMatchObject({ value: { onlineMeeting: 'ignored' } })
})

test('a booking that Graph refuses for good is not repeated', async () => {
  await using graph = await startScriptedGraph(() => anError(409, 'ErrorDuplicateTransactionId'))
  expect(await graph.source.book(request, signal)).toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: '409 ErrorDuplicateTransactionId' },
  })
  expect(graph.requests).toHaveLength(1)
})

test('without the permission to write, booking says so', async () => {
  await using graph = await startScriptedGraph(() => anError(403, 'ErrorAccessDenied'))
  expect(await graph.source.book(request, signal)).toEqual({
    ok: false,
    failure: { kind: 'permissionMissing', permission: 'Calendars.ReadWrite' },
  })
})

test('cancelling tells the partner why', async () => {
  await using graph = await startScriptedGraph(() => ({ status: 202 }))
  expect(await graph.source.cancel('AAMk/1=', 'Not this week after all.', signal)).toEqual({ ok: true, value: null })
  expect(graph.requests[0]).toMatchObject({
    method: 'POST',
    path: '/me/events/AAMk%2F1%3D/cancel',
    body: { comment: 'Not this week after all.' },
  })
})

test('a meeting that is already gone counts as cancelled', async () => {
  await using graph = await startScriptedGraph(() => anError(404, 'ErrorItemNotFound'))
  expect((await graph.source.cancel('gone', '', signal)).ok).toBe(true)
})

test('only the organiser can cancel, and anybody else is told', async () => {
  await using graph = await startScriptedGraph(() => anError(400, 'ErrorInvalidRequest'))
  expect(await graph.source.cancel('theirs', '', signal)).toMatchObject({ ok: false, failure: { kind: 'unexpected' } })
})
