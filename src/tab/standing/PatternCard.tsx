import type { ReactNode } from 'react'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import { bandOf } from '../../domain/pressure/settings.ts'
import type { StandingPattern } from '../../domain/slots/standing.ts'
import { BookableCard } from '../jointTime/BookableCard.tsx'
import type { PairWords } from '../jointTime/pairWords.ts'
import {
  meetingText,
  pressureText,
  rhythmDays,
  rhythmHours,
  rhythmText,
  survivalText,
  whyNotFirst,
} from './standingWords.ts'

interface PatternCardProps {
  readonly pattern: StandingPattern
  /** The one that leads. */
  readonly first: StandingPattern
  readonly pair: PairWords
  readonly settings: PressureSettings
  readonly timeZone: string
  readonly isBusy: boolean
  readonly onBook: (() => void) | null
  readonly onClose: () => void
  /** The last look before booking, while this one is. It is given what closes it and takes the focus back. */
  readonly children: ((close: () => void) => ReactNode) | null
}

/** A rhythm: how its days are, which weeks it stands as it is, and what becomes of the others. */
export function PatternCard(props: PatternCardProps) {
  const { pattern, first, pair, settings, timeZone } = props
  const different = pattern.meetings.filter(({ kind }) => kind !== 'kept')
  const name = rhythmText(pattern)
  return (
    <BookableCard
      title={
        <>
          {rhythmDays(pattern)}, <span className="suggestion-hours">{rhythmHours(pattern)}</span>
        </>
      }
      name={name}
      band={bandOf(pattern.meanPressure, settings)}
      bandText={pressureText(pattern, settings)}
      isBusy={props.isBusy}
      onBook={props.onBook}
      onClose={props.onClose}
      confirmation={props.children}
      why={
        <>
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
        </>
      }
    />
  )
}
