import type { IsoDate } from '../calendar/dates.ts'
import type { SlotInput } from '../slots/slots.ts'
import type { StandingPattern, StandingWish } from '../slots/standing.ts'
import { standingPatterns } from '../slots/standingPatterns.ts'
import { withoutPlan } from './inStep.ts'
import type { StandingPlan } from './plan.ts'

/** After so many lost meetings a kinder pattern is offered. */
const lostBefore = 2
/** Shorter than this a meeting is not worth its chairs. Ours. */
const leastMinutes = 15

/** A pattern that asks less, and by what. */
export interface KinderOffer {
  readonly kinder: 'everyOtherWeek' | 'shorter'
  readonly pattern: StandingPattern
}

/**
 * A pattern that asks less of the two, once two of their meetings were lost: every other week instead of every week, or
 * else two thirds of the time, in full five minutes. Null before that, and when nothing kinder is to be had.
 */
export function kinderOffer(
  plan: StandingPlan,
  input: SlotInput,
  rest: Pick<StandingWish, 'noticeMinutes' | 'timeOfDay'> & { readonly from: IsoDate; readonly to: IsoDate },
): KinderOffer | null {
  if (plan.meetings.filter(({ state }) => state === 'lost').length < lostBefore) return null
  const isWeekly = plan.everyWeeks === 1
  const shorter = Math.max(leastMinutes, Math.floor((plan.lengthMinutes * 2) / 15) * 5)
  if (!isWeekly && shorter >= plan.lengthMinutes) return null
  const lengthMinutes = isWeekly ? plan.lengthMinutes : shorter
  const [pattern] = standingPatterns(withoutPlan(plan, input), { ...rest, lengthMinutes, everyWeeks: 2, count: 1 })
  return pattern === undefined ? null : { kinder: isWeekly ? 'everyOtherWeek' : 'shorter', pattern }
}
