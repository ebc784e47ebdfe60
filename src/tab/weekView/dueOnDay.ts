import type { DayPressure, PressureSettings } from '../../domain/pressure/pressure.ts'

/** Deadlines of one category that are due on the same day. */
export interface DueDeadlines {
  readonly name: string
  readonly count: number
}

/** What is due on a day, by category, the most frequent first. */
export function dueOnDay(day: DayPressure, settings: PressureSettings): readonly DueDeadlines[] {
  if (day.kind === 'closed') return []
  const counts = new Map<string, number>()
  for (const reason of day.reasons) {
    if (reason.kind !== 'deadline' || reason.dueOn !== day.date) continue
    const name = settings.categories.find(({ code }) => code === reason.category)?.name ?? reason.category
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}
