import type { CalendarEvent } from '../../domain/calendar/calendar.ts'
import { shortMonth, weekdayName } from '../../domain/calendar/dateWords.ts'
import type { DayPressure, PressureSettings } from '../../domain/pressure/pressure.ts'
import type { MapDay } from '../heatMap/yearRows.ts'
import { percent } from '../words/numbers.ts'
import { dueOnDay } from './dueOnDay.ts'

/** The top of a day's column: its level, what is due, and what takes the whole day. */
export function DayHeader(props: {
  readonly day: MapDay
  readonly pressure: DayPressure
  readonly allDay: readonly CalendarEvent[]
  readonly settings: PressureSettings
  readonly hidden: ReadonlySet<string>
  readonly onOpen: () => void
}) {
  const { day, pressure } = props
  const due = dueOnDay(pressure, props.settings, props.hidden)
  const absences = props.allDay.filter(({ showAs }) => showAs === 'oof').length
  return (
    <div className="day-header">
      <button type="button" className="day-button" onClick={props.onOpen} aria-label={`${day.name}, open the day`}>
        {weekdayName(day.date).slice(0, 3)} {Number(day.date.slice(8))}
        <span className="month-name"> {shortMonth(day.date)}</span>
      </button>
      {pressure.kind === 'open' ? (
        <p className="day-level">
          <span className={`cell ${pressure.band}`} aria-hidden="true" />
          {percent(pressure.pressure)} <span className="band-name">{pressure.band}</span>
        </p>
      ) : (
        <p className="quiet">{pressure.name}</p>
      )}
      {(due.length > 0 || absences > 0) && (
        <ul className="due" aria-label="Due or all day">
          {due.map(({ name, count, href }) => (
            <li key={name}>
              {count > 1 ? `${count} × ` : ''}
              {href === null ? name : <a href={href}>{name}</a>} due
            </li>
          ))}
          {absences > 0 && <li>Out of office</li>}
        </ul>
      )}
    </div>
  )
}
