import { useEffect, useId, useRef, useState } from 'react'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { switchOffQuestion } from './deadlineWords.ts'

/** Switches a deadline off; of a statutory one it is asked first, in place. */
export function SwitchOffButton(props: {
  readonly deadline: ResolvedDeadline
  readonly isSaving: boolean
  readonly onSwitchOff: () => void
}) {
  const { deadline, isSaving } = props
  const [stage, setStage] = useState<'closed' | 'asking' | 'kept'>('closed')
  const button = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (stage === 'asking') question.current?.focus()
    if (stage === 'kept') button.current?.focus()
  }, [stage])
  const switchOff = () => {
    if (!isSaving) props.onSwitchOff()
  }
  if (stage === 'asking') {
    return (
      <div ref={question} className="notice" role="group" tabIndex={-1} aria-labelledby={id}>
        <p id={id}>{switchOffQuestion(deadline)}</p>
        <div className="row">
          <button type="button" className="button" aria-disabled={isSaving} onClick={switchOff}>
            Switch off
          </button>
          <button type="button" className="button button-primary" onClick={() => setStage('kept')}>
            Keep it
          </button>
        </div>
      </div>
    )
  }
  return (
    <button
      ref={button}
      type="button"
      className="button"
      aria-disabled={isSaving}
      onClick={() => (deadline.statutory ? setStage('asking') : switchOff())}
    >
      {deadline.ruleId === null ? 'Delete it' : 'Switch it off for this school'}
    </button>
  )
}
