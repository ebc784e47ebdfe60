import type { Faults } from '../faults/faults.ts'
import type { RequestLog } from '../log/requestLog.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { School } from '../mailbox/school.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { readPreferences } from './preferences.ts'
import type { CallIds } from './problems.ts'
import { badRequest, GraphProblem, invalidToken, overConcurrency, problemAnswer } from './problems.ts'
import { answer, mailboxInPath } from './routes.ts'

/** How many calls Exchange serves at a time for one app and mailbox. */
export const callsPerMailbox = 4

/** What one call brings along, before it is understood. */
export interface IncomingCall {
  readonly method: string
  /** Path and query below `/v1.0`. */
  readonly url: string
  readonly header: (name: string) => string | null
  readonly body: unknown
  readonly caller: Mailbox
  /** What the caller's token allows. */
  readonly scopes: ReadonlySet<string>
  readonly root: string
  readonly inBatch: boolean
}

/** Serves calls with everything that the service has around an answer: limits, faults, error shape, log. */
export interface GraphService {
  serve(call: IncomingCall): Promise<GraphAnswer>
  /** The mailbox that a call will be counted against. */
  mailboxOf(call: Pick<IncomingCall, 'url' | 'caller'>): Mailbox | null
}

/** The service over a school's mailboxes. `pause` gives other calls their turn, as a network would. */
export function createGraphService(options: {
  readonly school: () => School
  readonly faults: Faults
  readonly log: RequestLog
  readonly pause: () => Promise<void>
}): GraphService {
  const { faults, log, pause } = options
  const running = new Map<Mailbox, number>()

  const inSlot = async (mailbox: Mailbox | null, act: () => GraphAnswer): Promise<GraphAnswer> => {
    if (mailbox === null) return act()
    const calls = (running.get(mailbox) ?? 0) + 1
    log.noteConcurrency(mailbox.owner.address, calls)
    if (calls > callsPerMailbox) throw overConcurrency()
    running.set(mailbox, calls)
    try {
      await pause()
      return act()
    } finally {
      running.set(mailbox, (running.get(mailbox) ?? 1) - 1)
    }
  }

  const mailboxOf: GraphService['mailboxOf'] = ({ url, caller }) =>
    mailboxInPath(options.school(), caller, parsedUrl(url)?.segments ?? [])

  const answered = async (call: IncomingCall, ids: CallIds): Promise<GraphAnswer> => {
    const school = options.school()
    try {
      const refusal = faults.refusalOf(call.url)
      if (refusal?.kind === 'throttle') return throttled(refusal.retryAfter, school, ids)
      if (refusal?.kind === 'expire') throw invalidToken()
      if (refusal?.kind === 'fail') throw new GraphProblem(refusal.status, refusal.code, 'A fault that was asked for.')
      return await inSlot(mailboxOf(call), () => {
        const request = graphRequest(call)
        return withPreferences(answer(request, school), request)
      })
    } catch (error) {
      if (!(error instanceof GraphProblem)) throw error
      const refused = problemAnswer(error, school.now(), ids)
      return error.status === 429 ? { ...refused, headers: { 'Retry-After': '1' } } : refused
    }
  }

  return {
    mailboxOf,
    async serve(call) {
      const requestId = crypto.randomUUID()
      const ids = { requestId, clientRequestId: call.header('client-request-id') ?? requestId }
      const { status, headers, body } = await answered(call, ids)
      const { method, url, inBatch } = call
      log.add({ method, url, inBatch, status, person: call.caller.owner.role, bodyProperties: propertiesOf(call.body) })
      const own = { 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId }
      return { status, headers: { ...own, 'Cache-Control': 'private', ...headers }, body }
    },
  }
}

function throttled(retryAfter: number, school: School, ids: CallIds): GraphAnswer {
  const refused = problemAnswer(overConcurrency(), school.now(), ids)
  return { ...refused, headers: { 'Retry-After': String(retryAfter) } }
}

function withPreferences(answer: GraphAnswer, { preferences }: GraphRequest): GraphAnswer {
  if (preferences.applied.length === 0) return answer
  return { ...answer, headers: { ...answer.headers, 'Preference-Applied': preferences.applied.join(', ') } }
}

function graphRequest(call: IncomingCall): GraphRequest {
  const parsed = parsedUrl(call.url)
  if (parsed === null) throw badRequest('The address could not be read.')
  const { method, url, body, caller, scopes, root } = call
  return {
    ...{ method, url, body, caller, scopes, root },
    ...parsed,
    header: call.header,
    preferences: readPreferences(call.header('Prefer')),
  }
}

function parsedUrl(url: string): { readonly segments: readonly string[]; readonly query: URLSearchParams } | null {
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  try {
    const segments = path.split('/').filter((segment) => segment !== '')
    return { segments: segments.map(decodeURIComponent), query: new URLSearchParams(query) }
  } catch {
    return null
  }
}

function propertiesOf(body: unknown): readonly string[] {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
}
