import type { Role } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { Lane, PressureSettings } from '../pressure/pressure.ts'
import type { ResolvedDeadline } from '../schoolYear/deadlineRules/resolvedDeadline.ts'
import type { DateSpan } from '../schoolYear/deadlineRules/rule.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'

/**
 * The school's deadlines when some of them begin on other days.
 *
 * @param moves first days, by the deadline's id
 * @param only the rules whose deadlines are wanted; null for all
 */
export type ResolveMoved = (
  moves: ReadonlyMap<string, IsoDate>,
  only: ReadonlySet<string> | null,
) => readonly ResolvedDeadline[]

/** A year that is to be levelled. */
export interface LevellingInput {
  readonly schoolYear: SchoolYear
  readonly settings: PressureSettings
  /** Both lanes, with the deadlines in them. */
  readonly lanes: Readonly<Record<Role, Lane>>
  readonly deadlines: readonly ResolvedDeadline[]
  readonly resolve: ResolveMoved
  /** Nothing that is due before it is moved, and no work is put before it. */
  readonly today: IsoDate
  /** Days of which each shows the other that they are busy and nothing more: nothing is put there. */
  readonly hiddenDays: Readonly<Record<Role, ReadonlySet<IsoDate>>>
  /** The ids of deadlines that stay where they are. */
  readonly locked: ReadonlySet<string>
}

/** What a move adds to a week's hours, or takes from them. */
export interface WeekHours extends Readonly<Record<Role, number>> {
  /** The week's place among the year's open weeks. */
  readonly week: number
}

/** A deadline that had better be on another day. */
export interface SuggestedMove {
  readonly id: string
  readonly title: string
  /** The code of a review's plan: "Review 3"; null for what is no review. */
  readonly code: string | null
  readonly isReviewMeeting: boolean
  /** Its first day now, and then. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** The days within which it may be. */
  readonly within: DateSpan
  /** Titles of what moves with it: papers before a meeting, the steps after a review. */
  readonly along: readonly string[]
  readonly hours: readonly WeekHours[]
  /** What it does to the weeks when the moves before it have been made. */
  readonly because: MoveEffect
}

/** One week before and after a move, as joint pressure. */
export interface WeekChange {
  readonly monday: IsoDate
  readonly before: number
  readonly after: number
}

/** Why a move helps: the week that it lightens most, and that which it makes heavier most, if any. */
export interface MoveEffect {
  readonly relieved: WeekChange | null
  readonly loaded: WeekChange | null
  /** The heaviest week of those to come, wherever it is. */
  readonly heaviest: { readonly before: number; readonly after: number }
  /** By how much the sum of {@link weekCost} falls; negative when it rises. */
  readonly gain: number
}

/** How far the search is: steps of the most that it takes. */
export interface LevellingProgress {
  readonly done: number
  readonly total: number
}

/** What levelling comes to. */
export interface LevellingAnswer {
  /** The most helpful first. */
  readonly moves: readonly SuggestedMove[]
  /** How many deadlines could have been moved. */
  readonly movableCount: number
}
