import type { RefObject } from 'react'
import type { Host } from '../host/host.ts'

/** Somebody who is asked to one meeting beside the two. */
export interface Guest {
  readonly displayName: string
  readonly address: string
}

/** Nobody yet. */
export const noGuest: Guest = { displayName: '', address: '' }

/** Whether something can be an e-mail address; whether it is somebody's, Outlook will say. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}

/** A guest as an invitation takes them. */
export function asGuest({ displayName, address }: Guest): Guest {
  const trimmed = address.trim()
  return { displayName: displayName.trim() === '' ? trimmed : displayName.trim(), address: trimmed }
}

/** Where a guest's address is written, or chosen where the host knows the people of the school. */
export function GuestField(props: {
  /** The field's own, to be found by. */
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly guest: Guest
  readonly hasProblem: boolean
  readonly isBusy: boolean
  readonly host: Pick<Host, 'can' | 'selectPerson'>
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly onGuest: (guest: Guest) => void
}) {
  const { id, guest, hasProblem, isBusy, host, inputRef, onGuest } = props

  async function pick() {
    const person = await host.selectPerson('Who else comes to this one meeting?')
    if (person !== null) onGuest({ displayName: person.displayName, address: person.address ?? '' })
  }

  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        ref={inputRef}
        type="email"
        className="input"
        maxLength={320}
        autoComplete="off"
        value={guest.address}
        disabled={isBusy}
        aria-invalid={hasProblem}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onGuest({ displayName: '', address: event.target.value })}
      />
      <p id={`${id}-hint`} className={hasProblem ? 'field-problem' : 'quiet'}>
        {hasProblem ? 'Write an address such as name@school.org.uk, or leave it empty.' : props.hint}
      </p>
      {host.can.selectPerson && (
        <p>
          <button type="button" className="link-button" disabled={isBusy} onClick={() => void pick()}>
            Choose somebody of the school
          </button>
        </p>
      )}
    </div>
  )
}
