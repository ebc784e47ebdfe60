import type { MapLane } from '../heatMap/lanes.ts'
import { percent } from '../words/numbers.ts'
import type { LevelRow } from './levelRows.ts'

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** The table as CSV: dates, levels and bands, and nothing of what is behind them. */
export function levelsCsv(rows: readonly LevelRow[], lanes: readonly MapLane[]): string {
  const head = ['Date', ...lanes.flatMap(({ name }) => [`${name} pressure %`, `${name} band`])]
  const lines = rows.map(({ date, levels }) => [
    date,
    ...levels.flatMap(({ pressure, band }) => [percent(pressure).replace('%', ''), band]),
  ])
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n'
}
