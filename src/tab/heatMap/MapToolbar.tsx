import type { HalfTermName } from '../../domain/schoolYear/schoolYear.ts'
import { Choice } from '../shell/Choice.tsx'
import { halfTermWords } from '../words/words.ts'
import { WeekPicker } from './WeekPicker.tsx'
import type { MapLane } from './lanes.ts'
import type { MapPlace } from './mapPlace.ts'
import type { OpenWeek } from './yearRows.ts'

const views = [
  { value: 'year', label: 'Year' },
  { value: 'term', label: 'Term' },
  { value: 'week', label: 'Week' },
] as const

/** Chooses what the map shows: how far, which part, and as a picture or as a table. */
export function MapToolbar(props: {
  readonly place: MapPlace
  readonly halfTerms: readonly HalfTermName[]
  readonly weeks: readonly OpenWeek[]
  readonly lanes: readonly MapLane[]
  readonly onMove: (change: Partial<MapPlace>) => void
}) {
  const { place, onMove } = props
  const laneChoices = props.lanes
    .filter(({ id }) => place.view !== 'week' || id !== 'joint')
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="map-toolbar">
      <Choice legend="View" options={views} value={place.view} onChoose={(view) => onMove({ view })} />
      {place.view === 'term' && (
        <label className="inline-field">
          <span className="visually-hidden">Half-term</span>
          <select
            className="select"
            value={place.halfTerm}
            onChange={(event) => {
              const half = props.halfTerms.find((each) => each === event.target.value)
              if (half !== undefined) onMove({ halfTerm: half })
            }}
          >
            {props.halfTerms.map((half) => (
              <option key={half} value={half}>
                {halfTermWords[half]}
              </option>
            ))}
          </select>
        </label>
      )}
      {place.view === 'week' && (
        <WeekPicker weeks={props.weeks} monday={place.monday} onChoose={(monday) => onMove({ monday })} />
      )}
      {!place.isTable && laneChoices.length > 1 && (
        <Choice
          legend="Lane"
          className="lane-choice"
          options={laneChoices}
          value={place.view === 'week' && place.laneInFront === 'joint' ? 'senco' : place.laneInFront}
          onChoose={(laneInFront) => onMove({ laneInFront })}
        />
      )}
      <label className="check table-toggle">
        <input
          type="checkbox"
          checked={place.isTable}
          onChange={(event) => onMove({ isTable: event.target.checked })}
        />
        Show as table
      </label>
    </div>
  )
}
