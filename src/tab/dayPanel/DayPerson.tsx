import type { ReactNode } from 'react'
import type { DayPressure } from '../../domain/pressure/pressure.ts'
import { hoursText, percent } from '../words/numbers.ts'
import { bandWords } from '../words/words.ts'
import { ReasonList } from './ReasonList.tsx'
import { dayFigures, type LineContext } from './reasonLines.ts'

const takenWords = { taught: 'taught or on duty', outOfOffice: 'out of office' } as const

interface DayPersonProps {
  readonly heading: string
  /** "You have" or "They have". */
  readonly isMe: boolean
  readonly basis: string
  readonly day: DayPressure
  readonly context: LineContext
  readonly titles: ReadonlyMap<string, string> | null
  /** What is to be said about the titles, or about what is shared. */
  readonly children?: ReactNode
}

/** One person's part of an opened day: the sum that a pencil can check, and the reasons. */
export function DayPerson(props: DayPersonProps) {
  const { day, isMe } = props
  return (
    <section className="day-person" aria-label={props.heading}>
      <h3>
        {props.heading} <span className="lane-detail">from {props.basis}</span>
      </h3>
      {day.kind === 'open' && <DaySum day={day} isMe={isMe} context={props.context} titles={props.titles} />}
      {props.children}
    </section>
  )
}

function DaySum(props: {
  readonly day: Extract<DayPressure, { kind: 'open' }>
  readonly isMe: boolean
  readonly context: LineContext
  readonly titles: ReadonlyMap<string, string> | null
}) {
  const { day } = props
  const figures = dayFigures(day, props.context)
  return (
    <>
      <p className="day-level">
        <span className={`cell ${day.band}`} aria-hidden="true" />
        <strong>
          {percent(day.pressure)} {bandWords[day.band].toLowerCase()}
        </strong>
      </p>
      <dl className="day-sum">
        <div>
          <dt>{props.isMe ? 'Hours you have' : 'Hours they have'}</dt>
          <dd>{hoursText(figures.hoursAvailable)}</dd>
        </div>
        {figures.taken.map(({ kind, hours }) => (
          <div key={kind} className="quiet">
            <dt>already less {takenWords[kind]}</dt>
            <dd>{hoursText(hours)}</dd>
          </div>
        ))}
        <div>
          <dt>Hours asked</dt>
          <dd>{hoursText(figures.hoursAsked)}</dd>
        </div>
      </dl>
      <ReasonList lines={figures.lines} titles={props.titles} />
    </>
  )
}
