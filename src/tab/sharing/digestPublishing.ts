import type { Publish } from '../../contract/board.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { computeDigest } from '../../domain/sharing/digest.ts'
import type { Digest } from '../../domain/sharing/sharing.ts'
import type { JointYear } from '../year/jointYear.ts'
import { contextOf } from './sharingContext.ts'

/** After this long the same digest is published again, so that "as of" tells when it was last known to be right. */
const confirmAfterMs = 60 * 60_000

/** One's own digest, as the board takes it. */
export function ownDigest(year: JointYear, hiddenDays: readonly string[]): Publish {
  const { role } = year.pair.me.person
  const digest = computeDigest(year.calendars[role], contextOf(year, role, hiddenDays))
  return { ...digest, days: [...digest.days], deadlines: [...digest.deadlines] }
}

/** What was published, in a form that tells whether something has changed. */
export function keyOf({ schoolYear, days, deadlines }: Publish | Digest): string {
  return JSON.stringify([
    schoolYear,
    days.map(({ date, level, meetingMinutes }) => [date, level, meetingMinutes]),
    deadlines.map(({ date, category }) => [date, category]),
  ])
}

/** What the board is known to hold, and since when. */
export interface HeldDigest {
  readonly key: string
  readonly at: EpochMs
}

/** Whether a digest has to be published: it is new, it has changed, or it was last confirmed long ago. */
export function isDue(digest: Publish, held: HeldDigest | null, now: EpochMs): boolean {
  return held?.key !== keyOf(digest) || now - held.at > confirmAfterMs
}
