import { once } from 'node:events'
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CalendarSource, Person } from '../../../src/calendars/calendarSource.ts'
import { createGraphSource } from '../../../src/calendars/graph/graphSource.ts'
import type { GetAccessToken } from '../../../src/calendars/permissions.ts'
import type { Role } from '../../../src/domain/calendar/calendar.ts'
import { createPracticeSchool } from '../../../src/practice/practiceSchool.ts'

/** Nine in the morning of a Monday in the second half of the autumn term. */
const now = Date.parse('2026-11-23T09:00:00Z')

const person = z.object({
  id: z.string(),
  role: z.enum(['senco', 'leader']),
  displayName: z.string(),
  address: z.string(),
})
const signedIn = z.object({ accessToken: z.string(), me: person, partner: person })
const batch = z.object({
  requests: z.array(z.object({ method: z.string(), url: z.string(), body: z.unknown().optional() })),
})

/** One request of Graph as it left, those of a batch one by one. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly body: unknown
  /** The HTTP request that it travelled in. */
  readonly trip: number
}

/** Somebody who is signed in at the practice school. */
export interface SignedIn {
  readonly me: Person
  readonly partner: Person
  readonly source: CalendarSource
  readonly getAccessToken: GetAccessToken
  /** Asks Graph without our adapter. */
  readonly ask: (method: string, path: string, body?: object) => Promise<unknown>
}

/** A practice school over real HTTP, with everything that our adapter asks of its Graph. */
export async function startPracticeGraph() {
  const { app } = createPracticeSchool({ now: () => now, startYear: 2026 })
  const sent: Sent[] = []
  let isWatching = true
  let trip = 0
  const watched = new Hono()
  watched.use('/graph/v1.0/*', async (c, next) => {
    if (isWatching) {
      trip += 1
      const text = await c.req.raw.clone().text()
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      const url = c.req.raw.url.slice(c.req.raw.url.indexOf('/v1.0') + '/v1.0'.length)
      const items = url === '/$batch' ? batch.parse(body).requests : [{ method: c.req.method, url, body }]
      sent.push(...items.map((item) => ({ method: item.method, url: item.url, body: item.body, trip })))
    }
    await next()
  })
  watched.route('/', app)
  const server: ServerType = serve({ fetch: watched.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const baseUrl = `${origin}/graph/v1.0`

  const signIn = async (role: Role, scopes?: readonly string[]): Promise<SignedIn> => {
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: role, scopes }),
    })
    const { accessToken, me, partner } = signedIn.parse(await answer.json())
    const getAccessToken: GetAccessToken = ({ permission, forceRefresh }) => {
      const isGiven = permission === null || scopes === undefined || scopes.includes(permission)
      return Promise.resolve(isGiven && !forceRefresh ? accessToken : null)
    }
    return {
      me,
      partner,
      getAccessToken,
      source: createGraphSource({
        baseUrl,
        me,
        partner,
        timeZone: 'Europe/London',
        getAccessToken,
        clock: { now: () => now, sleep: () => Promise.resolve() },
        random: () => 0,
      }),
      ask: async (method, path, body) => {
        isWatching = false
        const response = await fetch(`${baseUrl}${path}`, {
          method,
          headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
        isWatching = true
        const text = await response.text()
        return text === '' ? null : (JSON.parse(text) as unknown)
      },
    }
  }
  return {
    baseUrl,
    signIn,
    /** What our adapter has asked since the last look. */
    asked: () => sent.splice(0),
    fault: (fault: object) =>
      fetch(`${origin}/faults`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(fault),
      }),
    [Symbol.asyncDispose]: async () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
