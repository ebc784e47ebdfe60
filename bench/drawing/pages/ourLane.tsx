import { createDrawnYear, daysOf } from '../drawnYear.ts'
import { OurLanes } from '../ourLanes.tsx'
import { setStage } from '../stage.tsx'

const year = createDrawnYear()
setStage({
  cells: '[role=gridcell][data-day]',
  cellCount: daysOf(year.rows).length,
  draw: () => <OurLanes lanes={year.lanes.slice(0, 1)} year={year} />,
})
