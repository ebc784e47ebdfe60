/** The package has no types of its own; these are of what the benchmark uses. */
declare module 'react-calendar-heatmap' {
  import type { ReactElement } from 'react'

  interface CalendarHeatmapProps<Value extends { readonly date: Date }> {
    readonly startDate: Date | undefined
    readonly endDate: Date | undefined
    readonly values: readonly Value[]
    readonly classForValue: (value: Value | null) => string
    readonly titleForValue: (value: Value | null) => string
  }

  export default function CalendarHeatmap<Value extends { readonly date: Date }>(
    props: CalendarHeatmapProps<Value>,
  ): ReactElement
}
