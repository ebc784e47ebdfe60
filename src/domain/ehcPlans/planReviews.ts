import { isoDate, type IsoDate } from '../calendar/dates.ts'
import { addMonths, dayNumber } from '../calendar/dayNumber.ts'
import type { DeadlineAdjustments } from '../schoolYear/deadlineRules/adjustments.ts'
import type { AnchorDate } from '../schoolYear/deadlineRules/anchors.ts'
import { codeInId, deadlineId, schoolYearOfDay } from '../schoolYear/deadlineRules/deadlineId.ts'
import { byCode, chainDeadlines, type DatedDeadline, type PlanContext, yearsFrom } from './chainDeadlines.ts'
import { meetingRules, ruleIds } from './chainRules.ts'
import { inOrder } from './chainSteps.ts'

/** The review of a plan that is on now or comes next, before its steps are known. */
export interface ChosenMeeting {
  readonly date: IsoDate
  readonly isSuggested: boolean
  /** By when the review has to be complete; null where it is not known when the plan was last reviewed. */
  readonly due: DatedDeadline | null
  /** The last day for the meeting that leaves the local authority its time before then. */
  readonly lastSafe: IsoDate | null
  readonly transferBefore: IsoDate | null
}

/** A plan's two dates that say when it is reviewed. */
export interface PlanAnchors {
  readonly meeting: AnchorDate | null
  readonly lastReview: AnchorDate | null
}

/** How long after its meeting a review still takes up the list: until the final plan. */
const daysToFinalPlan = 84

/** How many school years before and after today's are looked at. */
const reach = { before: 3, after: 4 } as const

/**
 * Chooses for each plan the meeting that its list shows: the one with a date while its steps are not over, else the next
 * that the rules suggest.
 */
export function chooseMeetings(
  plans: ReadonlyMap<string, PlanAnchors>,
  changes: DeadlineAdjustments['changes'],
  { yearOf, today }: PlanContext,
): ReadonlyMap<string, ChosenMeeting> {
  const anchors = [...plans.values()].flatMap(({ meeting, lastReview }) =>
    [meeting, lastReview].filter((anchor) => anchor !== null),
  )
  const found = chainDeadlines(meetingRules, anchors, changes, { startYears: yearsOf(plans, today), yearOf })
  const foundOf = byCode(found)
  return new Map(
    [...plans].flatMap(([code, plan]): readonly (readonly [string, ChosenMeeting])[] => {
      const chosen = choose(plan, foundOf.get(code) ?? [], today)
      return chosen === null ? [] : [[code, chosen]]
    }),
  )
}

function yearsOf(plans: ReadonlyMap<string, PlanAnchors>, today: IsoDate): readonly number[] {
  const thisYear = schoolYearOfDay(dayNumber(today))
  const years = [...plans.values()].flatMap(({ meeting, lastReview }) => {
    const ofMeeting = meeting === null ? [] : [schoolYearOfDay(dayNumber(meeting.date))]
    if (lastReview === null) return ofMeeting
    const firstDue = schoolYearOfDay(addMonths(dayNumber(lastReview.date), 12))
    return [...ofMeeting, ...yearsFrom(firstDue - 1, Math.max(firstDue, thisYear + 1))]
  })
  return inOrder(years).filter((year) => thisYear - reach.before <= year && year <= thisYear + reach.after)
}

function choose({ meeting, lastReview }: PlanAnchors, found: readonly DatedDeadline[], today: IsoDate) {
  const of = (ruleId: string) => found.filter((each) => each.ruleId === ruleId)
  const meetings = of(ruleIds.meeting)
  const givenId =
    meeting === null
      ? null
      : deadlineId(ruleIds.meeting, schoolYearOfDay(dayNumber(meeting.date)), codeInId(meeting.code))
  // One that the rules suggest may bear the same id, where a plan is reviewed at both ends of a school year.
  const given = meetings.find(({ id, status }) => id === givenId && status !== 'model')
  const next = meetings.find((each) => each !== given && each.date > (given?.date ?? ''))
  const dues = of(ruleIds.due)
  const safeDays = of(ruleIds.lastSafe)
  const limits = (after: IsoDate, isFirst: boolean) => {
    const due = isFirst ? dues.find(({ status }) => status !== 'model') : dues.find(({ date }) => date > after)
    const lastSafe = safeDays.findLast(({ date }) => due !== undefined && date < due.date)?.date
    return { due: due ?? null, lastSafe: lastSafe ?? null }
  }
  if (given !== undefined && (next === undefined || dayNumber(today) <= dayNumber(given.date) + daysToFinalPlan)) {
    // The first review after the last one has to be within twelve months of it, however late the meeting is.
    const isAfterLast = lastReview !== null && given.date > lastReview.date
    return {
      date: given.date,
      isSuggested: false,
      ...(isAfterLast ? limits(given.date, true) : { due: null, lastSafe: null }),
      transferBefore: meeting?.transferBefore ?? null,
    }
  }
  if (next === undefined) return null
  return {
    date: next.date,
    isSuggested: next.status === 'model',
    ...limits(next.date, false),
    transferBefore: lastReview?.transferBefore ?? null,
  }
}

/** The dates that stand for the chosen meetings, so that their steps are found in every school year that they touch. */
export function anchorsOfChosen(chosen: ReadonlyMap<string, ChosenMeeting>): readonly AnchorDate[] {
  return [...chosen].map(([code, { date, transferBefore }]) => ({
    anchor: 'ehcPlan.reviewMeeting',
    date,
    code,
    ...(transferBefore === null ? {} : { transferBefore }),
  }))
}

/** The school years in which the steps around a meeting are. */
export function yearsAround(meeting: IsoDate): readonly number[] {
  const day = dayNumber(meeting)
  return yearsFrom(schoolYearOfDay(day - 42), schoolYearOfDay(day + daysToFinalPlan))
}

/** The first 15 February, or 31 March, after a day: what "changes phase this year" means for a review on it. */
export function nextTransfer(after: IsoDate, which: 'february' | 'march'): IsoDate {
  const year = Number(after.slice(0, 4))
  const inYear = (each: number) =>
    isoDate(`${String(each).padStart(4, '0')}-${which === 'february' ? '02-15' : '03-31'}`)
  return inYear(year) > after ? inYear(year) : inYear(year + 1)
}
