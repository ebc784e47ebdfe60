import { createDrawnYear } from '../drawnYear.ts'
import { fluentCellCount, fluentData, FluentLane } from '../fluentLane.tsx'
import { setStage } from '../stage.tsx'

const year = createDrawnYear()
const lanes = year.lanes.slice(0, 1)
const data = lanes.map((lane) => fluentData(lane, year))
setStage({
  cells: 'g[role=option]',
  cellCount: lanes.reduce((sum, lane) => sum + fluentCellCount(lane, year), 0),
  draw: () => data.map((each, i) => <FluentLane key={i} data={each} />),
})
