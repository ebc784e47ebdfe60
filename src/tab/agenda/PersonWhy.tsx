import { deadlineHref } from '../dayPanel/reasonLines.ts'
import { hoursText, percent } from '../words/numbers.ts'
import { sentenceCase, type Words } from '../words/words.ts'
import type { PersonWeekReasons } from './heavyWeeks.ts'
import { othersText } from './whyWords.ts'

/** One person's week in a line: "SENCo 132%, hot: 23 meetings 12 h, Autumn census 3 h". */
export function PersonWhy(props: {
  readonly person: PersonWeekReasons
  readonly words: Words
  /** How many reasons are named; the others are summed up. */
  readonly named: number
}) {
  const { role, pressure, reasons } = props.person
  const others = othersText(reasons.slice(props.named).map(({ hours }) => hours))
  return (
    <p className="agenda-why">
      {sentenceCase(props.words.roles[role])} {percent(pressure.pressure)}, {pressure.band}
      {reasons.length > 0 && ': '}
      {reasons.slice(0, props.named).map(({ name, hours, deadlineId }, place) => (
        <span key={name}>
          {place > 0 && ', '}
          {deadlineId === null ? name : <a href={deadlineHref(deadlineId)}>{name}</a>}{' '}
          <span className="agenda-hours">{hoursText(hours)}</span>
        </span>
      ))}
      {others !== null && (
        <>
          , <span className="agenda-hours">{others}</span>
        </>
      )}
    </p>
  )
}
