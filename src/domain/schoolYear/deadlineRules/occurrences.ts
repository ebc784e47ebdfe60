import { type DayNumber, dayNumber } from '../../calendar/dayNumber.ts'
import { schoolYearName } from '../termDates.ts'
import type { Adjustment } from './adjustments.ts'
import type { AnchorDate } from './anchors.ts'
import { offsetFrom, spanOf } from './dayOfRule.ts'
import { codeInId, deadlineId, ruleIdOf, schoolYearOfDay } from './deadlineId.ts'
import { isInYear, movedSpan, moveProblem } from './moves.ts'
import { reviewMeetings } from './reviewMeetings.ts'
import type { DeadlineRule, When } from './rule.ts'
import type { DaySpan, YearCalendar } from './yearCalendar.ts'

/** One time that a rule comes to pass. */
export interface Occurrence {
  readonly id: string
  readonly span: DaySpan
  readonly isMoved: boolean
  /** Whether the date was seen in print. */
  readonly isPublished: boolean
  /** Whether it was put there until somebody says when it is: a review meeting that nobody has called yet. */
  readonly isPlaceholder: boolean
  /** What deadlines of one piece of work share: a meeting and its papers, the steps of one review. */
  readonly group: string | null
  /** Its place among the rule's occurrences of the year, from 1; null where there is but one, or it has an anchor. */
  readonly place: number | null
  /** The school's own date that it rests on. */
  readonly anchor: AnchorDate | null
}

/** Before it is known whether the school has moved it. */
type Found = Omit<Occurrence, 'id' | 'isMoved'>

/** What occurrences rest on. */
export interface OccurrenceInput {
  readonly year: YearCalendar
  readonly anchors: readonly AnchorDate[]
  /** What the school has changed, by the id of a rule or of one of its deadlines. */
  readonly changes: ReadonlyMap<string, Adjustment>
  readonly ruleById: ReadonlyMap<string, DeadlineRule>
}

/** Days around a school year in which something may lie that a deadline of the year rests on: a review and its steps. */
const reach = 200

/**
 * Tells the occurrences of any rule in and around a school year, each computed once. Those that rest on others are
 * found from where those others have been moved to.
 */
