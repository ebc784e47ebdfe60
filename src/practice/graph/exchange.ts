import type { Mailbox } from '../mailbox/mailbox.ts'
import type { Preferences } from './preferences.ts'

/** One call of Graph: an HTTP request, or one request of a batch. */
export interface GraphRequest {
  readonly method: string
  /** Path below `/v1.0`, decoded: `['me', 'events', id]`. */
  readonly segments: readonly string[]
  /** Path and query as they came. */
  readonly url: string
  readonly query: URLSearchParams
  readonly preferences: Preferences
  header(name: string): string | null
  readonly body: unknown
  /** Whose token it is. */
  readonly caller: Mailbox
  /** What that token allows. */
  readonly scopes: ReadonlySet<string>
  /** Address of the service, up to and with `/v1.0`. */
  readonly root: string
}

/** What Graph answers; a body of null is none. */
export interface GraphAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: object | null
}

/** 200 and a body. */
export function ok(body: object): GraphAnswer {
  return { status: 200, headers: {}, body }
}

/** 201 and what was made. */
export function created(body: object): GraphAnswer {
  return { status: 201, headers: {}, body }
}

/** 202, as for everything that sends mail. */
export const accepted: GraphAnswer = { status: 202, headers: {}, body: null }

/** 204, as for everything that deletes. */
export const noContent: GraphAnswer = { status: 204, headers: {}, body: null }
