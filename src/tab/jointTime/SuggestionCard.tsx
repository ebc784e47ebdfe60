import type { ReactNode } from 'react'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { Suggestion } from '../../domain/slots/slots.ts'
import { clockTimes } from '../words/time.ts'
import { BookableCard } from './BookableCard.tsx'
import type { PairWords } from './pairWords.ts'
import { bandText, slotDay, slotTime, whySuggested } from './suggestionWords.ts'

interface SuggestionCardProps {
  readonly suggestion: Suggestion
  readonly settings: PressureSettings
  readonly pair: PairWords
  readonly timeZone: string
  readonly isBusy: boolean
  readonly onBook: () => void
  readonly onClose: () => void
  /** The confirmation, while this time is being booked. It is given what closes it and takes the focus back. */
  readonly children: ((close: () => void) => ReactNode) | null
}

/** One time that suits both: when, how heavy that day is, and why this time. */
export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, settings, pair, timeZone } = props
  return (
    <BookableCard
      title={
        <>
          <span className="suggestion-day">{slotDay(suggestion, timeZone)}</span>{' '}
          <span className="suggestion-hours">{clockTimes(suggestion.startsAt, suggestion.endsAt, timeZone)}</span>
        </>
      }
      name={slotTime(suggestion, timeZone)}
      band={suggestion.band}
      bandText={bandText(suggestion)}
      isBusy={props.isBusy}
      onBook={props.onBook}
      onClose={props.onClose}
      why={<p className="why">{whySuggested(suggestion, settings, pair)}</p>}
      confirmation={props.children}
    />
  )
}
