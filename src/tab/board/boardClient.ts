import type * as z from 'zod/mini'
import type { FirstRoute } from '../../contract/firstRoutes.ts'
import type { Route } from '../../contract/routes.ts'

/** Why a call did not do what was asked; `sentence` is for the person. */
export interface BoardFailure {
  readonly kind: 'signInExpired' | 'offline' | 'conflict' | 'refused'
  readonly sentence: string
}

/** What came of a call. */
export type BoardOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: BoardFailure }

/** What a call needs beside its route. */
export interface CallInput<Body> {
  readonly body: Body
  readonly board?: string
  readonly post?: string
  readonly query?: Readonly<Record<string, string>>
}

/** The board's API, typed by its contract. */
export interface BoardClient {
  call<Body extends z.ZodMiniType, Answer extends z.ZodMiniType>(
    route: Route<Body, Answer>,
    input: CallInput<z.infer<Body>>,
  ): Promise<BoardOutcome<z.infer<Answer>>>
  /** One of the calls that come before the first map. */
  callFirst<Body, Answer>(route: FirstRoute<Body, Answer>, input: CallInput<Body>): Promise<BoardOutcome<Answer>>
  /** Address and headers of the stream of a board's changes; null when nobody is signed in. */
  changes(board: string): Promise<{ readonly url: string; readonly headers: Record<string, string> } | null>
}

/** What a client is made of. */
export interface BoardClientOptions {
  /** Where the API is, without a slash at the end: `/api`. */
  readonly baseUrl: string
  readonly getToken: () => Promise<string | null>
}

/** What the client itself needs of a route, whoever checks its answer. */
interface AnyRoute<Answer> extends Pick<FirstRoute<unknown, Answer>, 'path' | 'answer'> {
  readonly method: string
  readonly isRepeatable: boolean
}

const timeoutMs = 15_000
const passing = new Set([502, 503, 504])

const expired: BoardFailure = { kind: 'signInExpired', sentence: 'Your sign-in has ended.' }
const offline: BoardFailure = { kind: 'offline', sentence: 'Tandem cannot be reached. Nothing was lost; try again.' }

async function failureOf(response: Response): Promise<BoardFailure> {
  if (response.status === 401) return expired
  const problem: unknown = await response.json().catch(() => null)
  const title = typeof problem === 'object' && problem !== null && 'title' in problem ? problem.title : null
  const sentence = typeof title === 'string' ? title : `Tandem answered ${response.status}, which nobody foresaw.`
  return { kind: response.status === 409 ? 'conflict' : 'refused', sentence }
}

/** Makes a client. What may be repeated is tried twice; the rest once, and is safe to be asked for again. */
export function createBoardClient({ baseUrl, getToken }: BoardClientOptions): BoardClient {
  async function headers(): Promise<Record<string, string> | null> {
    const token = await getToken()
    return token === null ? null : { authorization: `Bearer ${token}` }
  }

  async function send(url: string, init: RequestInit, mayRepeat: boolean): Promise<Response> {
    const once = () => fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
    const first = await once().catch((error: unknown) => {
      if (mayRepeat) return null
      throw error
    })
    return first === null || (mayRepeat && passing.has(first.status)) ? once() : first
  }

  async function ask<Answer>(
    { method, path: pattern, isRepeatable, answer: reader }: AnyRoute<Answer>,
    { body, board = '', post = '', query = {} }: CallInput<unknown>,
  ): Promise<BoardOutcome<Answer>> {
    const authorization = await headers()
    if (authorization === null) return { ok: false, failure: expired }
    const path = pattern.replace(':board', board).replace(':post', post)
    const search = new URLSearchParams(query).toString()
    const init: RequestInit = {
      method,
      headers: { ...authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    let response: Response
    try {
      response = await send(`${baseUrl}${path}${search === '' ? '' : `?${search}`}`, init, isRepeatable)
    } catch {
      return { ok: false, failure: offline }
    }
    if (!response.ok) return { ok: false, failure: await failureOf(response) }
    const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
    const parsed = reader.safeParse(answer)
    if (parsed.success) return { ok: true, value: parsed.data }
    const sentence = 'Tandem answered something that this page does not understand: reload it.'
    return { ok: false, failure: { kind: 'refused', sentence } }
  }

  return {
    call: (route, input) => ask(route, input),
    callFirst: (route, input) => ask(route, input),

    async changes(board) {
      const authorization = await headers()
      if (authorization === null) return null
      return { url: `${baseUrl}/boards/${board}/changes`, headers: authorization }
    },
  }
}
