import { type ReactNode, useId } from 'react'
import { Button } from '@fluentui/react-components'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import { bandOf } from '../../domain/pressure/settings.ts'
import type { StandingPattern } from '../../domain/slots/standing.ts'
import type { PairWords } from '../jointTime/pairWords.ts'
import { meetingText, pressureText, rhythmText, survivalText, whyNotFirst } from './standingWords.ts'

interface PatternCardProps {
  readonly pattern: StandingPattern
  /** The one that leads. */
  readonly first: StandingPattern
  readonly pair: PairWords
  readonly settings: PressureSettings
  readonly timeZone: string
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly onBook: (() => void) | null
  readonly onClose: () => void
  /** The last look before booking. It is given what closes it and takes the focus back. */
  readonly children: ((close: () => void) => ReactNode) | null
}

/** A rhythm: how its days are, which weeks it stands as it is, and what becomes of the others. */
export function PatternCard(props: PatternCardProps) {
  const { pattern, first, pair, settings, timeZone, isOpen, onBook, children } = props
  const id = useId()
  const different = pattern.meetings.filter(({ kind }) => kind !== 'kept')
  const name = rhythmText(pattern)
  function close() {
    document.getElementById(`${id}-book`)?.focus()
    props.onClose()
  }
  return (
    <li className={isOpen ? 'suggestion is-open' : 'suggestion'}>
      <div className="suggestion-line">
        <h3 id={id}>{name}</h3>
        <span className="band-mark">
          <span className={`cell ${bandOf(pattern.meanPressure, settings)}`} aria-hidden="true" />
          {pressureText(pattern, settings)}
        </span>
        {onBook !== null && (
          <Button
            id={`${id}-book`}
            aria-label={`Book ${name}`}
            aria-expanded={isOpen}
            disabledFocusable={props.isBusy}
            onClick={isOpen ? close : onBook}
          >
            Book
          </Button>
        )}
      </div>
      <p className="why">
        {survivalText(pattern)}
        {pattern !== first && ` ${whyNotFirst(pattern, first)}`}
      </p>
      {different.length > 0 && (
        <>
          <p className="standing-moved-title">In the weeks that collide:</p>
          <ul className="standing-moved">
            {different.map((meeting) => (
              <li key={meeting.usualDate}>{meetingText(meeting, pair, timeZone)}</li>
            ))}
          </ul>
        </>
      )}
      {children?.(close)}
    </li>
  )
}
