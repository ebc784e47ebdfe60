import CalendarHeatmap from 'react-calendar-heatmap'
import { cellName, type MapLane } from '../../src/tab/heatMap/lanes.ts'
import { cellsOf, type DrawnYear } from './drawnYear.ts'
import 'react-calendar-heatmap/dist/styles.css'

interface DayValue {
  readonly date: Date
  readonly band: string
  readonly name: string
}

/** What react-calendar-heatmap is given: the lane's days with their bands and names. Made before it is timed. */
export function calendarValues(lane: MapLane, year: DrawnYear): readonly DayValue[] {
  return cellsOf(lane, year.rows).map(({ day, laneDay }) => ({
    date: new Date(`${day.date}T00:00`),
    band: laneDay.kind === 'open' ? laneDay.band : 'closed',
    name: cellName(day, laneDay, lane.spokenName),
  }))
}

/** Its drawing of one lane: every day of the year has a square, weekends and holidays too. */
export function CalendarLane({ values }: { readonly values: readonly DayValue[] }) {
  return (
    <CalendarHeatmap
      startDate={values[0]?.date}
      endDate={values.at(-1)?.date}
      values={values}
      classForValue={(value) => (value === null ? 'color-empty' : `band-${value.band}`)}
      titleForValue={(value) => value?.name ?? ''}
    />
  )
}
