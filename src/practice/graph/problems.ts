import type { EpochMs } from '../../domain/calendar/dates.ts'
import { utcText } from '../mailbox/zones.ts'
import type { GraphAnswer } from './exchange.ts'

/**
 * A request that Graph refuses. Thrown wherever the reason is found, and answered in one place in Graph's error shape;
 * the texts are those of the service as far as they are known.
 */
export class GraphProblem extends Error {
  override readonly name = 'GraphProblem'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** What tells one call from another in error messages and headers. */
export interface CallIds {
  readonly requestId: string
  readonly clientRequestId: string
}

/** A refusal as Graph writes it. */
export function problemAnswer({ status, code, message }: GraphProblem, now: EpochMs, ids: CallIds): GraphAnswer {
  const innerError = {
    date: utcText(now).slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  }
  return { status, headers: {}, body: { error: { code, message, innerError } } }
}

/** The sharing does not reach so far. */
export function accessDenied(): GraphProblem {
  return new GraphProblem(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
}

/** No such item, or none that the caller may see. */
export function itemNotFound(): GraphProblem {
  return new GraphProblem(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

/** A request that Exchange understands and does not do. */
export function invalidRequest(reason: string): GraphProblem {
  return new GraphProblem(400, 'ErrorInvalidRequest', `Your request can't be completed. ${reason}`)
}

/** A part of the address or of its query that makes no sense. */
export function badRequest(message: string): GraphProblem {
  return new GraphProblem(400, 'BadRequest', message)
}

/** A body that is not what the operation takes. */
export function badBody(message: string): GraphProblem {
  return new GraphProblem(400, 'RequestBodyRead', message)
}

/** More calls at once than one mailbox serves. */
export function overConcurrency(): GraphProblem {
  return new GraphProblem(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.')
}

/** A token that is missing, foreign, altered or at its end. */
export function invalidToken(): GraphProblem {
  return new GraphProblem(401, 'InvalidAuthenticationToken', 'Access token is empty, not valid or has expired.')
}
