import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { TermStep } from '../../domain/together/together.ts'
import { stepChanged, stepSet } from './keptChanges.ts'
import type { TogetherContext } from './togetherContext.ts'
import { stepStarters } from './togetherWords.ts'

type StepFormProps = {
  readonly context: TogetherContext
  /** The day that the map proposes; null when one chooses it oneself. */
  readonly quietDay: IsoDate | null
} & ({ readonly step: TermStep } | { readonly step: null; readonly term: string })

/** The term's one step: a line and a quiet day; or, for one that is there, another day. */
export function StepForm(props: StepFormProps) {
  const { context, quietDay, step } = props
  const { act, isBusy, today } = context
  const id = useId()
  const [line, setLine] = useState(step?.line ?? '')
  const [day, setDay] = useState<string>(quietDay ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (event: SubmitEvent) => {
    event.preventDefault()
    const text = line.trim()
    const found =
      text === '' ? 'Write the step in a few words first.' : day <= today ? 'Choose a day that is still to come.' : null
    setProblem(found)
    if (found !== null) return
    if (step === null) {
      await act(
        stepSet({ on: day, term: props.term, line: text, state: 'open' }),
        'The term has its step; you hear of it on that day.',
      )
    } else await act(stepChanged(step.term, { on: day }), 'Moved; you hear of it on that day.')
  }
  return (
    <form className="together-line" onSubmit={(event) => void keep(event)}>
      {step === null && (
        <>
          <p className="quiet">One conversation, one moment, one decision. Any one is enough:</p>
          <ul className="together-starters">
            {stepStarters.map((starter) => (
              <li key={starter}>
                <button type="button" className="link-button" onClick={() => setLine(starter)}>
                  {starter}
                </button>
              </li>
            ))}
          </ul>
          <label htmlFor={`${id}-line`}>The step, in a line</label>
          <input
            id={`${id}-line`}
            className="input"
            maxLength={200}
            autoComplete="off"
            value={line}
            onChange={(event) => setLine(event.target.value)}
          />
        </>
      )}
      <label htmlFor={`${id}-day`}>{step === null ? 'A quiet day for it' : 'Or another day'}</label>
      <input
        id={`${id}-day`}
        type="date"
        className="input"
        value={day}
        onChange={(event) => setDay(event.target.value)}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
      />
      {quietDay !== null && <p className="quiet">The map proposes the calmest day that is near enough.</p>}
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" disabled={isBusy}>
        {step === null ? 'Keep the step' : 'Move it'}
      </Button>
    </form>
  )
}
