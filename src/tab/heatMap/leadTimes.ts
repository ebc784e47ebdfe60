import type { IsoDate } from '../../domain/calendar/dates.ts'
import { createScheduler } from '../../domain/pressure/deadlineSchedule.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { JointYear } from '../year/jointYear.ts'
import { isOfLane, type LaneId } from './lanes.ts'

/** The school days on which a deadline is worked on before the day that it is marked on. */
export interface LeadTime {
  readonly deadline: ResolvedDeadline
  readonly days: readonly IsoDate[]
}

/** What is drawn as lead time in each lane: by date, what the work is for. */
export type LaneLeads = Readonly<Record<LaneId, ReadonlyMap<IsoDate, string>>>

/** The lead times of a year, as its pressure counts them; what asks for no hours has none. */
export function leadTimes({
  schoolYear,
  settings,
  deadlines,
  library,
}: Pick<JointYear, 'schoolYear' | 'settings' | 'deadlines' | 'library'>): readonly LeadTime[] {
  const scheduleOf = createScheduler(schoolYear, settings)
  const counted = new Map(library.map((each) => [each.id, each]))
  return deadlines.flatMap((deadline) => {
    const work = counted.get(deadline.id)
    const schedule = work === undefined ? null : scheduleOf(work.time, work.leadDays)
    if (schedule === null) return []
    const days = schoolYear.openDates.slice(schedule.firstDay, schedule.firstDay + schedule.dayCount)
    return [{ deadline, days: days.filter((day) => day !== deadline.workBy) }]
  })
}

/** The first of some days on which something with a lead time is due: that which is looked at comes before the opened one. */
export function firstDueDay(leads: readonly LeadTime[], days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.find((day) => day !== null && leads.some(({ deadline }) => deadline.workBy === day)) ?? null
}

/** Of which deadlines the lead time is drawn: of those that are due on a day, or, without one, of the chosen category. */
export function leadsInView(
  leads: readonly LeadTime[],
  { dueOn, category }: { readonly dueOn: IsoDate | null; readonly category: string },
): readonly LeadTime[] {
  if (dueOn !== null) return leads.filter(({ deadline }) => deadline.workBy === dueOn)
  return category === '' ? [] : leads.filter(({ deadline }) => deadline.category === category)
}

/** Lead times as the lanes draw them. */
export function laneLeads(leads: readonly LeadTime[]): LaneLeads {
  const of = (lane: LaneId) => {
    const titles = new Map<IsoDate, string[]>()
    for (const { deadline, days } of leads) {
      if (!isOfLane(deadline, lane)) continue
      for (const day of days) {
        const known = titles.get(day)
        if (known === undefined) titles.set(day, [deadline.shortTitle])
        else if (!known.includes(deadline.shortTitle)) known.push(deadline.shortTitle)
      }
    }
    return new Map([...titles].map(([day, names]) => [day, `lead time of ${names.join(', ')}`]))
  }
  return { senco: of('senco'), leader: of('leader'), joint: of('joint') }
}
