import type { Role } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { StandingCollision, StandingPattern } from '../slots/standing.ts'
import type { StandingMoment } from '../standing/standingMoment.ts'
import type { JointDay } from '../pressure/pressure.ts'
import type { HalfTermName, SchoolYear } from '../schoolYear/schoolYear.ts'
import type { Leaning } from './leaning.ts'
import type { Term } from './terms.ts'
import type { FollowUp, Notes, TermStep, Together, Training } from './together.ts'

/** A decision that can still be shaped: a deadline of the year, and the day on which shaping starts. */
export interface DesignMoment {
  readonly deadlineId: string
  readonly title: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What decides which cards are live for one of the two. */
export interface CardsInput {
  readonly today: IsoDate
  readonly year: SchoolYear
  readonly role: Role
  readonly together: Together
  readonly mine: Notes
  readonly moments: readonly DesignMoment[]
  /** The pair's days; none while either has paused. */
  readonly joint: readonly JointDay[]
  /** The days of the joint meetings that are in one's calendar. */
  readonly meetings: readonly IsoDate[]
  /** Of their standing time; null while either has paused, and in the holidays. */
  readonly standing: StandingMoment | null
  /** Weeks that lean on one of them; null while either has paused, and where too little of the other is seen to say so. */
  readonly leaning: Leaning | null
}

/** Something that can be said or done just now, within two minutes. It goes by itself when its moment is over. */
export type Card =
  | { readonly kind: 'stepToday'; readonly key: string; readonly step: TermStep }
  | { readonly kind: 'decision'; readonly key: string; readonly meeting: IsoDate }
  | {
      readonly kind: 'standingCollides'
      readonly key: string
      readonly collision: StandingCollision
      readonly organizer: Role
    }
  | { readonly kind: 'standingKinder'; readonly key: string }
  | { readonly kind: 'standingBegin'; readonly key: string; readonly rhythm: StandingPattern }
  | { readonly kind: 'leaning'; readonly key: string; readonly leaning: Leaning }
  | { readonly kind: 'learning'; readonly key: string; readonly training: Training; readonly after: FollowUp }
  | { readonly kind: 'invitation'; readonly key: string; readonly moment: DesignMoment }
  | { readonly kind: 'pupils'; readonly key: string; readonly term: Term }
  | { readonly kind: 'way'; readonly key: string; readonly halfTerm: string; readonly half: HalfTermName }
  | {
      readonly kind: 'voice'
      readonly key: string
      readonly term: Term
      readonly moments: readonly DesignMoment[]
    }
  | { readonly kind: 'visit'; readonly key: string; readonly offers: readonly string[]; readonly quietDay: IsoDate }
  | { readonly kind: 'step'; readonly key: string; readonly term: Term; readonly quietDay: IsoDate | null }
  | { readonly kind: 'wentWell'; readonly key: string; readonly week: IsoDate }
