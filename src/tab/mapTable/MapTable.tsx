import { useMemo, useState } from 'react'
import { rowsOfHalfTerm, type MapPlace, openWeeks } from '../heatMap/mapPlace.ts'
import type { MapLane } from '../heatMap/lanes.ts'
import type { YearRow } from '../heatMap/yearRows.ts'
import { counted, percent } from '../words/numbers.ts'
import { bandWords } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import { levelsCsv } from './levelsCsv.ts'
import { type LevelRow, levelRows } from './levelRows.ts'
import './mapTable.css'

interface MapTableProps {
  readonly year: JointYear
  readonly lanes: readonly MapLane[]
  readonly rows: readonly YearRow[]
  readonly place: MapPlace
  readonly onOpen: (dayIndex: number) => void
}

function weeksShown({ rows, year, place }: MapTableProps) {
  if (place.view === 'term') return rowsOfHalfTerm(rows, year.schoolYear, place.halfTerm)
  return openWeeks(rows).filter(({ monday }) => place.view === 'year' || monday === place.monday)
}

/** The same days and numbers as a table: to be read aloud, printed, or taken away as CSV. */
export function MapTable(props: MapTableProps) {
  const { lanes } = props
  const [isHeavyOnly, setIsHeavyOnly] = useState(false)
  const all = useMemo(() => levelRows(weeksShown(props), lanes), [props, lanes])
  const shown = isHeavyOnly ? all.filter(({ decides }) => decides.band === 'hot' || decides.band === 'peak') : all

  function download() {
    const address = URL.createObjectURL(new Blob([levelsCsv(shown, lanes)], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `tandem-pressure-${props.year.schoolYear.name.replace('/', '-')}.csv`
    link.click()
    URL.revokeObjectURL(address)
  }

  return (
    <div className="map-table">
      <div className="row">
        <label className="check">
          <input type="checkbox" checked={isHeavyOnly} onChange={(event) => setIsHeavyOnly(event.target.checked)} />
          Hot and peak days only
        </label>
        <span className="quiet" role="status">
          {counted(shown.length, 'school day')}
        </span>
        <button type="button" className="link-button" onClick={download}>
          Download as CSV (levels only)
        </button>
      </div>
      <table>
        <caption className="visually-hidden">Pressure on each school day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {lanes.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <DayRow key={row.date} row={row} onOpen={props.onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayRow(props: { readonly row: LevelRow; readonly onOpen: (dayIndex: number) => void }) {
  const { row } = props
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link-button" onClick={() => props.onOpen(row.index)}>
          {row.name}
        </button>
      </th>
      {row.levels.map(({ laneId, pressure, band }) => (
        <td key={laneId}>
          <span className={`cell ${band}`} aria-hidden="true" />
          <span className="figure">{percent(pressure)}</span> <span>{bandWords[band].toLowerCase()}</span>
        </td>
      ))}
    </tr>
  )
}
