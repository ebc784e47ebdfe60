import { weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import { percent } from '../words/numbers.ts'
import type { MapLane } from './lanes.ts'

/**
 * The numbers of the day that is pointed at or moved to. Every cell has them in its name already, so a screen reader
 * need not hear this line too.
 */
export function Readout(props: { readonly lanes: readonly MapLane[]; readonly dayIndex: number | null }) {
  const { lanes, dayIndex } = props
  const day = dayIndex === null ? undefined : lanes[0]?.days[dayIndex]
  if (dayIndex === null || day === undefined) {
    return (
      <p className="readout quiet" aria-hidden="true">
        Point at a day for its numbers, at a deadline for its lead time.
      </p>
    )
  }
  const due = (lanes.find(({ id }) => id === 'joint') ?? lanes[0])?.due.get(day.date)
  return (
    <p className="readout" aria-hidden="true">
      <strong>{weekdayAndDate(day.date)}</strong>
      {day.kind === 'closed'
        ? ` ${day.name}`
        : lanes.map(({ id, name, days }) => {
            const laneDay = days[dayIndex]
            return laneDay?.kind === 'open' ? (
              <span key={id}>
                {name} {percent(laneDay.pressure)} {laneDay.band}
              </span>
            ) : null
          })}
      {due !== undefined && <span>{due}</span>}
    </p>
  )
}
