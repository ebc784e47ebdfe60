import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import type { CalendarFailure } from '../calendarSource.ts'
import { failureOf, GraphFailure } from './failures.ts'
import { errorCodeOf } from './json.ts'
import { type Pace, waitToRetry } from './pace.ts'
import { assertAllowed, RefusedRequest } from './requestGuard.ts'

/** Gets a bearer token; null when the person has to sign in again. */
export type GetAccessToken = (options?: { readonly forceRefresh?: boolean }) => Promise<string | null>

/** What the transport is made of. */
export interface TransportOptions {
  /** Graph's address with its version: `https://graph.microsoft.com/v1.0`. */
  readonly baseUrl: string
  readonly getAccessToken: GetAccessToken
  readonly pace: Pace
  readonly timeoutMs: number
}

/** Sends one request, retried within reason; answers the parsed body. */
export type Send = (request: {
  readonly path: string
  readonly body: unknown
  readonly signal: AbortSignal
}) => Promise<unknown>

/** The first of the middleware: nothing leaves without passing the guard, whoever made it. */
function guard(baseUrl: string): Middleware {
  let next: Middleware | undefined
  return {
    execute: async (context) => {
      const url = typeof context.request === 'string' ? context.request : context.request.url
      if (!url.startsWith(`${baseUrl}/`)) throw new RefusedRequest('A request to another address than Graph’s.')
      const body: unknown = typeof context.options?.body === 'string' ? JSON.parse(context.options.body) : undefined
      assertAllowed({ method: context.options?.method ?? 'GET', path: url.slice(baseUrl.length), body })
      await next?.execute(context)
    },
    setNext: (middleware) => (next = middleware),
  }
}

/**
 * Puts the token on. The library's own step does so for Graph's https hosts alone, and the practice school has neither;
 * the guard before it has made sure that the address is the one we were given.
 */
function authentication(getAccessToken: GetAccessToken): Middleware {
  let next: Middleware | undefined
  const sendWith = async (context: Context, token: string | null) => {
    if (token === null) throw new GraphFailure({ kind: 'signInExpired' })
    const headers = new Headers(context.options?.headers)
    headers.set('Authorization', `Bearer ${token}`)
    context.options = { ...context.options, headers: Object.fromEntries(headers) }
    await next?.execute(context)
  }
  return {
    execute: async (context) => {
      await sendWith(context, await getAccessToken())
      if (context.response?.status === 401) await sendWith(context, await getAccessToken({ forceRefresh: true }))
    },
    setNext: (middleware) => (next = middleware),
  }
}

/** Remembers what was thrown further down: the client would wrap it and lose what it was. */
function remember(thrown: { error?: unknown }): Middleware {
  let next: Middleware | undefined
  return {
    execute: async (context) => {
      try {
        await next?.execute(context)
      } catch (error) {
        thrown.error = error
        throw error
      }
    },
    setNext: (middleware) => (next = middleware),
  }
}

/**
 * The parsed body of an answer; undefined when it has none.
 *
 * @throws GraphFailure when the answer is a refusal or cannot be read
 */
async function readResponse(response: Response): Promise<unknown> {
  const text = await response.text()
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    if (response.ok) throw new GraphFailure({ kind: 'unexpected', detail: `${response.status} unreadable` })
  }
  if (!response.ok) throw new GraphFailure(failureOf({ status: response.status, code: errorCodeOf(body) }))
  return body
}

/** What an exception of the client amounts to, when it is an expected one. */
function failureFrom(error: unknown, thrown: unknown): CalendarFailure {
  if (thrown instanceof GraphFailure) return thrown.failure
  // fetch rejects with a TypeError when there is no way to the server.
  if (thrown instanceof TypeError) return { kind: 'offline' }
  throw thrown ?? error
}

/** Builds the one way to Graph: guard, token, time limit, patience. */
export function createTransport({ baseUrl, getAccessToken, pace, timeoutMs }: TransportOptions): Send {
  const [, root = baseUrl, version = 'v1.0'] = /^(.*)\/([^/]+)$/.exec(baseUrl) ?? []

  const sendOnce: Send = async ({ path, body, signal }) => {
    const thrown: { error?: unknown } = {}
    const client = Client.initWithMiddleware({
      baseUrl: `${root}/`,
      defaultVersion: version,
      middleware: [remember(thrown), guard(baseUrl), authentication(getAccessToken), new HTTPMessageHandler()],
    })
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      const request = client.api(path).options({ signal: AbortSignal.any([signal, timeout]) })
      // Raw, since the client's own reading fails on the empty body of a 202.
      const response: unknown = await request.responseType(ResponseType.RAW).post(body)
      if (!(response instanceof Response)) throw new TypeError('The Graph client answered without a response.')
      return await readResponse(response)
    } catch (error) {
      if (signal.aborted) throw new GraphFailure({ kind: 'cancelled' })
      if (timeout.aborted) throw new GraphFailure({ kind: 'timedOut' })
      if (error instanceof GraphFailure) throw error
      throw new GraphFailure(failureFrom(error, thrown.error))
    }
  }

  return async (request) => {
    for (let triesSoFar = 1; ; triesSoFar += 1) {
      try {
        return await sendOnce(request)
      } catch (error) {
        const kind = error instanceof GraphFailure ? error.failure.kind : null
        if (kind !== 'throttled' && !(kind === 'timedOut' && triesSoFar === 1)) throw error
        await waitToRetry(pace, triesSoFar, null, request.signal)
      }
    }
  }
}
