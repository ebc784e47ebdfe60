import type { Role } from '../../calendar/calendar.ts'
import type { IsoDate, Weekday } from '../../calendar/dates.ts'
import type { HalfTermName } from '../schoolYear.ts'
import type { AnchorName } from './anchors.ts'
import type { SourceId } from './library/sources.ts'

/** A school as the law sorts it. */
export type Phase = 'primary' | 'secondary' | 'special'

/** Who runs it: a local authority (community, voluntary and foundation schools), or a trust. */
export type SchoolKind = 'maintained' | 'academy'

/** On which day of a school year something falls. */
export type DayRule =
  | {
      readonly type: 'fixed'
      /** 1 to 12; September to December are in the year's first half. */
      readonly month: number
      /** 29 February is the 28th in other years. */
      readonly day: number
      /** What becomes of one that falls on a weekend or a bank holiday; it stays where it is unless told. */
      readonly otherwise?: 'nextWorkingDay' | 'previousWorkingDay'
    }
  | {
      /** "The third Thursday in January", and so many days after it. */
      readonly type: 'nthWeekday'
      readonly month: number
      readonly weekday: Weekday
      /** -1 is the last of the month. */
      readonly nth: 1 | 2 | 3 | 4 | -1
      readonly plusDays?: number
    }
  | {
      readonly type: 'weekdayOnOrAfter'
      readonly month: number
      readonly day: number
      readonly weekday: Weekday
      readonly plusDays?: number
    }
  | {
      /** Counted from the first or the last day of one of the school's own half-terms; negative is before it. */
      readonly type: 'term'
      readonly half: HalfTermName
      readonly edge: 'start' | 'end'
      readonly weeks?: number
      readonly days?: number
    }
  | {
      /** The first (with a negative offset) or last day of another rule's deadline, and so far from it. */
      readonly type: 'relativeTo'
      readonly rule: string
      readonly offset: number
      readonly unit: OffsetUnit
    }

/** Calendar days count all days; school days those on which pupils are in school. */
export type OffsetUnit = 'calendarDays' | 'schoolDays' | 'months'

/** Days from the first to the last, both included. */
export interface WindowRule {
  readonly type: 'window'
  readonly from: DayRule
  readonly to: DayRule
}

/** When a deadline falls. */
export type When =
  | DayRule
  | WindowRule
  /** Several times a year; each is a deadline of its own. */
  | { readonly type: 'repeated'; readonly each: readonly (DayRule | WindowRule)[] }
  /** Once for each deadline of another rule, or for some of them (1 is the first of the year). */
  | {
      readonly type: 'withEach'
      readonly rule: string
      readonly offset: number
      readonly unit: OffsetUnit
      readonly only?: readonly number[]
    }
  /** So far from a date that the school gives; `everyTime` again and again from there. */
  | {
      readonly type: 'fromAnchor'
      readonly anchor: AnchorName
      readonly offset: number
      readonly unit: OffsetUnit
      readonly everyTime?: true
    }
  /** Review meetings of EHC plans: on the day given, else on the last that leaves the local authority its time. */
  | {
      readonly type: 'reviewMeeting'
      readonly anchor: AnchorName
      /** The rule that says by when a review has to be complete. */
      readonly completeBy: string
    }
  /** On the very days that the school gives: nobody else can know them, so without them there is no deadline. */
  | { readonly type: 'userDated'; readonly anchor: AnchorName }
  /** On each of the INSET days in the school's term dates. */
  | { readonly type: 'insetDays' }

/** How many of something there are in a school: what effort is counted by. */
export interface SchoolCounts {
  readonly pupils: number
  readonly teachers: number
  readonly ehcPlans: number
  /** Of the EHC plans, those of pupils who change phase this year. */
  readonly transferringPlans: number
  /** Pupils on SEN support, those with a plan not among them. */
  readonly senSupport: number
  readonly lookedAfter: number
}

/** What effort is counted by: a count of the school, the school itself, or the school weeks of the window. */
export type CountedBy = keyof SchoolCounts | 'otherPlans' | 'school' | 'schoolWeeks'

