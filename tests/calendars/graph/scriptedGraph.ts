import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import type { Person } from '../../../src/calendars/calendarSource.ts'
import { createGraphSource, type GraphSourceOptions } from '../../../src/calendars/graph/graphSource.ts'

/** One request as Graph would execute it; those of a batch come one by one. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly headers: IncomingHttpHeaders
}

/** What the script answers. */
export interface Scripted {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Breaks the connection in the middle of the answer. */
  readonly isCutOff?: boolean
}

/** Plays Graph for one test: real HTTP, answers by script. */
export type Script = (request: Received) => Scripted | Promise<Scripted>

export const me: Person = { id: 'me-id', role: 'senco', displayName: 'Priya Raman', address: 'senco@school.example' }
export const partner: Person = {
  id: 'partner-id',
  role: 'leader',
  displayName: 'Tom Ellery',
  address: 'head@school.example',
}

export const noEvents: Scripted = { status: 200, body: { value: [] } }

/** An answer of `getSchedule` in which both are free. */
export function bothFree(items: Readonly<Record<string, readonly unknown[]>> = {}): Scripted {
  const workingHours = {
    daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    startTime: '08:00:00.0000000',
    endTime: '16:00:00.0000000',
    timeZone: { name: 'GMT Standard Time' },
  }
  const value = [me, partner].map(({ address }) => ({
    scheduleId: address,
    scheduleItems: items[address] ?? [],
    workingHours,
  }))
  return { status: 200, body: { value } }
}

/** Graph's error envelope. */
export function anError(status: number, code: string, headers: Record<string, string> = {}): Scripted {
  return { status, headers, body: { error: { code, message: 'Secret subject of an event' } } }
}

/** Answers everything as an empty school would, but for what the script says. */
export function otherwiseEmpty(script: (request: Received) => Scripted | undefined): Script {
  return (request) => script(request) ?? (request.path.endsWith('/getSchedule') ? bothFree() : noEvents)
}

interface BatchBody {
  readonly requests: readonly {
    readonly id: string
    readonly method: string
    readonly url: string
    readonly body?: unknown
    readonly headers?: Record<string, string>
  }[]
}

/** A Graph of one test, with what it was asked. */
export async function startScriptedGraph(script: Script, options: Partial<GraphSourceOptions> = {}) {
  const requests: Received[] = []
  const batches: (readonly Received[])[] = []
  const authorizations: (string | undefined)[] = []
  const slept: number[] = []
  const open = { batches: 0, mostBatches: 0 }
  const answer = async (received: Received) => {
    requests.push(received)
    return script(received)
  }
  const server = createServer((request, response) => {
    void (async () => {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      authorizations.push(request.headers.authorization)
      const path = (request.url ?? '').replace('/v1.0', '')
      const read = (method: string, url: string, content: unknown, headers: IncomingHttpHeaders): Received => {
        const [route = '', search = ''] = url.split('?')
        return { method, path: route, query: new URLSearchParams(search), body: content, headers }
      }
      let answered: Scripted
      if (path === '/$batch') {
        const items = (body as BatchBody).requests
        const received = items.map((item) => read(item.method, item.url, item.body, item.headers ?? {}))
        batches.push(received)
        open.batches += 1
        open.mostBatches = Math.max(open.mostBatches, open.batches)
        response.once('close', () => (open.batches -= 1))
        const outer = await script(read('POST', '/$batch', body, request.headers))
        if (outer.status === 200 && outer.body !== undefined && 'value' in Object(outer.body)) {
          const responses = await Promise.all(
            received.map(async (each, place) => ({ id: items[place]?.id, ...(await answer(each)) })),
          )
          answered = { status: 200, body: { responses: responses.toReversed() } }
        } else answered = outer
      } else answered = await answer(read(request.method ?? 'GET', path, body, request.headers))
      if (answered.isCutOff === true) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"responses":[')
        setTimeout(() => response.destroy(), 5)
        return
      }
      response.writeHead(answered.status, { 'content-type': 'application/json', ...answered.headers })
      response.end(answered.body === undefined ? '' : JSON.stringify(answered.body))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const source = createGraphSource({
    baseUrl: `${origin}/v1.0`,
    me,
    partner,
    timeZone: 'Europe/London',
    getAccessToken: () => Promise.resolve('token'),
    clock: {
      now: () => 0,
      sleep: (milliseconds) => {
        slept.push(milliseconds)
        return Promise.resolve()
      },
    },
    random: () => 0,
    ...options,
  })
  return {
    source,
    origin,
    requests,
    batches,
    authorizations,
    slept,
    mostBatchesAtATime: () => open.mostBatches,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** One event as `calendarView` gives it. */
export function anEvent(change: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 'event-1',
    iCalUId: 'uid-1',
    seriesMasterId: null,
    type: 'singleInstance',
    start: { dateTime: '2026-11-23T09:00:00.0000000', timeZone: 'UTC' },
    end: { dateTime: '2026-11-23T10:00:00.0000000', timeZone: 'UTC' },
    isAllDay: false,
    isCancelled: false,
    showAs: 'busy',
    sensitivity: 'normal',
    categories: ['EHC plan review'],
    ...change,
  }
}
