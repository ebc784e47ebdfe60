import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { focusFirstProblem } from '../setup/focusFirstProblem.ts'
import { lineProblem } from './lineProblem.ts'

/** One line to write, and one button. What is missing or too long is said at the field, and nothing of it is lost. */
export function LineForm(props: {
  readonly label: string
  readonly button: string
  /** Characters. */
  readonly most: number
  readonly isBusy: boolean
  readonly isLong?: boolean
  /** Answers whether it was kept: what was typed stays where it is until then. */
  readonly onKeep: (line: string) => Promise<boolean>
}) {
  const { label, button, most, isBusy, isLong = false, onKeep } = props
  const id = useId()
  const [line, setLine] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = lineProblem(line, most)
    setProblem(found)
    if (found !== null) focusFirstProblem(event.currentTarget)
    else if (await onKeep(line.trim())) setLine('')
  }
  const input = {
    id,
    value: line,
    'aria-invalid': problem === null ? undefined : true,
    'aria-describedby': problem === null ? undefined : `${id}-problem`,
  }
  return (
    <form className="together-line" onSubmit={(event) => void keep(event)}>
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...input} className="input" rows={3} onChange={(event) => setLine(event.target.value)} />
      ) : (
        <input {...input} className="input" autoComplete="off" onChange={(event) => setLine(event.target.value)} />
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
      <Button type="submit" disabledFocusable={isBusy}>
        {button}
      </Button>
    </form>
  )
}
