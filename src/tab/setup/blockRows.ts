import type { WeeklyBlock } from '../../domain/calendar/calendar.ts'
import type { Weekday } from '../../domain/calendar/dates.ts'
import { weekdayNames } from '../../domain/calendar/dateWords.ts'
import { minuteOfDay, timeOfDay } from '../words/time.ts'
import type { FormProblem } from './formProblem.ts'

/** A weekly block as its two fields hold it; a time may be nothing yet. */
export interface BlockRow {
  readonly id: number
  readonly weekday: Weekday
  readonly from: string
  readonly to: string
}

/** Monday to Friday: the days of a school's week. Blocks on other days are kept as they are and not shown. */
export const schoolWeek = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[]

/** Fields for blocks, in the order of the week. */
export function blockRows(blocks: readonly WeeklyBlock[]): readonly BlockRow[] {
  return blocks
    .toSorted((a, b) => a.weekday - b.weekday || a.from - b.from)
    .map(({ weekday, from, to }, id) => ({ id, weekday, from: timeOfDay(from), to: timeOfDay(to) }))
}

/** One more block on a weekday: the hour after its last one, or from 9:00. */
export function withNewRow(rows: readonly BlockRow[], weekday: Weekday): readonly BlockRow[] {
  const ends = rows.flatMap((row) => (row.weekday === weekday ? [minuteOfDay(row.to) ?? 0] : []))
  const from = Math.min(ends.length === 0 ? 9 * 60 : Math.max(...ends), 22 * 60)
  const id = Math.max(-1, ...rows.map((row) => row.id)) + 1
  return [...rows, { id, weekday, from: timeOfDay(from), to: timeOfDay(from + 60) }]
}

/** Rows with one of them changed. */
export function withRow(
  rows: readonly BlockRow[],
  id: number,
  change: Partial<Pick<BlockRow, 'from' | 'to'>>,
): readonly BlockRow[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row))
}

/** A row as people say it: "09:00–10:00". */
export function rowText({ from, to }: Pick<BlockRow, 'from' | 'to'>): string {
  return `${from || '?'}–${to || '?'}`
}

/** Reads the rows; those that are wrong are left out, and `problems` names each by `<name>.<id>`. */
export function readRows(
  rows: readonly BlockRow[],
  name: string,
): { readonly blocks: readonly WeeklyBlock[]; readonly problems: readonly FormProblem[] } {
  const problems: FormProblem[] = []
  const read = rows.flatMap((row) => {
    const [from, to] = [minuteOfDay(row.from), minuteOfDay(row.to)]
    const field = `${name}.${row.id}`
    if (from === null && to === null) return []
    if (from === null || to === null) {
      problems.push({ field, sentence: 'Give both times, or remove the row.' })
      return []
    }
    // Midnight at the end of a day is written as the start of the next.
    const end = to === 0 ? 24 * 60 : to
    if (end <= from) {
      problems.push({ field, sentence: `${row.to} is not after ${row.from}: choose a later end.` })
      return []
    }
    return [{ row, block: { weekday: row.weekday, from, to: end } }]
  })
  for (const { row, block } of read) {
    const before = read.find(
      (other) =>
        other.row.id < row.id &&
        other.block.weekday === block.weekday &&
        other.block.from < block.to &&
        block.from < other.block.to,
    )
    if (before === undefined) continue
    const weekday = weekdayNames[block.weekday - 1] ?? ''
    const sentence = `${weekday} ${rowText(before.row)} and ${rowText(row)} overlap: make them one, or move one.`
    problems.push({ field: `${name}.${row.id}`, sentence })
  }
  const blocks = read.map(({ block }) => block).toSorted((a, b) => a.weekday - b.weekday || a.from - b.from)
  return { blocks, problems }
}

/** Hours a week that blocks add up to. */
export function weeklyHours(blocks: readonly WeeklyBlock[]): number {
  return blocks.reduce((sum, { from, to }) => sum + to - from, 0) / 60
}
