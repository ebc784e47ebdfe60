import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Booking } from '../../../src/calendars/calendarSource.ts'
import { createBoardClient } from '../../../src/tab/board/boardClient.ts'
import type { BookingChange } from '../../../src/tab/board/tellBoard.ts'
import { tellBoard } from '../../../src/tab/board/tellBoard.ts'
import { createBoardNews } from '../../../src/tab/jointTime/boardNews.ts'

const booking: Booking = { eventId: 'e', iCalUId: 'uid-1', startsAt: 1000, endsAt: 2000, onlineMeeting: 'made' }
const booked: BookingChange = { kind: 'booked', eventUid: 'uid-1', startsAt: 1000, endsAt: 2000 }
const cancelled: BookingChange = { kind: 'cancelled', eventUid: 'uid-1' }

/** A board that hears, and answers by script; what is to be done later is done when the test says so. */
function aListener(...answers: readonly (boolean | 'breaks')[]) {
  const script = [...answers]
  const heard: BookingChange[] = []
  const waiting: (() => void)[] = []
  const news = createBoardNews({
    tell(change) {
      heard.push(change)
      const answer = script.shift() ?? true
      return answer === 'breaks' ? Promise.reject(new Error('No network.')) : Promise.resolve(answer)
    },
    later: (deed) => waiting.push(deed),
  })
  const settle = () => new Promise(setImmediate)
  return {
    heard,
    news,
    waiting,
    settle,
    wait: async () => {
      for (const deed of waiting.splice(0)) deed()
      await settle()
    },
  }
}

test('the board is told of a meeting when it is made, and when it is cancelled', async () => {
  const { news, heard, settle, waiting } = aListener()
  news.booked(booking)
  await settle()
  news.cancelled(booking)
  await settle()
  expect(heard).toEqual([booked, cancelled])
  expect(waiting).toEqual([])
})

test.each([false, 'breaks'] as const)('a board that cannot be told now (%s) is told later', async (answer) => {
  const { news, heard, settle, wait, waiting } = aListener(answer, answer)
  news.booked(booking)
  await settle()
  await wait()
  await wait()
  expect(heard).toEqual([booked, booked, booked])
  expect(waiting).toEqual([])
})

test('a meeting that was cancelled before the board could be told of it is never told as booked again', async () => {
  const { news, heard, settle, wait } = aListener(false)
  news.booked(booking)
  await settle()
  news.cancelled(booking)
  await settle()
  await wait()
  expect(heard).toEqual([booked, cancelled])
})

test('a meeting that is cancelled while the board is being told of it is told as cancelled after that', async () => {
  const { news, heard, settle } = aListener()
  news.booked(booking)
  news.cancelled(booking)
  await settle()
  expect(heard).toEqual([booked, cancelled])
})

test('a board that never answers is given up after a while, until there is something new', async () => {
  const { news, heard, settle, wait, waiting } = aListener(...Array.from({ length: 40 }, () => false))
  news.booked(booking)
  await settle()
  for (let i = 0; i < 40; i++) await wait()
  expect(waiting).toEqual([])
  const given = heard.length
  expect(given).toBe(30)
  news.booked({ ...booking, iCalUId: 'uid-2' })
  await settle()
  expect(heard.length).toBe(given + 1)
})

test('of a meeting without an id in calendars there is nothing to tell', () => {
  const { news, heard } = aListener()
  news.booked({ ...booking, iCalUId: null })
  expect(heard).toEqual([])
})

const ends: (() => Promise<void>)[] = []
const realFetch = globalThis.fetch
afterEach(async () => {
  globalThis.fetch = realFetch
  for (const end of ends.splice(0)) await end()
})

/** An API that writes down what it is sent. */
async function anApi(status = 204) {
  const requests: { method: string; path: string; body: string }[] = []
  const server = createServer((request, response) => {
    void (async () => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      requests.push({ method: request.method ?? '', path: request.url ?? '', body })
      response.writeHead(status).end()
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  // A browser knows its own origin; here an address without one means the API.
  globalThis.fetch = (input, init) =>
    realFetch(typeof input === 'string' ? new URL(input, `http://127.0.0.1:${port}`) : input, init)
  ends.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return requests
}

const board = 'a0000000-0000-4000-8000-000000000001'
const client = createBoardClient({ baseUrl: '/api', getToken: () => Promise.resolve('token') })

test('the id, the start and the end of a meeting go to the board of the two, and nothing else', async () => {
  const requests = await anApi()
  expect(await tellBoard(client, board, booked)).toBe(true)
  expect(await tellBoard(client, board, cancelled)).toBe(true)
  expect(requests).toEqual([
    {
      method: 'POST',
      path: `/api/boards/${board}/bookings`,
      body: '{"eventUid":"uid-1","startsAt":1000,"endsAt":2000}',
    },
    { method: 'DELETE', path: `/api/boards/${board}/bookings`, body: '{"eventUid":"uid-1"}' },
  ])
})

test('a board that refuses for the moment is to be told again', async () => {
  await anApi(503)
  expect(await tellBoard(client, board, booked)).toBe(false)
})
