import { calendarValues, CalendarLane } from '../calendarLane.tsx'
import { createDrawnYear, daysOf } from '../drawnYear.ts'
import { setStage } from '../stage.tsx'

const year = createDrawnYear()
const lanes = year.lanes.slice(0, 1)
const values = lanes.map((lane) => calendarValues(lane, year))
setStage({
  cells: '.react-calendar-heatmap-week rect',
  cellCount: lanes.length * daysOf(year.rows).length,
  draw: () => values.map((each, i) => <CalendarLane key={i} values={each} />),
})
