import { Hono } from 'hono'
import type { Faults } from '../faults/faults.ts'
import type { RequestLog } from '../log/requestLog.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { School } from '../mailbox/school.ts'
import type { TokenDesk } from '../tokens/tokenDesk.ts'
import { runBatch } from './batch.ts'
import type { GraphAnswer } from './exchange.ts'
import { ok } from './exchange.ts'
import { badRequest, GraphProblem, invalidToken, problemAnswer } from './problems.ts'
import type { GraphService } from './service.ts'

/** What Graph's HTTP is made of. */
export interface GraphAppParts {
  readonly service: GraphService
  readonly tokens: TokenDesk
  readonly faults: Faults
  readonly log: RequestLog
  readonly school: () => School
  /** How the service's own address ends. */
  readonly pathEnd: string
}

/** The HTTP of Graph: bearer token, single calls and batches. */
export function graphApp(parts: GraphAppParts): Hono {
  const app = new Hono()
  app.all('*', async (c) => {
    const request = c.req.raw
    const end = request.url.indexOf(parts.pathEnd) + parts.pathEnd.length
    const url = request.url.slice(end)
    const answer = await httpAnswer(parts, request, request.url.slice(0, end), url)
    await wait(parts.faults.delayOf(url))
    return response(answer)
  })
  return app
}

async function httpAnswer(parts: GraphAppParts, request: Request, root: string, url: string): Promise<GraphAnswer> {
  const header = (name: string) => request.headers.get(name)
  const refuse = (problem: GraphProblem) => {
    const requestId = crypto.randomUUID()
    const ids = { requestId, clientRequestId: header('client-request-id') ?? requestId }
    const answer = problemAnswer(problem, parts.school().now(), ids)
    const headers = { 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId }
    return { ...answer, headers: { ...answer.headers, ...headers } }
  }
  const caller = await callerOf(parts, header('Authorization'))
  if (caller === null) return refuse(invalidToken())
  try {
    const incoming = { header, body: await bodyOf(request), ...caller, root, inBatch: false }
    if (url !== '/$batch') return await parts.service.serve({ ...incoming, method: request.method, url })
    return await batchAnswer(parts, { ...incoming, method: request.method, url }, refuse)
  } catch (error) {
    if (error instanceof GraphProblem) return refuse(error)
    throw error
  }
}

async function batchAnswer(
  { service, faults, log }: GraphAppParts,
  incoming: Parameters<GraphService['serve']>[0],
  refuse: (problem: GraphProblem) => GraphAnswer,
): Promise<GraphAnswer> {
  const { method, url, caller, inBatch } = incoming
  const noted = (answer: GraphAnswer) => {
    const person = caller.owner.role
    log.add({ method, url, person, inBatch, status: answer.status, bodyProperties: ['requests'] })
    return answer
  }
  const refusal = faults.refusalOf(url)
  if (refusal?.kind === 'expire') return noted(refuse(invalidToken()))
  if (refusal !== null) {
    const { status, code } =
      refusal.kind === 'throttle' ? { status: 429, code: 'ApplicationThrottled' } : { ...refusal }
    return noted(refuse(new GraphProblem(status, code, 'A fault that was asked for.')))
  }
  if (method !== 'POST') return noted(refuse(badRequest('A batch is posted.')))
  try {
    return noted(ok(await runBatch(service, incoming)))
  } catch (error) {
    if (error instanceof GraphProblem) return noted(refuse(error))
    throw error
  }
}

async function callerOf(
  { tokens, school }: GraphAppParts,
  authorization: string | null,
): Promise<{ readonly caller: Mailbox; readonly scopes: ReadonlySet<string> } | null> {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? []
  const holder = token === undefined ? null : await tokens.holderOf(token)
  const caller = holder === null ? null : school().mailboxOf(holder.personId)
  return holder === null || caller === null ? null : { caller, scopes: holder.scopes }
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  }
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** An answer over HTTP. `Retry-After` is left out: browsers do not get to read Graph's, so nobody may rely on it. */
function response({ status, headers, body }: GraphAnswer): Response {
  const shown = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Retry-After'))
  return body === null
    ? new Response(null, { status, headers: shown })
    : Response.json(body, { status, headers: { ...shown, 'Cache-Control': 'private, no-store' } })
}
