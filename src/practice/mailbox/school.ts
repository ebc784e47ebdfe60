import type { EpochMs } from '../../domain/calendar/dates.ts'
import { eventId, newICalUId } from './ids.ts'
import type { Mailbox } from './mailbox.ts'

/** A booking that was made under a `transactionId`. */
interface Transaction {
  /** The whole request body as text: the same id with another body is a mistake of the caller. */
  readonly body: string
  readonly iCalUId: string
}

/** All mailboxes of the practice school and what is kept between requests. */
export interface School {
  readonly timeZone: string
  readonly mailboxes: readonly Mailbox[]
  readonly transactions: Map<string, Transaction>
  readonly now: () => EpochMs
  /** Whether the tenant lets meetings become Teams meetings. */
  readonly allowsTeamsMeetings: () => boolean
  /** The mailbox of a directory id or an address. */
  mailboxOf(idOrAddress: string): Mailbox | null
  newEventId(mailbox: Mailbox): string
  newICalUId(): string
}

/** Puts mailboxes together. New ids count on from `firstCount`. */
export function createSchool(options: {
  readonly timeZone: string
  readonly mailboxes: readonly Mailbox[]
  readonly now: () => EpochMs
  readonly allowsTeamsMeetings: () => boolean
  readonly firstCount: number
}): School {
  const { timeZone, mailboxes, now, allowsTeamsMeetings } = options
  let count = options.firstCount
  const nextCount = () => (count += 1)
  return {
    timeZone,
    mailboxes,
    now,
    allowsTeamsMeetings,
    transactions: new Map(),
    mailboxOf(idOrAddress) {
      const wanted = idOrAddress.toLowerCase()
      return mailboxes.find(({ owner }) => owner.id === wanted || owner.address === wanted) ?? null
    },
    newEventId: (mailbox) => eventId(mailbox.owner.role ?? mailbox.owner.surname.toLowerCase(), nextCount()),
    newICalUId,
  }
}
