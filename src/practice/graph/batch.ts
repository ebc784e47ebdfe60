import { z } from 'zod'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { GraphAnswer } from './exchange.ts'
import { badRequest } from './problems.ts'
import type { GraphService, IncomingCall } from './service.ts'
import { callsPerMailbox } from './service.ts'

const mostRequests = 20

const batchInput = z.object({
  requests: z.array(
    z.object({
      id: z.string().min(1),
      method: z.string(),
      url: z.string().min(1),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
})

type BatchRequest = z.infer<typeof batchInput>['requests'][number]

/** One answer of a batch. */
interface BatchResponse {
  readonly id: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: object
}

/**
 * Runs a batch: what depends on nothing at once, though no more than four calls per mailbox; the rest after what it
 * depends on, or not at all (424) when that failed. The answers come in no particular order.
 *
 * @throws GraphProblem when the batch itself is malformed
 */
export async function runBatch(
  service: GraphService,
  outer: Omit<IncomingCall, 'url' | 'method'>,
): Promise<{ readonly responses: readonly BatchResponse[] }> {
  const requests = readBatch(outer.body)
  const queue = createQueue()
  const responses = new Map<string, Promise<BatchResponse>>()
  const responseTo = (request: BatchRequest): Promise<BatchResponse> => {
    const known = responses.get(request.id)
    if (known !== undefined) return known
    const response = respond(request)
    responses.set(request.id, response)
    return response
  }
  const respond = async (request: BatchRequest): Promise<BatchResponse> => {
    const needed = requests.filter(({ id }) => request.dependsOn?.includes(id))
    const before = await Promise.all(needed.map(responseTo))
    if (before.some(({ status }) => status >= 400)) return failedDependency(request.id)
    const call = innerCall(request, outer)
    const answer = await queue(service.mailboxOf(call), () => service.serve(call))
    return batchResponse(request.id, answer)
  }
  const inOrder = await Promise.all(requests.map(responseTo))
  return { responses: inOrder.toReversed() }
}

function readBatch(body: unknown): readonly BatchRequest[] {
  const parsed = batchInput.safeParse(body)
  if (!parsed.success) throw badRequest('Invalid batch payload format.')
  const { requests } = parsed.data
  if (requests.length === 0) throw badRequest('Invalid batch payload format.')
  if (requests.length > mostRequests) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`)
  }
  const ids = new Set(requests.map(({ id }) => id))
  if (ids.size < requests.length) throw badRequest('Request Id has to be unique in a batch.')
  requests.forEach((request, place) => {
    const earlier = new Set(requests.slice(0, place).map(({ id }) => id))
    if (request.dependsOn?.some((id) => !ids.has(id)) === true)
      throw badRequest(`Request ${request.id} depends on an unknown request.`)
    if (request.dependsOn?.some((id) => !earlier.has(id)) === true && dependsOnItself(request, requests)) {
      throw badRequest(`Request ${request.id} depends on itself.`)
    }
    const contentType = headerOf(request, 'content-type')
    if (request.body !== undefined && contentType === null) {
      throw badRequest(`Write request id : ${request.id} does not contain Content-Type header or body.`)
    }
  })
  return requests
}

function dependsOnItself(request: BatchRequest, requests: readonly BatchRequest[]): boolean {
  const seen = new Set<string>()
  const open = [...(request.dependsOn ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === request.id) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(requests.find((other) => other.id === id)?.dependsOn ?? []))
  }
  return false
}

function innerCall(
  request: BatchRequest,
  { caller, scopes, root }: Pick<IncomingCall, 'caller' | 'scopes' | 'root'>,
): IncomingCall {
  return {
    method: request.method.toUpperCase(),
    url: request.url.startsWith('/') ? request.url : `/${request.url}`,
    header: (name) => headerOf(request, name),
    body: request.body,
    caller,
    scopes,
    root,
    inBatch: true,
  }
}

function headerOf({ headers }: BatchRequest, name: string): string | null {
  return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null
}

function batchResponse(id: string, { status, headers, body }: GraphAnswer): BatchResponse {
  return body === null
    ? { id, status, headers }
    : { id, status, headers: { ...headers, 'Content-Type': 'application/json' }, body }
}

function failedDependency(id: string): BatchResponse {
  const error = { code: 'FailedDependency', message: 'A request that this one depends on has failed.' }
  return { id, status: 424, headers: { 'Content-Type': 'application/json' }, body: { error } }
}

/** Lets at most four tasks of one mailbox run at a time; the others wait for their turn. */
function createQueue() {
  const running = new Map<Mailbox | null, number>()
  const waiting: { readonly mailbox: Mailbox | null; readonly start: () => void }[] = []
  const isFull = (mailbox: Mailbox | null) => (running.get(mailbox) ?? 0) >= callsPerMailbox
  const add = (mailbox: Mailbox | null, calls: number) => running.set(mailbox, (running.get(mailbox) ?? 0) + calls)
  return async <Value>(mailbox: Mailbox | null, task: () => Promise<Value>): Promise<Value> => {
    if (isFull(mailbox)) await new Promise<void>((start) => waiting.push({ mailbox, start }))
    else add(mailbox, 1)
    try {
      return await task()
    } finally {
      const next = waiting.findIndex((waiter) => waiter.mailbox === mailbox)
      // The next in line takes over the place that this one leaves.
      if (next === -1) add(mailbox, -1)
      else waiting.splice(next, 1)[0]?.start()
    }
  }
}
