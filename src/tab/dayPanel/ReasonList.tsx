import { useState } from 'react'
import { counted, hoursText } from '../words/numbers.ts'
import type { ReasonLine } from './reasonLines.ts'

/** A day has a handful of reasons; where it has hundreds, these many come first. */
const firstShown = 12

/** Why a day asks for hours, with the hours. */
export function ReasonList(props: {
  readonly lines: readonly ReasonLine[]
  readonly titles: ReadonlyMap<string, string> | null
}) {
  const [isWhole, setIsWhole] = useState(false)
  const { lines, titles } = props
  const shown = isWhole ? lines : lines.slice(0, firstShown)
  const rest = lines.length - shown.length
  if (lines.length === 0) return <p className="quiet">Nothing is asked on this day.</p>
  return (
    <>
      <ul className="reasons">
        {shown.map((line) => {
          const title = titles?.get(line.eventId)
          return (
            <li key={line.key}>
              <span className="reason-what">
                {title ?? (line.href === null ? line.what : <a href={line.href}>{line.what}</a>)}
                <span className="quiet">
                  {' '}
                  {title !== undefined && line.what !== 'Busy' && line.what !== title ? `${line.what}, ` : ''}
                  {line.when}
                  {line.note === null ? '' : `, ${line.note}`}
                </span>
              </span>
              <span className="reason-hours">{hoursText(line.hours)}</span>
            </li>
          )
        })}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          Show {counted(rest, 'more reason')}
        </button>
      )}
    </>
  )
}
