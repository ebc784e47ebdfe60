import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Band } from '../../domain/pressure/pressure.ts'
import type { LaneId, MapLane } from '../heatMap/lanes.ts'
import type { OpenWeek } from '../heatMap/yearRows.ts'

/** One lane's level on a day. */
interface Level {
  readonly laneId: LaneId
  readonly pressure: number
  readonly band: Band
}

/** A school day as a row of the table. */
export interface LevelRow {
  readonly date: IsoDate
  readonly index: number
  readonly name: string
  readonly levels: readonly Level[]
  /** The level that says how heavy the day is: the joint one, or one's own where no other is shown. */
  readonly decides: Level
}

/** The school days of some weeks with each lane's level; closed days have none and are left out. */
export function levelRows(weeks: readonly OpenWeek[], lanes: readonly MapLane[]): readonly LevelRow[] {
  return weeks
    .flatMap(({ days }) => days)
    .flatMap((day) => {
      if (day === null) return []
      const levels = lanes.flatMap(({ id, days }): Level[] => {
        const level = days[day.index]
        return level?.kind === 'open' ? [{ laneId: id, pressure: level.pressure, band: level.band }] : []
      })
      const decides = levels.find(({ laneId }) => laneId === 'joint') ?? levels[0]
      return decides === undefined ? [] : [{ date: day.date, index: day.index, name: day.name, levels, decides }]
    })
}
