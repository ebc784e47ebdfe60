import { type DayNumber, dayNumber } from '../../calendar/dayNumber.ts'
import type { SchoolYear } from '../schoolYear.ts'
import type { DeadlineAdjustments } from './adjustments.ts'
import { ruleIdOf } from './deadlineId.ts'
import type { EffortBase } from './effort.ts'
import { deadlineLibrary } from './library/library.ts'
import { sources } from './library/sources.ts'
import { isInYear } from './moves.ts'
import { createOccurrences, type Occurrence } from './occurrences.ts'
import { resolveOccurrence, resolveOwn } from './resolveOccurrence.ts'
import type { ResolvedDeadline } from './resolvedDeadline.ts'
import { isInReviewYear } from './reviewMeetings.ts'
import type { DeadlineRule } from './rule.ts'
import type { School } from './school.ts'
import { yearCalendar } from './yearCalendar.ts'

/** What deadlines are resolved with beside the school and its year. */
interface Options {
  /** The school year before: what was begun in it and is counted in school days runs on from there. */
  readonly previous?: SchoolYear
  /** The rules; the library unless told otherwise. */
  readonly rules?: readonly DeadlineRule[]
}

/**
 * The deadlines of a school in a school year, by date. Those of rules that are off, or for other phases and kinds of
 * school, are left out. A date on a closed day stays what it is, and is worked on by the last school day before it.
 */
export function resolveDeadlines(
  school: School,
  schoolYear: SchoolYear,
  adjustments: DeadlineAdjustments,
  { previous, rules = deadlineLibrary }: Options = {},
): readonly ResolvedDeadline[] {
  const year = yearCalendar(schoolYear, previous ?? null)
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]))
  const changes = new Map(Object.entries(adjustments.changes))
  const changedRules = new Set([...changes.keys()].map(ruleIdOf))
  const occurrencesOf = createOccurrences({ year, anchors: adjustments.anchors, changes, ruleById })
  const datedPlans = countDatedPlans(
    rules.flatMap((rule) => (rule.when.type === 'reviewMeeting' ? occurrencesOf(rule) : [])),
  )

  const dueByCode = new Map<string, ReadonlyMap<string | undefined, readonly Occurrence[]>>()

  /** The times that a rule comes to pass, by the code of the plan that they are about. */
  const occurrencesByCode = (rule: DeadlineRule) => {
    const known = dueByCode.get(rule.id) ?? groupByCode(occurrencesOf(rule))
    dueByCode.set(rule.id, known)
    return known
  }

  /** By when a review has to be complete; null for everything else, or where only its meeting is known. */
  const completeBy = ({ when }: DeadlineRule, { span, anchor }: Occurrence) => {
    const due = when.type === 'reviewMeeting' ? ruleById.get(when.completeBy) : undefined
    if (due === undefined) return null
    const ofPlan = occurrencesByCode(due).get(anchor?.code) ?? []
    return ofPlan.find((each) => isInReviewYear(span.from, each.span))?.span.to ?? null
  }

  function countDatedPlans(meetings: readonly Occurrence[]): EffortBase['datedPlans'] {
    const ofYear = meetings.filter(({ span }) => isInYear(span, year))
    const transferring = ofYear.filter(({ anchor }) => {
      if (anchor?.transferBefore === undefined) return false
      const day = dayNumber(anchor.transferBefore)
      return isInYear({ from: day, to: day }, year)
    }).length
    return { transferring, others: ofYear.length - transferring }
  }

  const { counts } = school
  const dated: DatedDeadline[] = adjustments.own.flatMap((own) => {
    const deadline = resolveOwn(own, year)
    return deadline === null ? [] : [{ from: dayNumber(own.when.from), deadline }]
  })
  for (const rule of rules) {
    if (!rule.phases.includes(school.phase) || !rule.kinds.includes(school.kind)) continue
    const ofRule = changes.get(rule.id)
    const ofSources = rule.sources.map((id) => sources[id])
    const isChanged = changedRules.has(rule.id)
    for (const occurrence of occurrencesOf(rule)) {
      const change = isChanged ? changes.get(occurrence.id) : undefined
      if (!(change?.isOn ?? ofRule?.isOn ?? rule.isOn)) continue
      // What rests on the school's own dates may be years away; all else is made of this year's terms.
      if (occurrence.anchor !== null && !isInYear(occurrence.span, year)) continue
      const ownHours =
        change?.effortHours === undefined ? ofRule?.effortHours : { ...ofRule?.effortHours, ...change.effortHours }
      const base = { year, counts, datedPlans, sources: ofSources, ownHours, completeBy: completeBy(rule, occurrence) }
      dated.push({ from: occurrence.span.from, deadline: resolveOccurrence(rule, occurrence, base) })
    }
  }
  return dated.sort(byDate).map(({ deadline }) => deadline)
}

/** A deadline with the number of its first day: numbers are compared faster than dates. */
interface DatedDeadline {
  readonly from: DayNumber
  readonly deadline: ResolvedDeadline
}

function groupByCode(occurrences: readonly Occurrence[]): ReadonlyMap<string | undefined, readonly Occurrence[]> {
  const byCode = new Map<string | undefined, Occurrence[]>()
  for (const occurrence of occurrences) {
    const code = occurrence.anchor?.code
    const known = byCode.get(code)
    if (known === undefined) byCode.set(code, [occurrence])
    else known.push(occurrence)
  }
  return byCode
}

function byDate(a: DatedDeadline, b: DatedDeadline): number {
  return a.from - b.from || byText(a.deadline.id, b.deadline.id)
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
