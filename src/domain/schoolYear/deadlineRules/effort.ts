import type { Role } from '../../calendar/calendar.ts'
import type { CountedBy, DeadlineRule, Level, SchoolCounts } from './rule.ts'

/** Hours per role. */
export type RoleHours = Readonly<Record<Role, number>>

/**
 * What a weight at its peak is taken for, in hours of work in all. No survey measures hours by task, so these are ours:
 * 1 is an errand, 3 most of a day, 5 a day and a half on top of everything else.
 */
const hoursAtLevel: Readonly<Record<Level, number>> = { 0: 0, 1: 1, 2: 3, 3: 5, 4: 8, 5: 12 }

/** Where hours come from: what the line "how did we come to this" is made of. */
export type EffortOrigin =
  | {
      readonly by: 'level'
      readonly senco: Level
      readonly leader: Level
      /** How many times as much a long window or a long lead asks for; 1 for everything else. */
      readonly times: number
    }
  | { readonly by: 'hours' }
  | { readonly by: 'count'; readonly parts: readonly CountedPart[] }
  /** The school's own figure, for one role or both. */
  | { readonly by: 'own' }

/** So many of something, with hours for each. */
export interface CountedPart extends RoleHours {
  readonly per: CountedBy
  readonly count: number
}

/** What a deadline's hours rest on beside its rule. */
export interface EffortBase {
  readonly counts: SchoolCounts
  /** Calendar days from the first to the last. */
  readonly days: number
  /** Of them, those on which staff are in school. */
  readonly openDays: number
  /** EHC plans whose review has a date of its own, with hours of its own. */
  readonly datedPlans: Readonly<Record<'transferring' | 'others', number>>
}

/** The hours that a deadline asks of each role, and where they come from. */
export function effortOf(
  { effort, lessDatedPlans, leadDays }: Pick<DeadlineRule, 'effort' | 'lessDatedPlans' | 'leadDays'>,
  base: EffortBase,
): { readonly hours: RoleHours; readonly origin: EffortOrigin } {
  switch (effort.by) {
    case 'level': {
      const { senco, leader } = effort
      const times = timesOf(base, leadDays)
      return {
        hours: { senco: hoursAtLevel[senco] * times, leader: hoursAtLevel[leader] * times },
        origin: { by: 'level', senco, leader, times },
      }
    }
    case 'hours':
      return { hours: { senco: effort.senco, leader: effort.leader }, origin: { by: 'hours' } }
    case 'count': {
      const dated = lessDatedPlans === undefined ? 0 : base.datedPlans[lessDatedPlans]
      const parts = effort.parts.map(({ per, senco, leader, atMost = Infinity }) => ({
        per,
        senco,
        leader,
        count: Math.max(0, Math.min(countOf(per, base) - dated, atMost)),
      }))
      return { hours: { senco: sum(parts, 'senco'), leader: sum(parts, 'leader') }, origin: { by: 'count', parts } }
    }
  }
}

/**
 * How many times as much as in a fortnight is asked for. A window of more than two weeks is heavy on all its days, where a
 * deadline is heavy on its last: 1.4 times, and 0.3 for every week of a very long one. A deadline with a lead of more than
 * five weeks asks for 0.2 for every week of it.
 */
function timesOf({ days, openDays }: EffortBase, leadDays: number): number {
  return days > 14 ? Math.max(1.4, 0.3 * (openDays / 5)) : Math.max(1, 0.2 * (leadDays / 5))
}

function countOf(per: CountedBy, { counts, openDays }: EffortBase): number {
  switch (per) {
    case 'school':
      return 1
    case 'schoolWeeks':
      return openDays / 5
    case 'otherPlans':
      return Math.max(0, counts.ehcPlans - counts.transferringPlans)
    default:
      return counts[per]
  }
}

function sum(parts: readonly CountedPart[], role: Role): number {
  return parts.reduce((hours, part) => hours + part.count * part[role], 0)
}

/** Hours for each of the plans or pupils that a deadline stands for; null where it does not stand for several. */
export function hoursOfEach({
  effort,
  lessDatedPlans,
}: Pick<DeadlineRule, 'effort' | 'lessDatedPlans'>): RoleHours | null {
  const [part] = effort.by === 'count' ? effort.parts : []
  if (part === undefined || (lessDatedPlans === undefined && part.per !== 'lookedAfter')) return null
  return { senco: part.senco, leader: part.leader }
}
