import type { Role } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { LibraryDeadline } from '../pressure/libraryDeadlines.ts'
import type { PressureSettings } from '../pressure/pressure.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'

/** How much of one's calendar the other sees, from the least. The owner chooses. */
export const sharingSteps = ['busyTimes', 'deadlines', 'sharedCalendar'] as const

/** One of those steps. */
export type SharingStep = (typeof sharingSteps)[number]

/** What a digest says of one open day. */
export interface DigestDay {
  readonly date: IsoDate
  /** The place of the day's band, from calm (0) to peak (4). */
  readonly level: number
  /** Minutes of meetings within the hours that its owner has; null where somebody gives the level alone. */
  readonly meetingMinutes: number | null
}

/** The date of a tagged deadline, and the code of its category. */
export interface DigestDeadline {
  readonly date: IsoDate
  readonly category: string
}

/**
 * What the owner's own tab tells the board about a school year. There is no room in it for a title, a time of day, a
 * place or a person, so that none can be published by mistake.
 */
export interface Digest {
  /** As schools write it: `2026/27`. */
  readonly schoolYear: string
  readonly days: readonly DigestDay[]
  readonly deadlines: readonly DigestDeadline[]
}

/** Whose calendar it is, and by which year and settings it is read. */
export interface SharingContext {
  readonly role: Role
  readonly year: SchoolYear
  readonly settings: PressureSettings
  /** What is due without being in any calendar: it is the same for everybody, and so it hides nothing and tells nothing. */
  readonly library: readonly LibraryDeadline[]
  /** Days on which the other sees "busy" and no reason. */
  readonly hiddenDays: ReadonlySet<IsoDate>
}
