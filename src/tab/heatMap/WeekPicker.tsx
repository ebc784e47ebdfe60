import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { OpenWeek } from './yearRows.ts'

/** Goes from school week to school week, or to any of them at once. */
export function WeekPicker(props: {
  readonly weeks: readonly OpenWeek[]
  readonly monday: IsoDate
  readonly onChoose: (monday: IsoDate) => void
}) {
  const { weeks, monday, onChoose } = props
  const at = weeks.findIndex((week) => week.monday === monday)
  const before = weeks[at - 1]
  const after = weeks[at + 1]
  return (
    <div className="week-picker">
      <button
        type="button"
        className="icon-button"
        aria-label="Week before"
        disabled={before === undefined}
        onClick={() => before !== undefined && onChoose(before.monday)}
      >
        ‹
      </button>
      <label>
        <span className="visually-hidden">Week</span>
        <select
          className="select"
          value={monday}
          onChange={(event) => {
            const week = weeks.find((each) => each.monday === event.target.value)
            if (week !== undefined) onChoose(week.monday)
          }}
        >
          {weeks.map((week) => (
            <option key={week.monday} value={week.monday}>
              {week.name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="icon-button"
        aria-label="Week after"
        disabled={after === undefined}
        onClick={() => after !== undefined && onChoose(after.monday)}
      >
        ›
      </button>
    </div>
  )
}
