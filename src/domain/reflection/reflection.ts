import type { IsoDate, MinuteOfDay, Weekday } from '../calendar/dates.ts'
import type { EpochMs } from '../calendar/dates.ts'

/** What a question is about: the invitations of the articles that Tandem is built on. */
export const themes = [
  'heat-map',
  'plan-together',
  'strategic-voice',
  'each-others-shoes',
  'learn-side-by-side',
  'pupils-eyes',
  'working-model',
  'one-step',
] as const
export type Theme = (typeof themes)[number]

/** How much a question asks of the two: about five minutes, about nine, about twelve. */
export const depths = ['light', 'standard', 'deep'] as const
export type Depth = (typeof depths)[number]

/** When a question fits best. */
export const moments = [
  'term-start',
  'mid-term',
  'term-end',
  'after-training',
  'high-pressure',
  'low-pressure',
  'any',
] as const
export type Moment = (typeof moments)[number]

/** One question of the library. */
export interface Prompt {
  readonly id: string
  readonly theme: Theme
  readonly text: string
  readonly followUp: string
  /** How long the two may need together. */
  readonly minutes: number
  readonly depth: Depth
  readonly bestWhen: readonly Moment[]
}

/** A question that was put to a pair before. `promptId` is null for one in somebody's own words. */
export interface PastPrompt {
  /** The Monday of its week. */
  readonly week: IsoDate
  readonly promptId: string | null
}

/** How heavy a week is for the heavier of the two: the mean of its school days' joint levels, 0 (calm) to 4 (peak). */
export type WeekLoad = number

/** Why a question was chosen, for a sentence on the card. */
export type PromptReason =
  | { readonly kind: 'heavyWeek' }
  | { readonly kind: 'calmWeek' }
  /** Nobody has said how heavy the week is, so nothing deep is asked. */
  | { readonly kind: 'loadUnknown' }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'themeRested'; readonly theme: Theme; readonly weeks: number | null }
  | { readonly kind: 'afterDeep' }

/** A question with the reasons for it, the weightiest first. */
export interface ChosenPrompt {
  readonly prompt: Prompt
  readonly because: readonly PromptReason[]
}

/** When a board's weekly question is posted, by the clock of its own zone. */
export interface WeeklySchedule {
  readonly weekday: Weekday
  readonly minuteOfDay: MinuteOfDay
  readonly timeZone: string
  /** Nothing is posted until somebody starts it again. */
  readonly isStopped: boolean
  /** Mondays of weeks that were skipped by hand. */
  readonly skippedWeeks: readonly IsoDate[]
  /** This week's question waits until then; null when it does not. */
  readonly snoozedUntil: EpochMs | null
}

/** One posting: for which week, and when. */
export interface WeeklyPosting {
  /** The Monday of the week. */
  readonly week: IsoDate
  readonly at: EpochMs
}

/** What one of the two has said to a question. A pass is as good as an answer. */
export type Answer =
  | { readonly kind: 'open' }
  | { readonly kind: 'answered'; readonly text: string; readonly at: EpochMs }
  | { readonly kind: 'passed'; readonly at: EpochMs }
