import type { IsoDate } from '../calendar/dates.ts'
import { dayNumber } from '../calendar/dayNumber.ts'
import type { DeadlineAdjustments } from '../schoolYear/deadlineRules/adjustments.ts'
import type { AnchorDate } from '../schoolYear/deadlineRules/anchors.ts'
import { codeInId } from '../schoolYear/deadlineRules/deadlineId.ts'
import { assessmentSteps, reviewSteps } from './chainRules.ts'
import { cleanCode, isSameCode } from './codes.ts'
import { type AssessmentDate, assessmentDates, type PlanDate, planDates } from './ehcPlans.ts'

/** What a code stands for: a plan, or a needs assessment. */
export type ChainKind = 'plan' | 'assessment'

/** How many dates of its own a school can keep in all. */
export const mostDates = 300

/** One date of a plan or an assessment, as it is given. */
export interface GivenDate {
  readonly anchor: PlanDate | AssessmentDate
  readonly code: string
  readonly date: IsoDate
}

/** A review as it is added: its meeting, or when the plan was last reviewed or first issued. */
export interface GivenReview {
  readonly of: 'meeting' | 'lastReview'
  readonly code: string
  readonly date: IsoDate
  /** The 15 February or 31 March before which the plan has to be amended; null where nothing changes this year. */
  readonly transferBefore: IsoDate | null
}

/** Days between two meetings from which on the second is another review, and not the first on another day. */
const daysToNextReview = 120

/**
 * Adds a review, or changes the date of the one that its code has. The code's spelling stays the one that is there. A
 * meeting after one that was held is the plan's next review: then the twelve months are counted from the one held.
 */
export function withReview(before: DeadlineAdjustments, review: GivenReview, today: IsoDate): DeadlineAdjustments {
  const anchor = review.of === 'meeting' ? 'ehcPlan.reviewMeeting' : 'ehcPlan.lastReview'
  const old = dateOf(before, 'ehcPlan.reviewMeeting', review.code)
  const isNext = review.of === 'meeting' && old !== undefined && isNextReview(old.date, review.date, today)
  const held = isNext ? withDate(before, { anchor: 'ehcPlan.lastReview', code: old.code, date: old.date }) : before
  return withTransfer(withDate(held, { anchor, ...review }), review.code, review.transferBefore)
}

/** Gives a plan or an assessment one date, in place of the one of its kind that it has. */
export function withDate(before: DeadlineAdjustments, { anchor, code, date }: GivenDate): DeadlineAdjustments {
  const kind = kindOf(anchor)
  const known = spellingOf(before, kind, code)
  const old = dateOf(before, anchor, known)
  const transfer = old?.transferBefore === undefined ? {} : { transferBefore: old.transferBefore }
  return {
    ...before,
    // Where the old date's steps had been moved to says nothing of the new one's.
    changes: old === undefined || old.date === date ? before.changes : changesWithout(before.changes, kind, known),
    anchors: [...before.anchors.filter((each) => each !== old), { anchor, code: known, date, ...transfer }],
  }
}

/** Says before which day a plan has to be amended because its pupil changes phase, or that nothing changes. */
export function withTransfer(
  before: DeadlineAdjustments,
  code: string,
  transferBefore: IsoDate | null,
): DeadlineAdjustments {
  const anchors = before.anchors.map((anchor): AnchorDate => {
    if (!isOfChain(anchor, 'plan', code)) return anchor
    const { anchor: name, date, code: spelled, until } = anchor
    return {
      anchor: name,
      date,
      code: spelled,
      ...(until === undefined ? {} : { until }),
      ...(transferBefore === null ? {} : { transferBefore }),
    }
  })
  return { ...before, anchors }
}

/** Takes one date away; the others of its plan stay. */
export function withoutDate(
  before: DeadlineAdjustments,
  { anchor, code }: Omit<GivenDate, 'date'>,
): DeadlineAdjustments {
  const kind = kindOf(anchor)
  return {
    ...before,
    changes: changesWithout(before.changes, kind, code),
    anchors: before.anchors.filter((each) => !(each.anchor === anchor && isOfChain(each, kind, code))),
  }
}

/** Takes a plan or an assessment away with all its dates and with what was changed about its steps. */
export function withoutChain(before: DeadlineAdjustments, kind: ChainKind, code: string): DeadlineAdjustments {
  return {
    ...before,
    changes: changesWithout(before.changes, kind, code),
    anchors: before.anchors.filter((anchor) => !isOfChain(anchor, kind, code)),
  }
}

