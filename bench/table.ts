import { barInWords, type BenchRow, figuresOf } from './benchRow.ts'

const headings = ['', 'ours', 'the other', 'ratio', 'bar', 'holds'] as const

/** The rows as a table for people: the same figures as `--json`. */
export function benchTable(rows: readonly BenchRow[]): string {
  const lines = [headings, ...rows.map(cellsOf)]
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  const [heading = '', ...body] = lines.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return [heading, rule, ...body].join('\n')
}

function cellsOf(row: BenchRow): readonly string[] {
  const { name, ours, other, ratio, holds } = figuresOf(row)
  return [name, text(ours), text(other), text(ratio), barInWords(row), holds ? 'yes' : 'NO']
}

function text(figure: number): string {
  return String(figure)
}
