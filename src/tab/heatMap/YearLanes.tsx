import { memo, useMemo } from 'react'
import { gridSkeleton } from './gridSkeleton.ts'
import { LaneGrid } from './LaneGrid.tsx'
import type { MapMarks } from './lanePainter.ts'
import type { LaneId, MapLane } from './lanes.ts'
import type { YearRow } from './yearRows.ts'
import './lanes.css'

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** Everything that the lanes show: plain data, computed elsewhere. */
export interface YearLanesProps {
  readonly lanes: readonly MapLane[]
  readonly rows: readonly YearRow[]
  readonly marks: MapMarks
  /** The one lane that is drawn where there is no room for three. */
  readonly laneInFront: LaneId
  /** A half-term is drawn with bigger cells and their numbers. */
  readonly size: 'year' | 'term'
  readonly onOpen: (dayIndex: number) => void
  readonly onLookAt: (dayIndex: number | null) => void
}

/** The lanes of a year or of a half-term, on one scale. */
export const YearLanes = memo(function YearLanes(props: YearLanesProps) {
  const { lanes, rows, marks, size } = props
  const skeleton = useMemo(() => gridSkeleton(rows), [rows])
  return (
    <div
      className={`heat-scale lanes lanes-${size} ${lanes.length === 1 ? 'lanes-alone' : ''}`}
      data-front={props.laneInFront}
    >
      {lanes.map((lane) => (
        <div key={lane.id} className="lane" data-lane={lane.id}>
          <h2 className="lane-name" id={`lane-${lane.id}`}>
            {lane.name} <span className="lane-detail">{lane.detail}</span>
          </h2>
          <div className="lane-body">
            <div className="weekday-names" aria-hidden="true">
              {weekdayNames.map((name) => (
                <span key={name}>{name}</span>
              ))}
            </div>
            <LaneGrid
              lane={lane}
              skeleton={skeleton}
              marks={marks}
              hasNumbers={size === 'term'}
              onOpen={props.onOpen}
              onLookAt={props.onLookAt}
            />
          </div>
        </div>
      ))}
      <p id="map-keys" hidden>
        Arrow keys move from day to day, Home and End within the week, Page Up and Page Down by four weeks. Enter opens
        the day.
      </p>
    </div>
  )
})
