import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@fluentui/react-components'

/** One line to write, and one button. An empty line is asked for, not refused. */
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
  const [isMissing, setIsMissing] = useState(false)
  const keep = async (event: SubmitEvent) => {
    event.preventDefault()
    const text = line.trim()
    setIsMissing(text === '')
    if (text !== '' && (await onKeep(text))) setLine('')
  }
  const input = {
    id,
    value: line,
    maxLength: most,
    'aria-invalid': isMissing ? true : undefined,
    'aria-describedby': isMissing ? `${id}-problem` : undefined,
  }
  return (
    <form className="together-line" onSubmit={(event) => void keep(event)}>
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...input} className="input" rows={3} onChange={(event) => setLine(event.target.value)} />
      ) : (
        <input {...input} className="input" autoComplete="off" onChange={(event) => setLine(event.target.value)} />
      )}
      {isMissing && (
        <p id={`${id}-problem`} className="field-problem">
          Write a few words first.
        </p>
      )}
      <Button type="submit" disabled={isBusy}>
        {button}
      </Button>
    </form>
  )
}
