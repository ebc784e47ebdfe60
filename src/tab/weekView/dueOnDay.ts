import type { DayPressure, PressureSettings } from '../../domain/pressure/pressure.ts'
import { deadlineHref } from '../dayPanel/reasonLines.ts'

/** Deadlines of one category that are due on the same day. */
export interface DueDeadlines {
  readonly name: string
  /** The page of a deadline of the school year; null for those that only a calendar has. */
  readonly href: string | null
  readonly count: number
}

/**
 * What is due on a day: the school year's by their titles, a calendar's by category; the most frequent first.
 *
 * @param hidden the ids of the school year's deadlines that are not to be named
 */
export function dueOnDay(
  day: DayPressure,
  settings: PressureSettings,
  hidden: ReadonlySet<string>,
): readonly DueDeadlines[] {
  if (day.kind === 'closed') return []
  const due = new Map<string, DueDeadlines>()
  for (const reason of day.reasons) {
    if (reason.kind !== 'deadline' || reason.dueOn !== day.date || hidden.has(reason.eventId)) continue
    const { libraryTitle, category, eventId } = reason
    const name = libraryTitle ?? settings.categories.find(({ code }) => code === category)?.name ?? category
    const href = libraryTitle === undefined ? null : deadlineHref(eventId)
    due.set(name, { name, href, count: (due.get(name)?.count ?? 0) + 1 })
  }
  return [...due.values()].toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}
