import { Button } from '@fluentui/react-components'

/** One question, answered by one press. */
export function ChoiceButtons<Value extends string>(props: {
  readonly legend: string
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly says?: string }[]
  readonly isBusy: boolean
  readonly onChoose: (value: Value) => Promise<boolean>
}) {
  const { legend, choices, isBusy, onChoose } = props
  return (
    <fieldset className="together-choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, says }) => (
        <div key={value} className={says === undefined ? 'together-choice' : 'together-choice has-words'}>
          <Button disabledFocusable={isBusy} onClick={() => void onChoose(value)}>
            {label}
          </Button>
          {says !== undefined && <p className="quiet">{says}</p>}
        </div>
      ))}
    </fieldset>
  )
}
