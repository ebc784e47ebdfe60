import { useId } from 'react'
import { type SharingStep, sharingSteps } from '../../domain/sharing/sharing.ts'
import { stepWords } from './stepWords.ts'

/** The three steps side by side in words; which one is looked at is drawn beside them, and chosen with a button. */
export function StepChooser(props: {
  readonly partnerName: string
  readonly lookedAt: SharingStep
  /** The step that holds, as far as anybody has answered. */
  readonly inForce: SharingStep | null
  readonly onLookAt: (step: SharingStep) => void
}) {
  const { partnerName, lookedAt, inForce } = props
  const id = useId()
  return (
    <fieldset className="sharing-steps">
      <legend className="visually-hidden">How much {partnerName} sees</legend>
      {sharingSteps.map((step) => {
        const words = stepWords(step, partnerName)
        const isChosen = step === lookedAt
        return (
          <div key={step} className={isChosen ? 'sharing-step is-looked-at' : 'sharing-step'}>
            <label className="sharing-step-name">
              <input
                type="radio"
                name={id}
                checked={isChosen}
                aria-describedby={`${id}-${step}`}
                onChange={() => props.onLookAt(step)}
              />
              {words.name}
              {inForce === step && <span className="in-force">In force now</span>}
            </label>
            <div id={`${id}-${step}`}>
              <p>{words.sees}</p>
              <p className="quiet">{words.how}</p>
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
