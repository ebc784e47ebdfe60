import { Client, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client'
import type { GetAccessToken } from '../permissions.ts'
import { failureOf, GraphFailure, PassingFailure } from './failures.ts'
import { asSeconds, errorCodeOf } from './json.ts'
import { type Attempt, authentication, guard, network, remember } from './middleware.ts'
import type { Patience } from './pace.ts'
import { isWriting, permissionOf, type Purpose } from './purposes.ts'
import type { NamedPair } from './requestGuard.ts'
import { createTurns } from './turns.ts'

/** Asked for with every request, so that an event has the same id wherever we meet it, and keeps it when it is moved. */
export const immutableIds = 'IdType="ImmutableId"'

/** What the transport is made of. */
export interface TransportOptions {
  /** Graph's address with its version: `https://graph.microsoft.com/v1.0`. */
  readonly baseUrl: string
  readonly pair: NamedPair
  readonly getAccessToken: GetAccessToken
  readonly timeoutMs: number
}

/** One change, or one batch. Readings travel in batches. */
interface Outgoing {
  readonly purpose: Purpose
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  /** Undefined for `DELETE`. */
  readonly body?: unknown
  readonly patience: Patience
  /** True when the last token is known to have expired. */
  readonly isRenewal?: boolean
}

/** Sends one request, retried within reason; answers the parsed body. */
export type Send = (request: Outgoing) => Promise<unknown>

const serverTrouble = new Set([429, 500, 502, 503, 504])

async function textOf(response: Response): Promise<string> {
  try {
    return await response.text()
  } catch (error) {
    // The way to the server was lost half-way through the answer.
    if (error instanceof TypeError) throw new GraphFailure({ kind: 'offline' })
    throw error
  }
}

/**
 * The parsed body of an answer; undefined when it has none.
 *
 * @throws GraphFailure when the answer is a refusal or cannot be read
 */
async function readResponse(response: Response, purpose: Purpose): Promise<unknown> {
  const { ok, status, type, headers } = response
  if (type === 'opaqueredirect') throw new GraphFailure({ kind: 'unexpected', detail: 'a redirection' })
  const text = await textOf(response)
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    if (ok) throw new GraphFailure({ kind: 'unexpected', detail: `${status} unreadable` })
  }
  if (ok) return body
  const failure = failureOf({ status, code: errorCodeOf(body) }, permissionOf[purpose])
  if (!serverTrouble.has(status)) throw new GraphFailure(failure)
  // Browsers may not read this header of Graph's: then the wait is ours to choose.
  throw new PassingFailure(failure, asSeconds(headers.get('Retry-After')))
}

/** How often a request may be sent that fails in this way. A writing is tried for longer: its answer may just be lost. */
function triesFor(error: GraphFailure, purpose: Purpose): number {
  if (error instanceof PassingFailure) return Infinity
  if (error.failure.kind === 'timedOut') return 2
  return error.failure.kind === 'offline' && isWriting(purpose) ? 3 : 1
}

function sendBy(request: GraphRequest, method: Outgoing['method'], body: unknown): Promise<unknown> {
  switch (method) {
    case 'POST':
      return request.post(body)
    case 'PATCH':
      return request.patch(body)
    case 'DELETE':
      return request.delete()
  }
}

/**
 * Builds the one way to Graph: guard, token, time limit, patience, one request after the other. The library's own retry
 * step is left out on purpose: it knows nothing of batches, of cancelling, or of what may be repeated, and two steps
 * that retry multiply.
 */
export function createTransport({ baseUrl, pair, getAccessToken, timeoutMs }: TransportOptions): Send {
  const [, root = baseUrl, version = 'v1.0'] = /^(.*)\/([^/]+)$/.exec(baseUrl) ?? []
  const takeTurn = createTurns()

  const sendOnce: Send = async ({ purpose, method, path, body, patience: { signal }, isRenewal = false }) => {
    const attempt: Attempt = {}
    const client = Client.initWithMiddleware({
      baseUrl: `${root}/`,
      defaultVersion: version,
      middleware: [
        remember(attempt),
        guard({ baseUrl, pair, purpose }),
        authentication({ getAccessToken, purpose, isRenewal, signal }),
        network({ signal, timeoutMs, attempt }),
      ],
    })
    try {
      // Raw, since the client's own reading fails on the empty body of a 202.
      const request = client.api(path).header('Prefer', immutableIds).responseType(ResponseType.RAW)
      const response: unknown = await sendBy(request, method, body)
      if (!(response instanceof Response)) throw new Error('The Graph client answered without a response.')
      return await readResponse(response, purpose)
    } catch (error) {
      const cause = attempt.error ?? error
      if (cause instanceof GraphFailure) throw cause
      if (signal.aborted) throw new GraphFailure({ kind: 'cancelled' })
      if (attempt.timeout?.aborted === true) throw new GraphFailure({ kind: 'timedOut' })
      throw cause
    }
  }

  return async (request) => {
    const { patience, purpose } = request
    for (let triesSoFar = 1; ; triesSoFar += 1) {
      try {
        return await takeTurn(() => sendOnce(request), patience.signal)
      } catch (error) {
        if (!(error instanceof GraphFailure) || triesSoFar >= triesFor(error, purpose)) throw error
        const retryAfterSeconds = error instanceof PassingFailure ? error.retryAfterSeconds : null
        await patience.waitToRetry({ triesSoFar, retryAfterSeconds, failure: error.failure })
      }
    }
  }
}
