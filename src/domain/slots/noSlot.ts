import { addDays, type Interval } from '../calendar/dates.ts'
import { intersectIntervals } from '../calendar/intervals.ts'
import { gridMinutes } from './candidates.ts'
import { freeStarts } from './freeStarts.ts'
import type { SlotDay } from './slotDays.ts'
import type { NoSlot, Relaxation, SlotInput, SlotWish } from './slots.ts'

type Hindrance = keyof NoSlot['because']

/** The first thing that rules a day out, asked from the widest to the narrowest. */
function hindranceOf(day: SlotDay, lengthMinutes: number): Hindrance {
  const fits = (free: readonly Interval[]) => freeStarts(free, lengthMinutes, gridMinutes).length > 0
  const inTime = (free: readonly Interval[]) =>
    intersectIntervals(free, [{ startsAt: day.notBefore, endsAt: Infinity }])
  if (!fits(day.atWork)) return 'notBothAtWork'
  if (!fits(inTime(day.atWork))) return 'tooLittleNotice'
  if (!fits(intersectIntervals(inTime(day.atWork), [day.wishedHours]))) return 'timeOfDay'
  const wanted = (free: readonly Interval[]) => intersectIntervals(inTime(free), [day.wishedHours])
  if (!fits(wanted(day.free.senco))) return 'sencoBusy'
  if (!fits(wanted(day.free.leader))) return 'leaderBusy'
  return 'bothTogetherBusy'
}

/** How many school days each hindrance ruled out. */
export function hindrances(days: readonly SlotDay[], lengthMinutes: number): NoSlot['because'] {
  const because = {
    notBothAtWork: 0,
    sencoBusy: 0,
    leaderBusy: 0,
    bothTogetherBusy: 0,
    tooLittleNotice: 0,
    timeOfDay: 0,
  }
  for (const day of days) because[hindranceOf(day, lengthMinutes)] += 1
  return because
}

/** The wish with one thing given up. */
export function relaxed(wish: SlotWish, change: Relaxation): SlotWish {
  switch (change.kind) {
    case 'anyTimeOfDay':
      return { ...wish, timeOfDay: null }
    case 'shorter':
      return { ...wish, lengthMinutes: change.lengthMinutes }
    case 'lessNotice':
      return { ...wish, noticeMinutes: change.noticeMinutes }
    case 'later':
      return { ...wish, to: change.to }
  }
}

/** What could be given up, the smallest thing first: an hour of the day, some length, notice, another week. */
export function relaxationsOf(wish: SlotWish, { year }: Pick<SlotInput, 'year'>): readonly Relaxation[] {
  const shorter = [45, 30, 20, 15].filter((lengthMinutes) => lengthMinutes < wish.lengthMinutes)
  const yearEnds = year.days.at(-1)?.date ?? wish.to
  const later: Relaxation[] = []
  for (let to = addDays(wish.to, 7); to <= yearEnds; to = addDays(to, 7)) later.push({ kind: 'later', to })
  return [
    ...(wish.timeOfDay === null ? [] : [{ kind: 'anyTimeOfDay' } as const]),
    ...shorter.map((lengthMinutes) => ({ kind: 'shorter', lengthMinutes }) as const),
    ...(wish.noticeMinutes > 0 ? [{ kind: 'lessNotice', noticeMinutes: 0 } as const] : []),
    ...later,
  ]
}
