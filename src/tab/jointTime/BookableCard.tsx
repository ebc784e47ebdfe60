import { type ReactNode, useId } from 'react'
import { Button } from '@fluentui/react-components'
import type { Band } from '../../domain/pressure/pressure.ts'

/** Something that can be booked: what it is called, how heavy its days are, why, and a button that opens the last look. */
export function BookableCard(props: {
  readonly title: ReactNode
  /** What the button books, for whoever hears it alone. */
  readonly name: string
  readonly band: Band
  readonly bandText: string
  readonly isBusy: boolean
  /** Null where nothing can be booked. */
  readonly onBook: (() => void) | null
  readonly onClose: () => void
  readonly why: ReactNode
  /** The confirmation, while this is being booked. It is given what closes it and takes the focus back. */
  readonly confirmation: ((close: () => void) => ReactNode) | null
}) {
  const { name, onBook, confirmation } = props
  const id = useId()
  const isOpen = confirmation !== null
  function close() {
    document.getElementById(`${id}-book`)?.focus()
    props.onClose()
  }
  return (
    <li className={isOpen ? 'suggestion is-open' : 'suggestion'}>
      <div className="suggestion-line">
        <h3>{props.title}</h3>
        <span className="band-mark">
          <span className={`cell ${props.band}`} aria-hidden="true" />
          {props.bandText}
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
      {props.why}
      {confirmation?.(close)}
    </li>
  )
}
