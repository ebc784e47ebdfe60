import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { Field } from './Field.tsx'
import type { ChosenPartner } from './setUp.ts'

/** What is typed where the host has no picker of people. */
export interface TypedPartner {
  readonly displayName: string
  readonly address: string
}

/** Who the other of the two is. */
export function PartnerQuestion(props: {
  readonly partner: ChosenPartner | null
  readonly typed: TypedPartner
  readonly hasPicker: boolean
  readonly isBusy: boolean
  /** Why nobody was chosen; null when nothing went wrong. */
  readonly problem: string | null
  readonly onType: (typed: TypedPartner) => void
  /** Opens the host's picker. */
  readonly onPick: () => void
  readonly onForget: () => void
}) {
  const { partner, typed, problem, isBusy } = props
  const [isTyping, setIsTyping] = useState(!props.hasPicker)
  if (partner !== null) {
    return (
      <p className="chosen-partner">
        <strong>{partner.displayName}</strong> <span className="quiet">{partner.address}</span>
        <button type="button" className="link-button" disabled={isBusy} onClick={props.onForget}>
          Somebody else
        </button>
      </p>
    )
  }
  if (!isTyping) {
    return (
      <div className="row">
        <Button disabled={isBusy} onClick={props.onPick}>
          Choose your partner
        </Button>
        <button type="button" className="link-button" onClick={() => setIsTyping(true)}>
          Type an address instead
        </button>
        {problem !== null && (
          <p className="field-problem" data-problem tabIndex={-1} role="alert">
            {problem}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="field-pair">
      <Field
        label="Name"
        autoComplete="off"
        value={typed.displayName}
        maxLength={120}
        problem={null}
        onChange={(displayName) => props.onType({ ...typed, displayName })}
      />
      <Field
        label="School email address"
        type="email"
        inputMode="email"
        autoComplete="off"
        value={typed.address}
        maxLength={200}
        problem={problem}
        onChange={(address) => props.onType({ ...typed, address })}
      />
    </div>
  )
}
