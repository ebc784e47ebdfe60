import { type Context, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client'
import { GraphFailure } from './failures.ts'
import { assertAllowed, type Purpose, RefusedRequest } from './requestGuard.ts'
import { orCancelled } from './turns.ts'

/** Gets a bearer token; null when the person has to sign in again. */
export type GetAccessToken = (options?: { readonly forceRefresh?: boolean }) => Promise<string | null>

/** What became of one request, for whoever has to say it. */
export interface Attempt {
  /** What was thrown on the way: the client wraps it and so loses what it was. */
  error?: unknown
  /** Aborted when the answer took too long. */
  timeout?: AbortSignal
}

/** A step that hands on to the one after it. */
function step(execute: (context: Context, next: () => Promise<void>) => Promise<void>): Middleware {
  let following: Middleware | undefined
  return {
    execute: (context) => execute(context, async () => following?.execute(context)),
    setNext: (middleware) => (following = middleware),
  }
}

/** Remembers what was thrown further down. */
export function remember(attempt: Attempt): Middleware {
  return step(async (_context, next) => {
    try {
      await next()
    } catch (error) {
      attempt.error = error
      throw error
    }
  })
}

/** Nothing leaves without passing the guard, whoever made it, nor to any other address than the one we were given. */
export function guard(options: {
  readonly baseUrl: string
  readonly partnerId: string
  readonly purpose: Purpose
}): Middleware {
  const { baseUrl, partnerId, purpose } = options
  return step(async (context, next) => {
    const url = typeof context.request === 'string' ? context.request : context.request.url
    if (!url.startsWith(`${baseUrl}/`)) throw new RefusedRequest('A request to another address than Graph’s.')
    const body: unknown = typeof context.options?.body === 'string' ? JSON.parse(context.options.body) : undefined
    const method = context.options?.method ?? 'GET'
    assertAllowed({ purpose, partnerId, method, path: url.slice(baseUrl.length), body })
    await next()
  })
}

/**
 * Puts the token on, and a new one when it has expired. The library's own step does so for Graph's https hosts alone,
 * and the practice school has neither; the guard before it has made sure that the address is the one we were given.
 */
export function authentication(options: {
  readonly getAccessToken: GetAccessToken
  /** True when the last token is known to have expired. */
  readonly isRenewal: boolean
  readonly signal: AbortSignal
}): Middleware {
  const { getAccessToken, isRenewal, signal } = options
  return step(async (context, next) => {
    const sendWith = async (token: string | null) => {
      if (token === null) throw new GraphFailure({ kind: 'signInExpired' })
      const headers = new Headers(context.options?.headers)
      headers.set('Authorization', `Bearer ${token}`)
      context.options = { ...context.options, headers: Object.fromEntries(headers) }
      await next()
    }
    const renewed = () => orCancelled(getAccessToken({ forceRefresh: true }), signal)
    await sendWith(isRenewal ? await renewed() : await orCancelled(getAccessToken(), signal))
    if (context.response?.status === 401 && !isRenewal) await sendWith(await renewed())
  })
}

/** Goes out by the library's own last step, for as long as we wait. Redirections are not followed: they lead elsewhere. */
export function network(options: {
  readonly signal: AbortSignal
  readonly timeoutMs: number
  readonly attempt: Attempt
}): Middleware {
  const { signal, timeoutMs, attempt } = options
  const handler = new HTTPMessageHandler()
  return step(async (context) => {
    attempt.timeout = AbortSignal.timeout(timeoutMs)
    const both = AbortSignal.any([signal, attempt.timeout])
    context.options = { ...context.options, signal: both, redirect: 'manual' }
    try {
      await handler.execute(context)
    } catch (error) {
      // fetch rejects with a TypeError when there is no way to the server.
      if (error instanceof TypeError && !both.aborted) throw new GraphFailure({ kind: 'offline' })
      throw error
    }
  })
}
