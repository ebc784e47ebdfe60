import { type Context, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client'
import type { GetAccessToken, TokenWish } from '../permissions.ts'
import { GraphFailure } from './failures.ts'
import { permissionOf, type Purpose } from './purposes.ts'
import { assertAllowed, type NamedPair, RefusedRequest } from './requestGuard.ts'
import { orCancelled } from './turns.ts'

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
  readonly pair: NamedPair
  readonly purpose: Purpose
}): Middleware {
  const { baseUrl, pair, purpose } = options
  return step(async (context, next) => {
    const url = typeof context.request === 'string' ? context.request : context.request.url
    if (!url.startsWith(`${baseUrl}/`)) throw new RefusedRequest('A request to another address than Graph’s.')
    const sent: unknown = context.options?.body ?? undefined
    const body: unknown = typeof sent === 'string' ? JSON.parse(sent) : sent
    const method = context.options?.method ?? 'GET'
    assertAllowed({ purpose, pair, method, path: url.slice(baseUrl.length), body })
    await next()
  })
}

/** How the token of a request is got. */
interface TokenOptions {
  readonly getAccessToken: GetAccessToken
  readonly purpose: Purpose
  /** True when the last token is known to have expired. */
  readonly isRenewal: boolean
  readonly signal: AbortSignal
}

/**
 * The token that carries what a request needs.
 *
 * @throws GraphFailure `permissionMissing` when somebody is signed in and has not given it; `signInExpired` else
 */
async function tokenFor({ getAccessToken, purpose, isRenewal, signal }: TokenOptions): Promise<string> {
  const permission = permissionOf[purpose]
  const get = (wish: TokenWish) => orCancelled(getAccessToken(wish), signal)
  const token = await get({ permission, forceRefresh: isRenewal })
  if (token !== null) return token
  const isSignedIn =
    !isRenewal && permission !== null && (await get({ permission: null, forceRefresh: false })) !== null
  throw new GraphFailure(isSignedIn ? { kind: 'permissionMissing', permission } : { kind: 'signInExpired' })
}

/**
 * Puts the token on, and a new one when it has expired. The library's own step does so for Graph's https hosts alone,
 * and the practice school has neither; the guard before it has made sure that the address is the one we were given.
 */
export function authentication(options: TokenOptions): Middleware {
  return step(async (context, next) => {
    const sendWith = async (token: string) => {
      const headers = new Headers(context.options?.headers)
      headers.set('Authorization', `Bearer ${token}`)
      context.options = { ...context.options, headers: Object.fromEntries(headers) }
      await next()
    }
    await sendWith(await tokenFor(options))
    if (context.response?.status === 401 && !options.isRenewal) {
      await sendWith(await tokenFor({ ...options, isRenewal: true }))
    }
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