export function createOccurrences({
  year,
  anchors,
  changes,
  ruleById,
}: OccurrenceInput): (rule: DeadlineRule) => readonly Occurrence[] {
  const known = new Map<string, readonly Occurrence[]>()
  const changedRules = new Set([...changes.keys()].map(ruleIdOf))
  const codes = new Map(anchors.map((anchor) => [anchor, codeInId(anchor.code)]))
  const inId = (anchor: AnchorDate) => codes.get(anchor) ?? codeInId(anchor.code)

  const occurrencesOf = (rule: DeadlineRule): readonly Occurrence[] => {
    const before = known.get(rule.id)
    if (before !== undefined) return before
    known.set(rule.id, []) // A rule that rests on itself finds nothing here; the check of the library refuses it.
    const found = isOfYear(rule, year) ? find(rule) : []
    const occurrences = found.map((each) => placed(rule, each, found.length))
    known.set(rule.id, occurrences)
    return occurrences
  }

  const byId = (id: string) => {
    const rule = ruleById.get(id)
    return rule === undefined ? [] : occurrencesOf(rule)
  }
  const spanOfRule = (id: string) => byId(id)[0]?.span ?? null
  const anchored = (name: string) => anchors.filter(({ anchor }) => anchor === name)

  const find = (rule: DeadlineRule): readonly Found[] => {
    const { when } = rule
    switch (when.type) {
      case 'fromAnchor':
        return anchored(when.anchor).flatMap((anchor) => fromAnchor(when, anchor, year))
      case 'reviewMeeting':
        return reviewMeetings(anchored(when.anchor), byId(when.completeBy), year).map(({ day, anchor }) =>
          onDay(day, { group: groupOf(anchor), anchor, isPlaceholder: anchor.anchor !== when.anchor }),
        )
      case 'userDated':
        return anchored(when.anchor).map((anchor) => {
          const span = { from: dayNumber(anchor.date), to: dayNumber(anchor.until ?? anchor.date) }
          return { ...onDay(span.from, { anchor }), span }
        })
      case 'insetDays':
        return year.insetDays.map((day, i) => onDay(day, { place: i + 1 }))
      case 'repeated':
        return when.each.flatMap((each, i) => {
          const span = spanOf(each, year, spanOfRule)
          return span === null ? [] : { ...onDay(span.from, { place: i + 1 }), span }
        })
      case 'withEach':
        return byId(when.rule).flatMap((base, i) => {
          const day = when.only === undefined || when.only.includes(i + 1) ? offsetFrom(base.span, when, year) : null
          return day === null ? [] : stepOf(base, day)
        })
      default: {
        const published = publishedSpan(rule, year)
        const span = published ?? spanOf(when, year, spanOfRule)
        return span === null ? [] : [{ ...onDay(span.from, {}), span, isPublished: published !== null }]
      }
    }
  }

  const placed = (rule: DeadlineRule, each: Found, count: number): Occurrence => {
    const ofYear = each.anchor === null ? year.startYear : schoolYearOfDay(each.span.from)
    const id = deadlineId(rule.id, ofYear, each.anchor === null ? each.place : inId(each.anchor))
    const move = changedRules.has(rule.id)
      ? (changes.get(id)?.movedTo ?? (count === 1 ? changes.get(rule.id)?.movedTo : undefined))
      : undefined
    const to = move === undefined ? null : movedSpan(move, each.span)
    const isMoved = to !== null && isInYear(to, year) && moveProblem(rule, each.span, to) === null
    const { isPublished, group, place, anchor } = each
    const span = isMoved ? to : each.span
    return { id, span, isMoved, isPublished, isPlaceholder: each.isPlaceholder && !isMoved, group, place, anchor }
  }

  return occurrencesOf
}

function isOfYear({ years }: DeadlineRule, { startYear }: YearCalendar): boolean {
  return startYear >= (years?.first ?? -Infinity) && startYear <= (years?.last ?? Infinity)
}

function onDay(
  day: DayNumber,
  {
    group = null,
    place = null,
    anchor = null,
    isPlaceholder = false,
  }: Partial<Pick<Found, 'group' | 'place' | 'anchor' | 'isPlaceholder'>>,
): Found {
  return { span: { from: day, to: day }, isPublished: false, isPlaceholder, group, place, anchor }
}

function stepOf({ id, group, place, anchor, isPlaceholder }: Occurrence, day: DayNumber): Found {
  return onDay(day, { group: group ?? id, place, anchor, isPlaceholder })
}

function groupOf({ anchor, code }: AnchorDate): string {
  return `${anchor.split('.')[0] ?? anchor}:${code}`
}

function fromAnchor(
  { offset, unit, everyTime }: Extract<When, { type: 'fromAnchor' }>,
  anchor: AnchorDate,
  year: YearCalendar,
): readonly Found[] {
  const start = dayNumber(anchor.date)
  const occurrences: Found[] = []
  for (let times = 1; ; times += 1) {
    const day = offsetFrom({ from: start, to: start }, { offset: offset * times, unit }, year)
    if (day === null || day > year.span.to + reach) break
    if (day >= year.span.from - reach) {
      occurrences.push(onDay(day, { group: groupOf(anchor), anchor, isPlaceholder: times > 1 }))
    }
    if (everyTime === undefined || offset <= 0) break
  }
  return occurrences
}

function publishedSpan({ published }: DeadlineRule, year: YearCalendar): DaySpan | null {
  const seen = published?.[schoolYearName(year.startYear)]
  if (seen === undefined) return null
  return { from: dayNumber(seen.from), to: dayNumber(seen.to ?? seen.from) }
}
