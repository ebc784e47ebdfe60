import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { Host } from '../host/host.ts'
import { useFocusWhenShown } from '../jointTime/useFocusWhenShown.ts'

interface Guest {
  readonly displayName: string
  readonly address: string
}

/** Who else comes to one meeting: a phase leader, the pastoral lead. */
export function GuestForm(props: {
  readonly host: Host
  readonly isBusy: boolean
  readonly onInvite: (guest: Guest) => Promise<void>
  readonly onClose: () => void
}) {
  const { host, isBusy, onInvite, onClose } = props
  const id = useId()
  const field = useFocusWhenShown<HTMLInputElement>()
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [hasProblem, setHasProblem] = useState(false)
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim())
  const isShown = hasProblem && !isAddress

  async function pick() {
    const person = await host.selectPerson('Who else comes to this one meeting?')
    if (person === null) return
    setName(person.displayName)
    setAddress(person.address ?? '')
  }

  return (
    <form
      className="cancel-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setHasProblem(!isAddress)
        if (isAddress)
          void onInvite({ displayName: name.trim() === '' ? address.trim() : name.trim(), address: address.trim() })
        else document.getElementById(id)?.focus()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) onClose()
      }}
    >
      <div className="field">
        <label htmlFor={id}>Their school e-mail address</label>
        <input
          id={id}
          ref={field}
          type="email"
          className="input"
          maxLength={320}
          autoComplete="off"
          value={address}
          aria-invalid={isShown}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setName('')
            setAddress(event.target.value)
          }}
        />
        <p id={`${id}-hint`} className={isShown ? 'field-problem' : 'quiet'}>
          {isShown
            ? 'Write an address such as name@school.org.uk.'
            : 'For this one meeting alone, in place of any guest you have asked to it before. Tandem keeps no note of guests.'}
        </p>
      </div>
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Ask them
        </Button>
        {host.can.selectPerson && (
          <Button disabled={isBusy} onClick={() => void pick()}>
            Choose somebody
          </Button>
        )}
        <Button disabled={isBusy} onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  )
}
