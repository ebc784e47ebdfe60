import { type Band, bands, type PressureSettings } from '../../domain/pressure/pressure.ts'
import { bandWords } from '../words/words.ts'

/** "60–84%": where a band begins and ends. */
export function bandRange(band: Band, starts: PressureSettings['bandStarts']): string {
  const next = bands[bands.indexOf(band) + 1]
  const from = band === 'calm' ? 0 : Math.round(starts[band] * 100)
  if (next === undefined || next === 'calm') return `${from}% and more`
  const end = Math.round(starts[next] * 100)
  return band === 'calm' ? `under ${end}%` : `${from}–${end - 1}%`
}

/** What the five levels look like, are called and begin at; what the number means, and how a day is opened. */
export function Legend(props: {
  readonly bandStarts: PressureSettings['bandStarts']
  /** How a day is opened where this stands; nothing where none can be. */
  readonly hint?: string
}) {
  return (
    <div className="legend lanes-key">
      <ul aria-label="Levels of pressure and marks">
        {bands.map((band) => (
          <li key={band}>
            <span className={`cell ${band}`} aria-hidden="true" />
            <span>
              {bandWords[band]} <span className="quiet">{bandRange(band, props.bandStarts)}</span>
            </span>
          </li>
        ))}
        <li>
          <span className="due-mark" aria-hidden="true" />
          Deadline
        </li>
        <li>
          <span className="lead-mark" aria-hidden="true" />
          Lead time
        </li>
        <li>
          <span className="cell calm today" aria-hidden="true" />
          Today
        </li>
      </ul>
      <p className="quiet">
        Pressure is a day’s hours asked ÷ hours you have.{props.hint !== undefined && ` ${props.hint}`}
      </p>
    </div>
  )
}
