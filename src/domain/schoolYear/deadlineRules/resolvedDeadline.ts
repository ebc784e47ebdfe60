import type { Role } from '../../calendar/calendar.ts'
import type { IsoDate } from '../../calendar/dates.ts'
import type { EffortOrigin, RoleHours } from './effort.ts'
import type { Source } from './library/source.ts'
import type { Basis, Certainty, DateSpan, DeadlineRule, DesignTopic } from './rule.ts'

/**
 * How sure a date is. `published` was seen in print for this year; `fixedRule` is the same day every year by law or
 * guidance; `computed` follows from a rule that fits the years that are known, or from the school's own date; `model` is
 * custom, placed with the school's terms; `uncertain` is where sources differ; `moved` and `own` are the school's word.
 */
export type DeadlineStatus = 'published' | Certainty | 'moved' | 'own'

/** A deadline with its dates, in one school year. */
export interface ResolvedDeadline {
  readonly id: string
  /** Null for one that the school has added itself. */
  readonly ruleId: string | null
  readonly title: string
  readonly shortTitle: string
  /** The code of the school's own date that it rests on: "Review 3". */
  readonly code: string | null
  readonly marker: DeadlineRule['marker']
  readonly when: { readonly kind: 'day'; readonly date: IsoDate } | ({ readonly kind: 'window' } & DateSpan)
  /** The school day by which it is done: the day itself, or the last on which staff are in school before it. */
  readonly workBy: IsoDate | null
  readonly status: DeadlineStatus
  /** Who to ask whether the date is right: "JCQ"; null when there is nothing to ask. */
  readonly confirmWith: string | null
  readonly statutory: boolean
  readonly basis: Basis | null
  readonly owner: Role | 'both'
  readonly category: string
  readonly effortHours: RoleHours
  readonly effortFrom: EffortOrigin
  /** Hours for each of several, where a tag in a calendar stands for one of them; null otherwise. */
  readonly hoursOfEach: RoleHours | null
  /** School days over which the work is spread, the last included. */
  readonly leadDays: number
  readonly readyAtStart: boolean
  readonly says: string | null
  readonly because: string | null
  readonly note: string | null
  readonly sources: readonly Source[]
  readonly confidence: DeadlineRule['confidence'] | null
  /** The days within which the school may move it. */
  readonly movable: DateSpan | null
  /** The decision that is open until then, and since when. */
  readonly design: { readonly topic: DesignTopic; readonly from: IsoDate } | null
  /** What deadlines of one piece of work share. */
  readonly group: string | null
  readonly isStep: boolean
}
