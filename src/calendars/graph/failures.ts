import type { CalendarFailure, Outcome } from '../calendarSource.ts'
import type { Permission } from '../permissions.ts'

/** An expected failure on its way to the source's face, where it becomes a value. */
export class GraphFailure extends Error {
  override readonly name: string = 'GraphFailure'
  readonly failure: CalendarFailure

  constructor(failure: CalendarFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** "Not so fast" or "not just now": worth another try. */
export class PassingFailure extends GraphFailure {
  override readonly name = 'PassingFailure'
  /** How long the answer asks us to wait, where it says so. */
  readonly retryAfterSeconds: number | null

  constructor(failure: CalendarFailure, retryAfterSeconds: number | null) {
    super(failure)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** What Graph said was wrong: a status and its own code. Its message is never kept, since it may quote a calendar. */
export interface GraphComplaint {
  readonly status: number
  readonly code: string
}

/** Codes of a person without an Exchange Online mailbox. */
const noMailboxCodes = new Set(['MailboxNotEnabledForRESTAPI', 'ErrorInvalidUser', 'MailboxNotSupportedForRESTAPI'])

/** Whether an item of a batch was turned away for the moment only. */
export function isPassing({ status }: Pick<GraphComplaint, 'status'>): boolean {
  return status === 429 || status === 503 || status === 504
}

/**
 * The failure that a complaint about one's own mailbox amounts to.
 *
 * @param permission the one that the request needs
 */
export function failureOf({ status, code }: GraphComplaint, permission: Permission | null): CalendarFailure {
  if (status === 401) return { kind: 'signInExpired' }
  if (noMailboxCodes.has(code)) return { kind: 'noMailbox', whose: 'me' }
  if (status === 403) return { kind: 'permissionMissing', permission }
  if (status === 404) return { kind: 'notFound' }
  if (status === 429 || status === 503) return { kind: 'throttled', retryAfterSeconds: null }
  if (status === 504) return { kind: 'timedOut' }
  return { kind: 'unexpected', detail: `${status} ${code}`.trim() }
}

/** Runs something that may fail as expected, and answers the failure as a value. Bugs stay exceptions. */
export async function asOutcome<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof GraphFailure) return { ok: false, failure: error.failure }
    throw error
  }
}
