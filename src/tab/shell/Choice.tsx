import { useId } from 'react'

/** A few choices side by side, of which one holds: native radio buttons in the look of tabs. */
export function Choice<Value extends string>(props: {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
  readonly className?: string
}) {
  const name = useId()
  return (
    <fieldset className={`choice ${props.className ?? ''}`}>
      <legend className="visually-hidden">{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === props.value} onChange={() => props.onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
