import { type DayNumber, dayNumber } from '../../calendar/dayNumber.ts'
import type { OwnDeadline } from './adjustments.ts'
import { type EffortBase, effortOf, hoursOfEach, type RoleHours } from './effort.ts'
import type { Source } from './library/source.ts'
import { movableWithin } from './moves.ts'
import type { Occurrence } from './occurrences.ts'
import type { DeadlineStatus, ResolvedDeadline } from './resolvedDeadline.ts'
import type { DateSpan, DeadlineRule, SchoolCounts } from './rule.ts'
import type { DaySpan, YearCalendar } from './yearCalendar.ts'

/** What an occurrence becomes a deadline with. */
interface ResolveBase {
  readonly year: YearCalendar
  readonly counts: SchoolCounts
  readonly datedPlans: EffortBase['datedPlans']
  readonly sources: readonly Source[]
  /** The school's own figures, where it has given any. */
  readonly ownHours: Partial<RoleHours> | undefined
  /** By when the review has to be complete whose meeting this is; null for everything else. */
  readonly completeBy: DayNumber | null
}

/** A rule's occurrence with everything that a map, a list or a calendar shows of it. */
export function resolveOccurrence(rule: DeadlineRule, occurrence: Occurrence, base: ResolveBase): ResolvedDeadline {
  const { span, anchor } = occurrence
  const { year, counts, datedPlans, ownHours } = base
  const effort = effortOf(rule, { counts, days: span.to - span.from + 1, openDays: year.openDaysIn(span), datedPlans })
  const hasOwnHours = ownHours?.senco !== undefined || ownHours?.leader !== undefined
  const status = statusOf(rule, occurrence)
  const movable = movableWithin(rule.movable, occurrence, year, base.completeBy)
  const { design } = rule
  return {
    id: occurrence.id,
    ruleId: rule.id,
    title: rule.title,
    shortTitle: rule.shortTitle,
    code: anchor?.code ?? null,
    marker: rule.marker,
    when: whenOf(span, year),
    workBy: workByOf(rule, span, year),
    status,
    confirmWith: isInDoubt[status] ? (rule.confirmWith ?? null) : null,
    statutory: rule.duty === 'statutory',
    basis: rule.basis,
    owner: rule.owner,
    category: rule.category,
    effortHours: hasOwnHours ? { ...effort.hours, ...ownHours } : effort.hours,
    effortFrom: hasOwnHours ? { by: 'own' } : effort.origin,
    hoursOfEach: hasOwnHours ? null : hoursOfEach(rule),
    leadDays: rule.leadDays,
    readyAtStart: rule.readyAtStart ?? false,
    says: rule.says,
    because: rule.because,
    note: rule.note ?? null,
    sources: base.sources,
    confidence: rule.confidence,
    movable: movable === null ? null : datesOf(movable, year),
    design:
      design === undefined ? null : { topic: design.topic, from: year.dateOf(span.from - (design.daysBefore ?? 0)) },
    group: occurrence.group,
    isStep: rule.isStep ?? false,
  }
}

/** A deadline that the school has added; null where it is of another year. */
export function resolveOwn(own: OwnDeadline, year: YearCalendar): ResolvedDeadline | null {
  const span = { from: dayNumber(own.when.from), to: dayNumber(own.when.to) }
  if (span.to < year.span.from || span.to > year.span.to) return null
  const { id, title, owner, category, effortHours, leadDays } = own
  return {
    id,
    ruleId: null,
    title,
    shortTitle: title,
    code: null,
    marker: span.from === span.to ? 'deadline' : 'window',
    when: whenOf(span, year),
    workBy: year.dateOf(year.lastOpenDay(span.to)),
    status: 'own',
    confirmWith: null,
    statutory: false,
    basis: null,
    owner,
    category,
    effortHours,
    effortFrom: { by: 'own' },
    hoursOfEach: null,
    leadDays,
    readyAtStart: false,
    says: null,
    because: null,
    note: null,
    sources: [],
    confidence: null,
    movable: null,
    design: null,
    group: null,
    isStep: false,
  }
}

/** Whether somebody else has to be asked while a date is no more than that. */
const isInDoubt: Readonly<Record<DeadlineStatus, boolean>> = {
  published: false,
  fixedRule: false,
  computed: true,
  model: true,
  uncertain: true,
  moved: false,
  own: false,
}

function statusOf({ certainty }: DeadlineRule, { isMoved, isPublished, isPlaceholder }: Occurrence): DeadlineStatus {
  if (isMoved) return 'moved'
  if (isPublished) return 'published'
  return isPlaceholder ? 'model' : certainty
}

function whenOf(span: DaySpan, year: YearCalendar): ResolvedDeadline['when'] {
  if (span.from === span.to) return { kind: 'day', date: year.dateOf(span.from) }
  return { kind: 'window', ...datesOf(span, year) }
}

function datesOf({ from, to }: DaySpan, year: YearCalendar): DateSpan {
  return { from: year.dateOf(from), to: year.dateOf(to) }
}

function workByOf({ readyAtStart, onTheDayOnly }: DeadlineRule, { from, to }: DaySpan, year: YearCalendar) {
  const day = readyAtStart ? from : to
  const open = year.lastOpenDay(day)
  return onTheDayOnly && open !== day ? null : year.dateOf(open)
}
