import { Button } from '@fluentui/react-components'
import type { ChosenPartner } from './setUp.ts'

/** Who the other of the two is. */
export function PartnerQuestion(props: {
  readonly partner: ChosenPartner | null
  readonly isBusy: boolean
  /** Why nobody was chosen; null when nothing went wrong. */
  readonly problem: string | null
  /** Opens the host's picker. */
  readonly onPick: () => void
  readonly onForget: () => void
}) {
  const { partner, problem, isBusy } = props
  if (partner !== null) {
    return (
      <p className="chosen-partner" role="status">
        <strong>{partner.displayName}</strong> <span className="quiet">{partner.address}</span>
        <button type="button" className="link-button" disabled={isBusy} onClick={props.onForget}>
          Somebody else
        </button>
      </p>
    )
  }
  return (
    <div className="row">
      <Button disabled={isBusy} onClick={props.onPick}>
        Choose your partner
      </Button>
      {problem !== null && (
        <p className="field-problem" data-problem tabIndex={-1} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
