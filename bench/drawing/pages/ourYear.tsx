import { createDrawnYear, daysOf, lanesAfterMeeting } from '../drawnYear.ts'
import { OurLanes } from '../ourLanes.tsx'
import { setStage } from '../stage.tsx'

const year = createDrawnYear()
setStage({
  cells: '[role=gridcell][data-day]',
  cellCount: 3 * daysOf(year.rows).length,
  draw: () => <OurLanes lanes={year.lanes} year={year} />,
  edit: () => <OurLanes lanes={lanesAfterMeeting(year)} year={year} />,
})
