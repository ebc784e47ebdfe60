import { type ReactNode, useId } from 'react'
import { Button } from '@fluentui/react-components'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { Suggestion } from '../../domain/slots/slots.ts'
import { clockTimes } from '../words/time.ts'
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
  const { suggestion, pair, timeZone, children } = props
  const id = useId()
  const isOpen = children !== null
  function close() {
    document.getElementById(`${id}-book`)?.focus()
    props.onClose()
  }
  return (
    <li className={isOpen ? 'suggestion is-open' : 'suggestion'}>
      <div className="suggestion-line">
        <h3 id={id}>
          <span className="suggestion-day">{slotDay(suggestion, timeZone)}</span>{' '}
          <span className="suggestion-hours">{clockTimes(suggestion.startsAt, suggestion.endsAt, timeZone)}</span>
        </h3>
        <span className="band-mark">
          <span className={`cell ${suggestion.band}`} aria-hidden="true" />
          {bandText(suggestion)}
        </span>
        <Button
          id={`${id}-book`}
          aria-label={`Book ${slotTime(suggestion, timeZone)}`}
          aria-expanded={isOpen}
          disabledFocusable={props.isBusy}
          onClick={isOpen ? close : props.onBook}
        >
          Book
        </Button>
      </div>
      <p className="why">{whySuggested(suggestion, props.settings, pair)}</p>
      {children?.(close)}
    </li>
  )
}
