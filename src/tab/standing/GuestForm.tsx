import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { Host } from '../host/host.ts'
import { asGuest, type Guest, GuestField, isAddress, noGuest } from '../jointTime/GuestField.tsx'
import { useFocusWhenShown } from '../jointTime/useFocusWhenShown.ts'

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
  const [guest, setGuest] = useState(noGuest)
  const [hasProblem, setHasProblem] = useState(false)
  const isReady = isAddress(guest.address)

  function invite() {
    setHasProblem(!isReady)
    if (isReady) void onInvite(asGuest(guest))
    else field.current?.focus()
  }

  return (
    <form
      className="cancel-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        invite()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) onClose()
      }}
    >
      <GuestField
        label="Their school e-mail address"
        hint="For this one meeting alone, in place of any guest you have asked to it before. Tandem keeps no note of guests."
        hasProblem={hasProblem && !isReady}
        id={id}
        inputRef={field}
        guest={guest}
        isBusy={isBusy}
        host={host}
        onGuest={setGuest}
      />
      <div className="row">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Ask them
        </Button>
        <Button disabled={isBusy} onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  )
}
