import { bandOf } from '../pressure/settings.ts'
import { type Candidate, candidatesOf, roomOf } from './candidates.ts'
import { nearestDeadlines } from './nearestDeadline.ts'
import { hindrances, relaxationsOf, relaxed } from './noSlot.ts'
import { chooseSpread } from './ranking.ts'
import { slotDays } from './slotDays.ts'
import type { NoSlot, ObviousTime, SlotAnswer, SlotInput, SlotWish, Suggestion } from './slots.ts'

const orders = ['calmest', 'soonest', 'roomiest'] as const satisfies readonly SlotWish['order'][]

/** @throws RangeError with one sentence about the first thing that is wrong with the wish */
function checkWish({ lengthMinutes, count, noticeMinutes, timeOfDay }: SlotWish): void {
  if (!(lengthMinutes > 0 && lengthMinutes <= 480)) {
    throw new RangeError(`A meeting lasts between 1 and 480 minutes, and ${lengthMinutes} were asked for.`)
  }
  if (!(Number.isInteger(count) && count >= 1 && count <= 20)) {
    throw new RangeError(`Between 1 and 20 suggestions can be given, and ${count} were asked for.`)
  }
  if (!(noticeMinutes >= 0)) {
    throw new RangeError(`Notice is a number of minutes from 0 on, and was ${noticeMinutes}.`)
  }
  if (timeOfDay !== null && !(timeOfDay.from >= 0 && timeOfDay.from < timeOfDay.to && timeOfDay.to <= 1440)) {
    throw new RangeError('The earliest time of day must come before the latest.')
  }
}

function createDescription(input: SlotInput): (candidate: Candidate) => Suggestion {
  const nearestDeadline = nearestDeadlines(input)
  return ({ day, startsAt, endsAt, jointPressure, clearBeforeMinutes, clearAfterMinutes }) => ({
    startsAt,
    endsAt,
    date: day.date,
    pressure: day.pressure,
    jointPressure,
    band: bandOf(jointPressure, input.settings),
    clearBeforeMinutes,
    clearAfterMinutes,
    nearestDeadline: nearestDeadline(day.date),
  })
}

function obviousTime(all: readonly Candidate[], first: Candidate, { settings }: SlotInput): ObviousTime | null {
  const earliest = all.reduce((before, each) => (each.startsAt < before.startsAt ? each : before), first)
  if (earliest.startsAt === first.startsAt) return null
  const { senco, leader } = earliest.day.pressure
  const place = { startsAt: earliest.startsAt, endsAt: earliest.endsAt, date: earliest.day.date }
  if (earliest.jointPressure > first.jointPressure) {
    const role = senco === leader ? 'both' : senco > leader ? 'senco' : 'leader'
    const pressure = earliest.jointPressure
    return { ...place, because: { kind: 'heavierDay', role, pressure, band: bandOf(pressure, settings) } }
  }
  if (roomOf(earliest) < roomOf(first))
    return { ...place, because: { kind: 'lessRoom', clearMinutes: roomOf(earliest) } }
  return { ...place, because: { kind: 'sameDay' } }
}

function noSlot(input: SlotInput, wish: SlotWish): NoSlot {
  const days = slotDays(input, wish)
  const describe = createDescription(input)
  const because = hindrances(days, wish.lengthMinutes)
  for (const change of relaxationsOf(wish, input)) {
    const [first] = chooseSpread(allCandidates(input, relaxed(wish, change)), wish.order, 1)
    if (first !== undefined) {
      return { kind: 'none', schoolDaysLookedAt: days.length, because, relaxation: { change, gives: describe(first) } }
    }
  }
  return { kind: 'none', schoolDaysLookedAt: days.length, because, relaxation: null }
}

function allCandidates(input: SlotInput, wish: SlotWish): readonly Candidate[] {
  return slotDays(input, wish).flatMap((day) => candidatesOf(day, wish.lengthMinutes))
}

/**
 * Times that are free and calm for both, the best first; or why there are none and what would give one.
 *
 * Only inside everybody's working hours, on school days, over no meeting, and no sooner than the notice allows. Ranked
 * by joint pressure of the day, then by room on either side, then by time, and spread over days. The same calendars and
 * the same wish always give the same answer.
 *
 * @throws RangeError when the wish makes no sense, with one sentence that says why
 */
export function suggestSlots(input: SlotInput, wish: SlotWish): SlotAnswer {
  checkWish(wish)
  const all = allCandidates(input, wish)
  const chosen = chooseSpread(all, wish.order, wish.count)
  const [first] = chosen
  if (first === undefined) return noSlot(input, wish)
  const describe = createDescription(input)
  const otherOrders = orders.flatMap((order) => {
    const [other] = order === wish.order ? [] : chooseSpread(all, order, 1)
    return other === undefined || other.startsAt === first.startsAt ? [] : [{ order, first: describe(other) }]
  })
  return {
    kind: 'slots',
    suggestions: chosen.map(describe),
    obviousTime: obviousTime(all, first, input),
    otherOrders,
  }
}
