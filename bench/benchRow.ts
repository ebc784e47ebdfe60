/** What a figure must do. Which of these it is stands in words in the row's name and in the table. */
type Bar =
  /** The other's figure is at least so many times ours. */
  | { readonly kind: 'timesBetter'; readonly atLeast: number }
  /** Our figure is at most so many times the other's. */
  | { readonly kind: 'timesTheOther'; readonly atMost: number }
  /** Our figure is at most this, in the row's unit; the other's is there to compare. */
  | { readonly kind: 'figure'; readonly atMost: number }
  /** Our figure is at least this, in the row's unit: for what is better when it is more. */
  | { readonly kind: 'figureAtLeast'; readonly atLeast: number }

/** One comparison as it was measured. */
export interface BenchRow {
  readonly name: string
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | ''
  readonly ours: number
  readonly other: number
  readonly bar: Bar
}

/** One comparison as `--json` prints it. */
export interface BenchFigures {
  readonly name: string
  readonly ours: number
  readonly other: number
  readonly ratio: number
  readonly bar: number
  readonly holds: boolean
}

/** What follows from a measured row. `ratio` is other ÷ ours, but ours ÷ other where that is what the bar is about. */
export function figuresOf({ name, unit, ours, other, bar }: BenchRow): BenchFigures {
  const ratio = bar.kind === 'timesTheOther' || bar.kind === 'figureAtLeast' ? ours / other : other / ours
  const figures = { name: unit === '' ? name : `${name} (${unit})`, ours: rounded(ours), other: rounded(other) }
  switch (bar.kind) {
    case 'timesBetter':
      return { ...figures, ratio: rounded(ratio), bar: bar.atLeast, holds: ratio >= bar.atLeast }
    case 'timesTheOther':
      return { ...figures, ratio: rounded(ratio), bar: bar.atMost, holds: ratio <= bar.atMost }
    case 'figure':
      return { ...figures, ratio: rounded(ratio), bar: bar.atMost, holds: ours <= bar.atMost }
    case 'figureAtLeast':
      return { ...figures, ratio: rounded(ratio), bar: rounded(bar.atLeast), holds: ours >= bar.atLeast }
  }
}

/** The bar in a few signs: "≥ 60 ×", "≤ 150 kB". */
export function barInWords({ bar, unit }: BenchRow): string {
  switch (bar.kind) {
    case 'timesBetter':
      return `≥ ${bar.atLeast} ×`
    case 'timesTheOther':
      return `≤ ${bar.atMost} ×`
    case 'figure':
      return `≤ ${bar.atMost} ${unit}`.trim()
    case 'figureAtLeast':
      return `≥ ${rounded(bar.atLeast)} ${unit}`.trim()
  }
}

/** Three significant digits are more than a stopwatch on a shared machine can promise. */
function rounded(figure: number): number {
  return figure >= 1000 ? Math.round(figure) : Number(figure.toPrecision(3))
}
