import { type InputHTMLAttributes, useId } from 'react'

interface FieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'min' | 'max' | 'step' | 'inputMode' | 'maxLength' | 'autoComplete' | 'placeholder'
> {
  readonly label: string
  /** Shown to screen readers alone, where a heading or a row says it to the eye. */
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}

/** A native input with its label, a hint, and what is wrong with it. */
export function Field({ label, isLabelHidden = false, hint, value, problem, onChange, ...input }: FieldProps) {
  const id = useId()
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(problem === null ? [] : [`${id}-problem`])]
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
