import type { Role } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { StandingPlan } from '../standing/plan.ts'

/** A term of a school year, as `2026/27:autumn`. */
export type TermKey = `${string}:${'autumn' | 'spring' | 'summer'}`

/** A half-term of a school year, as `2026/27:autumn1`. */
export type HalfTermKey = string

/** Everything that is kept has the day that it is about or was written on, by which it is deleted in time. */
interface Dated {
  readonly on: IsoDate
}

/** One line for one decision of a joint meeting. */
export interface Decision extends Dated {
  readonly id: string
  readonly line: string
}

/** What has become of a term's step. Letting go is as good as doing. */
export const stepStates = ['open', 'done', 'letGo'] as const
export type StepState = (typeof stepStates)[number]

/** The one step of a term: a line and a quiet day, which is `on`. */
export interface TermStep extends Dated {
  readonly term: string
  readonly line: string
  readonly state: StepState
}

/** A training that both have been to; `on` is its day. */
export interface Training extends Dated {
  readonly id: string
  readonly title: string
}

/** Half an hour that one of the two spends where the other works. */
export interface Visit extends Dated {
  readonly id: string
  readonly visitor: Role
  readonly offer: string
}

/** That somebody said, when shaping started, that the SENCo is in: by the id of the deadline that the decision ends with. */
export interface Invitation extends Dated {
  readonly deadlineId: string
  readonly by: Role
}

/** What the two keep together. Either writes it. */
export interface Together {
  readonly decisions: readonly Decision[]
  readonly steps: readonly TermStep[]
  readonly trainings: readonly Training[]
  /** What each can be visited in: "Phonics in Year 1", "Gate duty". */
  readonly offers: Readonly<Record<Role, readonly string[]>>
  readonly visits: readonly Visit[]
  readonly invitations: readonly Invitation[]
  /** Standing times of their joint meetings; at most one of them stands at a time. */
  readonly standing: readonly StandingPlan[]
}

/** The four ways of working, as weather and not as a diagnosis. */
export const waysOfWorking = ['silos', 'isolation', 'collaborationWithoutVision', 'integration'] as const
export type WayOfWorking = (typeof waysOfWorking)[number]

/** Where somebody sees the two in a half-term. */
export interface WayNote extends Dated {
  readonly halfTerm: HalfTermKey
  readonly way: WayOfWorking
}

/** Whether the SENCo was in the room from the start of a decision. */
export const voices = ['yes', 'partly', 'no'] as const
export type Voice = (typeof voices)[number]

/** What somebody noted of a decision; the other sees it from the end of the term on. */
export interface VoiceNote extends Dated {
  readonly deadlineId: string
  readonly voice: Voice
  readonly shownFrom: IsoDate
}

/** When a training is asked after: next day, in two weeks, in four. */
export const followUps = ['day', 'fortnight', 'month'] as const
export type FollowUp = (typeof followUps)[number]

/** What has become of what was learnt. */
export const learningOutcomes = ['kept', 'adapted', 'dropped'] as const
export type LearningOutcome = (typeof learningOutcomes)[number]

/** An answer to a question after a training: words the next day, an outcome later, words beside it as one likes. */
export interface LearningNote extends Dated {
  readonly trainingId: string
  readonly after: FollowUp
  readonly outcome: LearningOutcome | null
  readonly line: string | null
}

/** What pupils would say about how the two work together, in somebody's view at the end of a term. */
export interface PupilsNote extends Dated {
  readonly term: string
  readonly line: string
}

/** One thing that went well; `on` is the Monday of its week. */
export interface WentWell extends Dated {
  readonly line: string
}

/** A card that somebody does not want: it does not come back. */
export interface Skipped extends Dated {
  readonly card: string
}

/** What one of the two has noted. The other sees what is shown together, once both have spoken. */
export interface Notes {
  readonly ways: readonly WayNote[]
  readonly voices: readonly VoiceNote[]
  readonly learnings: readonly LearningNote[]
  readonly pupils: readonly PupilsNote[]
  readonly wentWell: readonly WentWell[]
  /** Days that turned out heavier than the calendar knew; nobody asks why. */
  readonly unplanned: readonly Dated[]
  readonly skipped: readonly Skipped[]
}

/** Before anybody has kept anything; of no wider type than its emptiness, so that it is an empty document of the board too. */
export const nothingTogether = {
  decisions: [],
  steps: [],
  trainings: [],
  offers: { senco: [], leader: [] },
  visits: [],
  invitations: [],
  standing: [],
} satisfies Together

/** Before somebody has noted anything; an empty document too. */
export const nothingNoted = {
  ways: [],
  voices: [],
  learnings: [],
  pupils: [],
  wentWell: [],
  unplanned: [],
  skipped: [],
} satisfies Notes
