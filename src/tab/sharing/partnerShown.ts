import type { ReadCalendar } from '../../calendars/calendarSource.ts'
import type { PartnerDigest } from '../../contract/board.ts'
import { type EpochMs, isoDate } from '../../domain/calendar/dates.ts'
import { seenCalendar, type SeenCalendar, type Told } from '../../domain/sharing/partnerCalendar.ts'
import type { Digest, SharingContext } from '../../domain/sharing/sharing.ts'
import { heldIn } from './held.ts'

/** What the partner publishes, and since when. */
export interface DatedDigest {
  readonly digest: Digest
  readonly at: EpochMs
}

/** A digest from the board; null when there is none, when it is of another year, or when it has levels alone. */
export function datedDigest({ digest }: PartnerDigest, schoolYear: string): DatedDigest | null {
  if (digest?.schoolYear !== schoolYear || heldIn(digest) !== 'digest') return null
  return {
    at: digest.at,
    digest: {
      schoolYear,
      days: digest.days.map((day) => ({ ...day, date: isoDate(day.date) })),
      deadlines: digest.deadlines.map((deadline) => ({ ...deadline, date: isoDate(deadline.date) })),
    },
  }
}

/** The partner's calendar as it was read, seen as far as its owner shares it. */
export interface ShownPartner extends SeenCalendar {
  readonly read: ReadCalendar
}

function toldBy(read: ReadCalendar, published: DatedDigest | null): Told {
  const { basis, calendar } = read
  if (basis === 'sharedCalendar') return { step: 'sharedCalendar', calendar }
  if (basis === 'busyTimes' && published !== null) return { step: 'deadlines', calendar, digest: published.digest }
  return { step: 'busyTimes', calendar }
}

/**
 * What this tab may show of the partner: busy times, with the deadlines that they publish where there are such, or the
 * shared calendar without what is private; in any case without the days that they hide.
 *
 * @param read as it was read, with the hours that its owner has set
 */
export function shownPartner(read: ReadCalendar, published: DatedDigest | null, context: SharingContext): ShownPartner {
  const told = toldBy(read, published)
  const seen = seenCalendar(told, context)
  const rests = told.step === 'deadlines' && published !== null ? { basis: told.step, publishedAt: published.at } : {}
  return { ...seen, read: { ...read, ...rests, calendar: seen.calendar } }
}
