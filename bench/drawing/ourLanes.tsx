import type { MapLane } from '../../src/tab/heatMap/lanes.ts'
import { YearLanes } from '../../src/tab/heatMap/YearLanes.tsx'
import '../../src/tab/shell/tab.css'
import '../../src/tab/heatMap/heatMap.css'
import type { DrawnYear } from './drawnYear.ts'

const ignore = () => undefined

/** Our own drawing: the map's component as the tab draws it. */
export function OurLanes({ lanes, year }: { readonly lanes: readonly MapLane[]; readonly year: DrawnYear }) {
  return (
    <YearLanes
      lanes={lanes}
      rows={year.rows}
      marks={year.marks}
      laneInFront="joint"
      size="year"
      onOpen={ignore}
      onLookAt={ignore}
    />
  )
}
