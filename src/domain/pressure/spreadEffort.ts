/**
 * Hours of work that one deadline asks for on each school day before it is due.
 * Work rises linearly: over three days an effort of 6 h falls as 1 h, 2 h, 3 h.
 *
 * @param effortHours total work, in hours, at least 0
 * @param dayCount the school days of the lead time, the day that it is due included
 * @returns hours per day, oldest first; they add up to `effortHours`
 */
export function spreadEffort(effortHours: number, dayCount: number): readonly number[] {
  const parts = (dayCount * (dayCount + 1)) / 2
  const shares: number[] = []
  for (let part = 1; part <= dayCount; part += 1) shares.push((effortHours * part) / parts)
  return shares
}

/** The same for a window of many days, of which nobody can say which is the heavy one: every day asks alike. */
export function spreadEvenly(effortHours: number, dayCount: number): readonly number[] {
  return new Array<number>(dayCount).fill(effortHours / dayCount)
}
