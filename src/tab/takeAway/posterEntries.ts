import { addDays, type IsoDate, weekdayOf } from '../../domain/calendar/dates.ts'
import { shortDate } from '../../domain/calendar/dateWords.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { spanOf } from '../../domain/takeAway/calendarNames.ts'

/** One line of a month on the wall. */
export interface PosterEntry {
  /** Its first day, by which it is sorted. */
  readonly from: IsoDate
  /** "12", "12–23", "28–5 Nov", "3, 17". */
  readonly days: string
  readonly title: string
  /** Null for what the whole school does: a term's first day, a holiday. */
  readonly owner: ResolvedDeadline['owner'] | null
  readonly statutory: boolean
  /** The date has to be confirmed with somebody first. */
  readonly isUncertain: boolean
}

/** Days as a wall says them under their month's name. */
export function dayLabel(from: IsoDate, to: IsoDate): string {
  const first = String(Number(from.slice(8)))
  if (from === to) return first
  return from.slice(0, 7) === to.slice(0, 7) ? `${first}–${Number(to.slice(8))}` : `${first}–${shortDate(to)}`
}

/**
 * Deadlines as lines. Those of the school's own dates (reviews and their chain) go without their codes, several of one
 * kind in one month as a single line: a wall is for everybody's eyes.
 */
export function deadlineEntries(deadlines: readonly ResolvedDeadline[]): readonly PosterEntry[] {
  const lines = new Map<string, ResolvedDeadline[]>()
  for (const deadline of deadlines) {
    const { id, ruleId, code } = deadline
    const month = spanOf(deadline).from.slice(0, 7)
    const key = ruleId === null || code === null ? id : `${ruleId} ${month}`
    lines.set(key, [...(lines.get(key) ?? []), deadline])
  }
  return [...lines.values()].flatMap((together) => {
    const [first] = together
    if (first === undefined) return []
    const labels = together.map((deadline) => dayLabel(spanOf(deadline).from, spanOf(deadline).to))
    return [
      {
        from: spanOf(first).from,
        days: [...new Set(labels)].join(', '),
        title: together.length === 1 ? first.shortTitle : `${first.shortTitle} (${together.length})`,
        owner: first.owner,
        statutory: together.some(({ statutory }) => statutory),
        isUncertain: together.some(({ status, confirmWith }) => status === 'uncertain' || confirmWith !== null),
      },
    ]
  })
}

/** The school's own lines: where terms begin and end, holidays, INSET days, and other closed days in term. */
export function schoolEntries({ days, termDates }: SchoolYear): readonly PosterEntry[] {
  const line = (from: IsoDate, to: IsoDate, title: string): PosterEntry => ({
    ...{ from, days: dayLabel(from, to), title },
    ...{ owner: null, statutory: false, isUncertain: false },
  })
  const { halfTerms } = termDates
  const edges = halfTerms.flatMap(({ half, start, end }) =>
    half.endsWith('1') ? line(start, start, 'Term starts') : line(end, end, 'Term ends'),
  )
  const nameOn = (date: IsoDate) =>
    days.find((day) => day.kind === 'closed' && day.because === 'holiday' && day.date >= date)
  const holidays = halfTerms.slice(1).flatMap(({ start }, index) => {
    const end = halfTerms[index]?.end
    if (end === undefined) return []
    const [from, to] = [weekdayFrom(addDays(end, 1), 1), weekdayFrom(addDays(start, -1), -1)]
    const named = nameOn(from)
    return from > to ? [] : [line(from, to, named?.kind === 'closed' ? named.name : 'Holiday')]
  })
  const single = days.flatMap((day) => {
    if (day.kind === 'open') return day.isInset ? [line(day.date, day.date, 'INSET day')] : []
    const isInTerm = halfTerms.some(({ start, end }) => day.date >= start && day.date <= end)
    return isInTerm && day.because !== 'weekend' ? [line(day.date, day.date, day.name)] : []
  })
  return [...edges, ...holidays, ...single]
}

function weekdayFrom(date: IsoDate, step: 1 | -1): IsoDate {
  return weekdayOf(date) > 5 ? weekdayFrom(addDays(date, step), step) : date
}
