import { useMemo } from 'react'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { JointYear } from '../year/jointYear.ts'
import { firstDueDay, type LaneLeads, laneLeads, leadsInView, leadTimes } from './leadTimes.ts'

/**
 * The lead times that are drawn: of what is due on the day that is looked at, on the opened day, or in the chosen
 * category. Going from one day to another on which nothing is due draws nothing anew.
 *
 * @param marked the deadlines that are marked on the map
 */
export function useLaneLeads(
  year: JointYear,
  marked: readonly ResolvedDeadline[],
  at: { readonly lookedAt: number | null; readonly opened: number | null; readonly category: string },
): LaneLeads {
  const leads = useMemo(() => leadTimes({ ...year, deadlines: marked }), [year, marked])
  const dateOf = (place: number | null) => (place === null ? null : (year.joint[place]?.date ?? null))
  const dueOn = firstDueDay(leads, [dateOf(at.lookedAt), dateOf(at.opened)])
  return useMemo(() => laneLeads(leadsInView(leads, { dueOn, category: at.category })), [leads, dueOn, at.category])
}
