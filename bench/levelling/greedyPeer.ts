import type { IsoDate } from '../../src/domain/calendar/dates.ts'
import { movableDeadlines } from '../../src/domain/levelling/movableDeadlines.ts'
import { moveCost, weekCost, weekLoads } from '../../src/domain/levelling/weekLoads.ts'
import { createResolveMoved, type SchoolDocuments } from '../../src/tab/levelling/movedDocument.ts'
import { whatIf } from '../../src/tab/levelling/whatIf.ts'
import type { JointYear } from '../../src/tab/year/jointYear.ts'
import { requestOf } from './schoolPlan.ts'

/** What the weeks of a year count for, from its lanes. */
function costOf({ schoolYear, lanes }: JointYear): number {
  return weekLoads(schoolYear, lanes).reduce((sum, { asked, available }) => {
    const [senco, leader] = [asked.senco / Math.max(1, available.senco), asked.leader / Math.max(1, available.leader)]
    return sum + weekCost(Math.max(senco, leader))
  }, 0)
}

/**
 * The plain way: every deadline is tried on one day of each week that it may be in, the whole year computed anew for
 * each, and the best move taken. This is its first move alone; to be better than ours it would go on from there.
 */
export function greedyMove(
  year: JointYear,
  documents: SchoolDocuments,
): { readonly id: string; readonly to: IsoDate } | null {
  const resolve = createResolveMoved(documents, year.schoolYear)
  const input = { ...requestOf(year, documents), resolve }
  let [best, least]: [{ id: string; to: IsoDate } | null, number] = [null, costOf(year) - moveCost]
  for (const { deadline, options } of movableDeadlines(input)) {
    const tried = new Set<number>()
    for (const { date } of options.slice(1)) {
      const week = Math.floor((Temporal.PlainDate.from(date).dayOfYear + 4) / 7)
      if (tried.has(week)) continue
      tried.add(week)
      const move = { id: deadline.id, to: date }
      const cost = costOf(whatIf(year, documents, move))
      if (cost < least) [best, least] = [move, cost]
    }
  }
  return best
}
