import { addDays, type IsoDate } from '../calendar/dates.ts'
import type { SlotInput } from '../slots/slots.ts'
import type { StandingCollision, StandingPattern } from '../slots/standing.ts'
import { standingPatterns } from '../slots/standingPatterns.ts'
import type { Term } from '../together/terms.ts'
import { collisionsOf } from './inStep.ts'
import { kinderOffer } from './kinder.ts'
import { planOn, type StandingPlan } from './plan.ts'

/** How far ahead a collision is asked about: nobody wants to hear in January of a week in March. */
const daysAhead = 21

/** What there is to say of a standing time on a day. */
export interface StandingMoment {
  /** What stands; null when nothing does. */
  readonly plan: StandingPlan | null
  /** The next meeting that something has come to collide with. */
  readonly collision: StandingCollision | null
  readonly isKinderToBeHad: boolean
  /** The rhythm that would stand the rest of the term best; only where nothing stands. */
  readonly rhythm: StandingPattern | null
}

/**
 * What there is to say of a pair's standing time.
 *
 * @param term the one that is under way
 */
export function standingMoment(
  plans: readonly StandingPlan[],
  input: SlotInput,
  { today, term, noticeMinutes }: { readonly today: IsoDate; readonly term: Term; readonly noticeMinutes: number },
): StandingMoment {
  const plan = planOn(plans, today)
  const wish = { noticeMinutes, timeOfDay: null }
  if (plan === null) {
    const half = { lengthMinutes: 30, everyWeeks: 1, count: 1 } as const
    const [rhythm = null] = standingPatterns(input, { ...wish, ...half, from: today, to: term.to })
    return { plan, collision: null, isKinderToBeHad: false, rhythm }
  }
  const until = addDays(today, daysAhead)
  const collision = plan.isInStep
    ? collisionsOf(plan, input, wish).find(({ booking }) => booking.usualDate <= until)
    : undefined
  const isKinderToBeHad = kinderOffer(plan, input, { ...wish, from: today, to: term.to }) !== null
  return { plan, collision: collision ?? null, isKinderToBeHad, rhythm: null }
}
