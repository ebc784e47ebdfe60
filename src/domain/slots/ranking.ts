import { addDays, type IsoDate, weekdayOf } from '../calendar/dates.ts'
import { type Candidate, roomOf } from './candidates.ts'
import type { SlotWish } from './slots.ts'

type Compare = (a: Candidate, b: Candidate) => number

/** Beyond an hour more room makes no meeting calmer. */
const roomThatCounts = (candidate: Candidate) => Math.min(60, roomOf(candidate))

/** Pressures that differ by less than a hundredth read the same, and so rank the same. */
const pressureThatCounts = ({ jointPressure }: Candidate) => Math.min(1e6, Math.round(jointPressure * 100))

const calmer: Compare = (a, b) => pressureThatCounts(a) - pressureThatCounts(b)
const roomier: Compare = (a, b) => roomThatCounts(b) - roomThatCounts(a)
const earlier: Compare = (a, b) => a.startsAt - b.startsAt
const earlierDay: Compare = (a, b) => (a.day.date === b.day.date ? 0 : a.day.date < b.day.date ? -1 : 1)

const criteria: Readonly<Record<SlotWish['order'], readonly Compare[]>> = {
  calmest: [calmer, roomier, earlier],
  soonest: [earlierDay, roomier, earlier],
  roomiest: [roomier, calmer, earlier],
}

function compareBy(order: SlotWish['order']): Compare {
  return (a, b) => {
    for (const compare of criteria[order]) {
      const difference = compare(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** A week that has no suggestion yet is preferred among days that are this near to each other, in hundredths. */
const nearlyAsCalm = 5

/**
 * Chooses candidates, the best first, spread over days: a day gives its best time once, and gives another, as far from
 * the first as it has one, only when no other day is left. When calm decides, nearly equal days are spread over weeks.
 */
export function chooseSpread(
  candidates: readonly Candidate[],
  order: SlotWish['order'],
  count: number,
): readonly Candidate[] {
  const ranked = candidates.toSorted(compareBy(order))
  const bestOfDays = [...new Map(ranked.toReversed().map((each) => [each.day.date, each])).values()].sort(
    compareBy(order),
  )
  const chosen: Candidate[] = []
  const weeks = new Set<IsoDate>()
  while (chosen.length < count) {
    const [best] = bestOfDays
    if (best === undefined) break
    const limit = pressureThatCounts(best) + nearlyAsCalm
    const inNewWeek =
      order === 'calmest'
        ? bestOfDays.find((each) => pressureThatCounts(each) <= limit && !weeks.has(mondayOf(each.day.date)))
        : undefined
    const next = inNewWeek ?? best
    bestOfDays.splice(bestOfDays.indexOf(next), 1)
    weeks.add(mondayOf(next.day.date))
    chosen.push(next)
  }
  return [...chosen, ...secondTimes(ranked, chosen, count - chosen.length)]
}

function secondTimes(ranked: readonly Candidate[], chosen: readonly Candidate[], count: number): readonly Candidate[] {
  const seconds: Candidate[] = []
  for (const first of chosen) {
    if (seconds.length >= count) break
    const apart = ranked.filter(
      (each) => each.day.date === first.day.date && (each.startsAt >= first.endsAt || each.endsAt <= first.startsAt),
    )
    const distance = (each: Candidate) => Math.abs(each.startsAt - first.startsAt)
    const [farthest] = apart.toSorted((a, b) => distance(b) - distance(a) || a.startsAt - b.startsAt)
    if (farthest !== undefined) seconds.push(farthest)
  }
  return seconds
}
