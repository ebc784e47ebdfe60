import { HeatMapChart, type HeatMapChartDataPoint } from '@fluentui/react-charts'
import { bands } from '../../src/domain/pressure/pressure.ts'
import type { MapLane } from '../../src/tab/heatMap/lanes.ts'
import { percent } from '../../src/tab/words/numbers.ts'
import { cellsOf, type DrawnYear, type LaneCell } from './drawnYear.ts'

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']
/** The map's colours, from calm to peak. */
const colours = ['#f1f1f8', '#e7e7f4', '#d8d9ef', '#c6c8e9', '#24265f']

/** How many rectangles Fluent's chart draws for a lane: the open days, each with its name. */
export function fluentCellCount(lane: MapLane, year: DrawnYear): number {
  return cellsOf(lane, year.rows).filter(({ laneDay }) => laneDay.kind === 'open').length
}

/** What the chart is given: weeks across, weekdays down, the bands as its legend. Made before it is timed. */
export function fluentData(lane: MapLane, year: DrawnYear) {
  const cells = cellsOf(lane, year.rows)
  return bands.map((band, value) => ({
    legend: band,
    value,
    data: cells.flatMap((cell) => pointOf(cell, band, value)),
  }))
}

function pointOf({ day, laneDay, weekday, week }: LaneCell, band: string, value: number): HeatMapChartDataPoint[] {
  if (laneDay.kind === 'closed' || laneDay.band !== band) return []
  return [
    {
      x: String(week).padStart(2, '0'),
      y: weekdayNames[weekday] ?? '',
      value,
      rectText: percent(laneDay.pressure),
      descriptionMessage: day.name,
    },
  ]
}

/** Fluent's chart of one lane. */
export function FluentLane({ data }: { readonly data: ReturnType<typeof fluentData> }) {
  return (
    <div style={{ width: 1200, height: 220 }}>
      <HeatMapChart
        data={data}
        domainValuesForColorScale={bands.map((_, value) => value)}
        rangeValuesForColorScale={colours}
        sortOrder="none"
        width={1200}
        height={220}
      />
    </div>
  )
}
