import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Booking } from '../../../src/calendars/calendarSource.ts'
import type { BookingChange } from '../../../src/tab/board/tellBoard.ts'
import { tellBoard } from '../../../src/tab/board/tellBoard.ts'
import { createBoardNews } from '../../../src/tab/jointTime/boardNews.ts'

const partner = { id: 'B0000000-0000-4000-8000-000000000002', role: 'leader', displayName: 'Ben', address: '' } as const
const signedIn = { partner, getBoardToken: () => Promise.resolve('token') }
const booking: Booking = { eventId: 'e', iCalUId: 'uid-1', startsAt: 1000, endsAt: 2000, onlineMeeting: 'made' }
const booked: BookingChange = { kind: 'booked', eventUid: 'uid-1', startsAt: 1000, endsAt: 2000 }
const cancelled: BookingChange = { kind: 'cancelled', eventUid: 'uid-1' }

/** A board that hears, and answers by script; what is to be done later is done when the test says so. */
function aListener(...answers: readonly (boolean | 'breaks')[]) {
  const script = [...answers]
  const heard: BookingChange[] = []
  const waiting: (() => void)[] = []
  const news = createBoardNews(signedIn, {
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

test('without a sign-in, and without an id in calendars, there is nothing to tell', async () => {
  const heard: BookingChange[] = []
  const tell = (change: BookingChange) => Promise.resolve(heard.push(change) > 0)
  const options = { tell, later: () => undefined }
  createBoardNews({ partner, getBoardToken: null }, options).booked(booking)
  createBoardNews(signedIn, options).booked({ ...booking, iCalUId: null })
  expect(heard).toEqual([])
  expect(await tellBoard({ partner, getBoardToken: null }, booked)).toBe(true)
})

const ends: (() => Promise<void>)[] = []
const realFetch = globalThis.fetch
afterEach(async () => {
  globalThis.fetch = realFetch
  for (const end of ends.splice(0)) await end()
})

/** An API that lists these boards and writes down what it is sent. */
async function anApi(boards: readonly object[], status = 204) {
  const requests: { method: string; path: string; body: string }[] = []
  const server = createServer((request, response) => {
    void (async () => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      requests.push({ method: request.method ?? '', path: request.url ?? '', body })
      if (request.method === 'GET') {
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ boards }))
      } else response.writeHead(status).end()
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

const partnerId = partner.id.toLowerCase()
const pairBoard = { id: 'a0000000-0000-4000-8000-000000000001', place: { kind: 'pair' }, partnerId }
const chatBoard = {
  id: 'a0000000-0000-4000-8000-000000000002',
  place: { kind: 'groupChat', id: '19:x@thread.v2' },
  partnerId,
}
const othersBoard = { ...pairBoard, id: 'a0000000-0000-4000-8000-000000000003', partnerId: null }

test('the id, the start and the end of a meeting go to the board of the two, and nothing else', async () => {
  const requests = await anApi([othersBoard, chatBoard, pairBoard])
  expect(await tellBoard(signedIn, booked)).toBe(true)
  expect(await tellBoard(signedIn, cancelled)).toBe(true)
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/boards',
    `POST /api/boards/${pairBoard.id}/bookings`,
    'GET /api/boards',
    `DELETE /api/boards/${pairBoard.id}/bookings`,
  ])
  expect(requests.map(({ body }) => body)).toEqual([
    '',
    '{"eventUid":"uid-1","startsAt":1000,"endsAt":2000}',
    '',
    '{"eventUid":"uid-1"}',
  ])
})

test('two who have no board get none by booking', async () => {
  const requests = await anApi([othersBoard])
  expect(await tellBoard(signedIn, booked)).toBe(true)
  expect(requests.map(({ method }) => method)).toEqual(['GET'])
})

test('a board that refuses for the moment is to be told again', async () => {
  await anApi([pairBoard], 503)
  expect(await tellBoard(signedIn, booked)).toBe(false)
})
