import type { Role } from '../../calendar/calendar.ts'
import type { IsoDate } from '../../calendar/dates.ts'
import type { AnchorDate } from './anchors.ts'
import type { DateSpan } from './rule.ts'

/** What a school changes about one rule, or about one of its deadlines. */
export interface Adjustment {
  readonly isOn?: boolean
  /** Its new day, or days. A window that is given one day begins there and keeps its length. */
  readonly movedTo?: IsoDate | DateSpan
  /** The school's own figure, in hours for the whole deadline. */
  readonly effortHours?: Partial<Readonly<Record<Role, number>>>
}

/** A deadline that no rule knows. */
export interface OwnDeadline {
  readonly id: string
  readonly title: string
  /** The code of a category. */
  readonly category: string
  readonly owner: Role | 'both'
  readonly when: DateSpan
  readonly effortHours: Readonly<Record<Role, number>>
  /** School days, at least 1. */
  readonly leadDays: number
}

/** All that a school has changed; plain data, so that it can be kept and sent. */
export interface DeadlineAdjustments {
  /** By the id of a rule (for all its deadlines) or of a single deadline, whose own word counts first. */
  readonly changes: Readonly<Record<string, Adjustment>>
  readonly anchors: readonly AnchorDate[]
  readonly own: readonly OwnDeadline[]
}

/** Nothing changed. */
export const noAdjustments: DeadlineAdjustments = { changes: {}, anchors: [], own: [] }