/** Work for each of something, in hours per role. */
export interface CountedEffort {
  readonly per: CountedBy
  readonly senco: number
  readonly leader: number
  /** Beyond this many, somebody else in school does it. */
  readonly atMost?: number
}

/** Work that a deadline asks for. */
export type Effort =
  /** The weight at its peak, 0 to 5 for each role; `hoursAtLevel` says what that is in hours. */
  | { readonly by: 'level'; readonly senco: Level; readonly leader: Level }
  | { readonly by: 'hours'; readonly senco: number; readonly leader: number }
  | { readonly by: 'count'; readonly parts: readonly CountedEffort[] }

/** 0 is nothing, 1 is noticed, 3 is a few hours a day, 5 takes over the week. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5

/** A decision that is still open while the window is: where a SENCo's voice shapes it instead of commenting on it. */
export type DesignTopic =
  'budget' | 'timetable' | 'staffing' | 'behaviourPolicy' | 'transition' | 'trainingPlan' | 'improvementPlan'

/** Where the school itself may put a deadline. */
export type Movable =
  | { readonly within: 'halfTerm' | 'term' | 'year' }
  /** So many calendar days either way, without leaving the term. */
  | { readonly within: 'days'; readonly before: number; readonly after: number }
  /** A review meeting: up to the last day that leaves the local authority its time. */
  | { readonly within: 'reviewLimits' }

/** Why a deadline is a duty, or that it is none. */
export type Basis =
  | 'law'
  | 'statutoryGuidance'
  | 'grantCondition'
  | 'examBoardRule'
  | 'nationalConditions'
  | 'regulatorPractice'
  | 'localAuthorityGuidance'
  | 'derived'
  | 'custom'

/** How sure a date is before anybody has moved it. `status` in docs/deadlines.md says what each means. */
export type Certainty = 'fixedRule' | 'computed' | 'model' | 'uncertain'

/** One deadline of the English school year, as a rule for every year. docs/deadlines.md explains each field. */
export interface DeadlineRule {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly owner: Role | 'both'
  readonly phases: readonly Phase[]
  readonly kinds: readonly SchoolKind[]
  readonly duty: 'statutory' | 'customary'
  readonly basis: Basis
  /** The code of a category in `defaultCategories.ts`. */
  readonly category: string
  /** Done by then; happens on that day; work is spread over the days. */
  readonly marker: 'deadline' | 'event' | 'window'
  /** The rule in words. */
  readonly says: string
  readonly when: When
  readonly certainty: Certainty
  /** Dates seen in print, by the school year's name: they stand above what the rule computes. */
  readonly published?: Readonly<Record<string, PublishedDate>>
  /** Who knows the true date while it is computed or uncertain: "JCQ". */
  readonly confirmWith?: string
  /** The first and the last school year in which there is such a deadline, by the year in which it starts. */
  readonly years?: { readonly first?: number; readonly last?: number }
  readonly effort: Effort
  /** School days over which a deadline's work is spread, the day itself included; at least 1. */
  readonly leadDays: number
  /** Why it asks for that work: one sentence. */
  readonly because: string
  /** A window in which the true day lies somewhere: everything has to be ready on its first day. */
  readonly readyAtStart?: true
  /** It happens on its day and nothing can be done before: in the holidays it is in nobody's school days. */
  readonly onTheDayOnly?: true
  /** Its work belongs to another deadline's: a tag in a calendar on that one stands for both. */
  readonly isStep?: true
  /** It stands for plans that have no date yet: those with one are taken off its count. */
  readonly lessDatedPlans?: 'transferring' | 'others'
  readonly movable?: Movable
  readonly design?: { readonly topic: DesignTopic; readonly daysBefore?: number }
  readonly isOn: boolean
  readonly sources: readonly [SourceId, ...SourceId[]]
  readonly confidence: 'high' | 'medium' | 'low'
  /** What a reader should know beside: a doubt, a conflict of sources. */
  readonly note?: string
}

/** A day, or the first and last day of a window, as printed; `YYYY-MM-DD`. */
export interface PublishedDate {
  readonly from: string
  readonly to?: string
}

/** A stretch of whole days, both included. */
export interface DateSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}
