import type { Role } from '../../domain/calendar/calendar.ts'

/** One call of Graph as it is remembered: what was asked for, never what was said or answered. */
interface LoggedRequest {
  readonly method: string
  /** Path and query below the service, as they came. */
  readonly url: string
  readonly person: Role | null
  readonly status: number
  /** Whether it travelled in a batch; the batch itself is an entry of its own. */
  readonly inBatch: boolean
  /** Names of the body's properties, without their values. */
  readonly bodyProperties: readonly string[]
}

/** What was asked of Graph since the last reset. */
export interface RequestLog {
  add(request: LoggedRequest): void
  /** Takes note of how many calls a mailbox is serving. */
  noteConcurrency(mailbox: string, calls: number): void
  clear(): void
  read(): {
    readonly requests: readonly LoggedRequest[]
    /** HTTP requests, a batch counting once. */
    readonly httpRequests: number
    /** The most calls at a time, by the mailbox owner's address. */
    readonly mostAtATime: Readonly<Record<string, number>>
  }
}

/** A log in memory. */
export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = []
  let mostAtATime = new Map<string, number>()
  return {
    add: (request) => void requests.push(request),
    noteConcurrency: (mailbox, calls) => void mostAtATime.set(mailbox, Math.max(calls, mostAtATime.get(mailbox) ?? 0)),
    clear() {
      requests = []
      mostAtATime = new Map()
    },
    read: () => ({
      requests,
      httpRequests: requests.filter(({ inBatch }) => !inBatch).length,
      mostAtATime: Object.fromEntries(mostAtATime),
    }),
  }
}
