import { memo, useLayoutEffect, useRef } from 'react'
import { createLanePainter, type LanePainter, type LanePicture } from './lanePainter.ts'
import { useGridKeys } from './useGridKeys.ts'

interface LaneGridProps extends LanePicture {
  /** Somebody opens a day, by Enter, Space or a click. */
  readonly onOpen: (dayIndex: number) => void
  /** Somebody points at a day or moves to it; null when they have left. */
  readonly onLookAt: (dayIndex: number | null) => void
}

/** One lane's year or half-term: a grid with one tab stop, whose rows are weeks. */
export const LaneGrid = memo(function LaneGrid(props: LaneGridProps) {
  const { lane, skeleton, marks, hasNumbers } = props
  const grid = useRef<HTMLDivElement>(null)
  const painter = useRef<LanePainter>(null)
  const handlers = useGridKeys(skeleton.rows, props.onOpen, props.onLookAt)
  useLayoutEffect(() => {
    if (grid.current === null) return
    painter.current ??= createLanePainter(grid.current)
    painter.current.draw({ lane, skeleton, marks, hasNumbers })
  }, [lane, skeleton, marks, hasNumbers])
  return (
    <div
      ref={grid}
      role="grid"
      className="lane-grid"
      aria-labelledby={`lane-${lane.id}`}
      aria-describedby="map-keys"
      {...handlers}
    />
  )
})
