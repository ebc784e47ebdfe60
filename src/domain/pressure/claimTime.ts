import type { Interval } from '../calendar/dates.ts'

/** A stretch of somebody's time on one school day; `day` is the day's place among the year's open dates. */
export interface Stretch extends Interval {
  readonly day: number
}

/** Told what was claimed: by whom, on which day, how much of it. */
export type OnClaim<Claimant> = (claimant: Claimant, day: number, milliseconds: number) => void

/**
 * Gives every moment of `time` to the first of the claimants that covers it, so that what overlaps counts once.
 * One sweep over both: the work grows with their number, not with their product.
 *
 * @param time disjoint stretches, oldest first
 * @param claimants by start, oldest first
 * @returns the time that nobody has claimed
 */
export function claimTime<Claimant extends { readonly time: Interval }>(
  time: readonly Stretch[],
  claimants: readonly Claimant[],
  onClaim: OnClaim<Claimant>,
): readonly Stretch[] {
  const unclaimed: Stretch[] = []
  let place = 0
  let stretch = time[place]
  let free = stretch?.startsAt ?? 0 // everything of the stretch before this moment is settled

  const settleUntil = (moment: number) => {
    if (stretch && free < moment) unclaimed.push({ day: stretch.day, startsAt: free, endsAt: moment })
  }
  const nextStretch = () => {
    place += 1
    stretch = time[place]
    free = stretch?.startsAt ?? 0
  }

  for (const claimant of claimants) {
    const { time: claimed } = claimant
    while (stretch && stretch.endsAt <= claimed.startsAt) {
      settleUntil(stretch.endsAt)
      nextStretch()
    }
    while (stretch) {
      const startsAt = Math.max(claimed.startsAt, free)
      const endsAt = Math.min(claimed.endsAt, stretch.endsAt)
      if (endsAt <= startsAt) break
      settleUntil(startsAt)
      onClaim(claimant, stretch.day, endsAt - startsAt)
      free = endsAt
      if (endsAt < stretch.endsAt) break
      nextStretch()
    }
  }
  while (stretch) {
    settleUntil(stretch.endsAt)
    nextStretch()
  }
  return unclaimed
}

/**
 * The same for claimants of whole days.
 *
 * @param claimantOn who claims a day, if anybody does
 */
export function claimDays<Claimant>(
  time: readonly Stretch[],
  claimantOn: ReadonlyMap<number, Claimant>,
  onClaim: OnClaim<Claimant>,
): readonly Stretch[] {
  if (claimantOn.size === 0) return time
  return time.filter(({ day, startsAt, endsAt }) => {
    const claimant = claimantOn.get(day)
    if (claimant === undefined) return true
    onClaim(claimant, day, endsAt - startsAt)
    return false
  })
}
