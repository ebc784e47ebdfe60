import type { Role } from '../calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../calendar/dates.ts'
import type { SchoolDay } from '../schoolYear/schoolYear.ts'

/** Words for levels of pressure, from the least to the most. */
export const bands = ['calm', 'steady', 'busy', 'hot', 'peak'] as const

/** One of the five words for a level of pressure. */
export type Band = (typeof bands)[number]

/** What an Outlook category means to the map. */
export interface CategoryRule {
  /** Stable name in code and in what is shared: `ehcPlanReview`. */
  readonly code: string
  /** The category as it is shown and made in Outlook: "EHC plan review". */
  readonly name: string
  /** Other spellings that mean the same; compared whatever their case and spaces. */
  readonly aliases: readonly string[]
  /** A deadline asks for work; taught time takes hours away; a joint meeting is only recognised. */
  readonly kind: 'deadline' | 'taught' | 'joint'
  /** Hours of work that one such deadline asks of each role; 0 for other kinds. */
  readonly effortHours: Readonly<Record<Role, number>>
  /** School days over which that work is spread, the day that it is due included; at least 1. */
  readonly leadDays: number
  /** Why these figures: one sentence, shown beside the setting. */
  readonly because: string
}

/** Every number that the map rests on. Each is a setting with a default. */
export interface PressureSettings {
  readonly categories: readonly CategoryRule[]
  /** The pressure at which each band begins; `calm` begins at 0. */
  readonly bandStarts: Readonly<Record<Exclude<Band, 'calm'>, number>>
  /** A tagged all-day event longer than this many days is a window, and its work is spread evenly. */
  readonly windowDays: number
}

/** Why a day asks for hours. The hours of a day's reasons add up to its `hoursAsked`. */
export type Reason =
  | {
      readonly kind: 'meeting'
      readonly eventId: string
      /** The event's own time; the hours are only the part of it that counts. */
      readonly startsAt: EpochMs
      readonly endsAt: EpochMs
      readonly isTentative: boolean
      readonly hours: number
    }
  | { readonly kind: 'allDayBusy'; readonly eventId: string; readonly hours: number }
  | {
      readonly kind: 'deadline'
      readonly eventId: string
      /** The code of the category rule. */
      readonly category: string
      readonly dueOn: IsoDate
      /** The day's share of the whole effort. */
      readonly hours: number
      readonly effortHours: number
      /** What to call one that no calendar holds: it is a deadline of the library, and the event's id is that one's. */
      readonly libraryTitle?: string
    }

/** What takes working hours away before anything is asked. */
export interface HoursTaken {
  readonly kind: 'taught' | 'outOfOffice'
  readonly hours: number
}

/** A day on which the school is open. */
export interface OpenDayPressure {
  readonly kind: 'open'
  readonly date: IsoDate
  /** Working hours less `taken`. */
  readonly hoursAvailable: number
  readonly hoursAsked: number
  /** `hoursAsked / hoursAvailable`; Infinity when work is asked and no hour is left; 0 when nothing is asked. */
  readonly pressure: number
  readonly band: Band
  readonly reasons: readonly Reason[]
  readonly taken: readonly HoursTaken[]
}

/** A day on which the school is closed: it has no pressure, which is not the same as being calm. */
export type ClosedDay = Extract<SchoolDay, { kind: 'closed' }>

/** The pressure of one person on one day. */
export type DayPressure = OpenDayPressure | ClosedDay

/** One person's year: one entry for every day of the school year, in order. */
export interface Lane {
  readonly role: Role
  readonly days: readonly DayPressure[]
}

/** The pair's day: the higher of the two. */
export type JointDay =
  | {
      readonly kind: 'open'
      readonly date: IsoDate
      readonly pressure: number
      readonly band: Band
      /** Whose pressure it is; both when they are equal. */
      readonly heavier: Role | 'both'
    }
  | ClosedDay