/** Gives a plan or an assessment another code. What was changed about its steps stays changed. */
export function withCode(before: DeadlineAdjustments, kind: ChainKind, from: string, to: string): DeadlineAdjustments {
  const code = cleanCode(to)
  return {
    ...before,
    changes: Object.fromEntries(
      Object.entries(before.changes).map(([id, change]) => [
        isStepId(id, kind, from) ? [...id.split(':').slice(0, 2), codeInId(code)].join(':') : id,
        change,
      ]),
    ),
    anchors: before.anchors.map((anchor) => (isOfChain(anchor, kind, from) ? { ...anchor, code } : anchor)),
  }
}

/** Counts the review that was held as the last one, so that the next is asked for. */
export function withNextReview(before: DeadlineAdjustments, code: string): DeadlineAdjustments {
  const held = dateOf(before, 'ehcPlan.reviewMeeting', code)
  if (held === undefined) return before
  const after = withTransfer(withoutDate(before, { anchor: 'ehcPlan.reviewMeeting', code }), code, null)
  return withDate(withoutDate(after, { anchor: 'ehcPlan.amendmentNotice', code }), {
    anchor: 'ehcPlan.lastReview',
    code,
    date: held.date,
  })
}

/**
 * Puts some plans or assessments back to how they were, and leaves everything else as it is now: what undoing does
 * although the other of the two may have changed something meanwhile.
 */
export function restored(
  now: DeadlineAdjustments,
  before: DeadlineAdjustments,
  kind: ChainKind,
  codes: readonly string[],
): DeadlineAdjustments {
  const isMeant = (anchor: AnchorDate) => codes.some((code) => isOfChain(anchor, kind, code))
  const cleared = codes.reduce((left, code) => withoutChain(left, kind, code), now)
  const changes = Object.entries(before.changes).filter(([id]) => codes.some((code) => isStepId(id, kind, code)))
  return {
    ...cleared,
    changes: { ...cleared.changes, ...Object.fromEntries(changes) },
    anchors: [...cleared.anchors, ...before.anchors.filter(isMeant)],
  }
}

/** The date of a kind that a plan or assessment has; undefined when none. Spellings of one code are the same. */
export function dateOf(
  { anchors }: Pick<DeadlineAdjustments, 'anchors'>,
  anchor: GivenDate['anchor'],
  code: string,
): AnchorDate | undefined {
  return anchors.find((each) => each.anchor === anchor && isSameCode(each.code, code))
}

/** The codes of the plans, or of the assessments, that there are. */
export function codesOf({ anchors }: Pick<DeadlineAdjustments, 'anchors'>, kind: ChainKind): readonly string[] {
  return [...new Set(anchors.filter((anchor) => isOfKind(anchor, kind)).map(({ code }) => code))]
}

/** Whether a meeting is a plan's next review, and not the one that there is on another day. */
export function isNextReview(old: IsoDate, date: IsoDate, today: IsoDate): boolean {
  return old < today && dayNumber(date) - dayNumber(old) >= daysToNextReview
}

function spellingOf(adjustments: DeadlineAdjustments, kind: ChainKind, code: string): string {
  return codesOf(adjustments, kind).find((each) => isSameCode(each, code)) ?? cleanCode(code)
}

function kindOf(anchor: GivenDate['anchor']): ChainKind {
  return assessmentDates.some((each) => each === anchor) ? 'assessment' : 'plan'
}

function isOfKind({ anchor }: AnchorDate, kind: ChainKind): boolean {
  const names: readonly string[] = kind === 'plan' ? planDates : assessmentDates
  return names.includes(anchor)
}

function isOfChain(anchor: AnchorDate, kind: ChainKind, code: string): boolean {
  return isOfKind(anchor, kind) && isSameCode(anchor.code, code)
}

/** Whether an id is that of a step of a chain: its rule, the school year, the code. */
function isStepId(id: string, kind: ChainKind, code: string): boolean {
  const [rule = '', year = '', which = ''] = id.split(':')
  const steps = kind === 'plan' ? reviewSteps : assessmentSteps
  const isOfCode = which.toLowerCase() === codeInId(cleanCode(code)).toLowerCase()
  return Object.hasOwn(steps, rule) && /^\d{4}$/.test(year) && isOfCode
}

function changesWithout(changes: DeadlineAdjustments['changes'], kind: ChainKind, code: string) {
  return Object.fromEntries(Object.entries(changes).filter(([id]) => !isStepId(id, kind, code)))
}
