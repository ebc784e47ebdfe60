import { useId, useRef } from 'react'
import { weekdayName } from '../../domain/calendar/dateWords.ts'
import { dateOf } from '../jointTime/ask.ts'
import { type FormProblem, problemOf } from './formProblem.ts'
import { type DayRow, withNewDay } from './termForm.ts'

/** A list of days, each with its weekday, to add to and to remove from. */
export function DayList(props: {
  readonly title: string
  /** One of them: "INSET day". */
  readonly one: string
  /** "Add an INSET day". */
  readonly add: string
  readonly hint: string
  readonly rows: readonly DayRow[]
  /** Named `<name>.<id>`, and `<name>` for the list as a whole. */
  readonly name: string
  readonly problems: readonly FormProblem[]
  readonly onChange: (rows: readonly DayRow[]) => void
}) {
  const { rows, one, name, problems, onChange } = props
  const id = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  const focusSoon = (selector: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus())
  const whole = problemOf(problems, name)

  return (
    <fieldset ref={list} className="plain day-list" aria-describedby={`${id}-hint`}>
      <legend>{props.title}</legend>
      <p id={`${id}-hint`} className="quiet">
        {props.hint}
      </p>
      {rows.map((row, i) => {
        const date = dateOf(row.date)
        const problem = problemOf(problems, `${name}.${row.id}`)
        const label = `${one} ${i + 1}`
        return (
          <div key={row.id} className="block-row" data-row={row.id}>
            <input
              className="input"
              type="date"
              aria-label={label}
              value={row.date}
              onChange={(event) =>
                onChange(rows.map((each) => (each.id === row.id ? { ...each, date: event.target.value } : each)))
              }
              aria-invalid={problem === null ? undefined : true}
              aria-describedby={problem === null ? undefined : `${id}-${row.id}`}
            />
            <span className="quiet weekday">{date === null ? '' : weekdayName(date).slice(0, 3)}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove ${label}`}
              title="Remove"
              onClick={() => {
                onChange(rows.filter((each) => each.id !== row.id))
                focusSoon('[data-add]')
              }}
            >
              ×
            </button>
            {problem !== null && (
              <p id={`${id}-${row.id}`} className="field-problem">
                {problem}
              </p>
            )}
          </div>
        )
      })}
      {whole !== null && (
        <p className="field-problem" data-problem tabIndex={-1}>
          {whole}
        </p>
      )}
      <button
        type="button"
        className="link-button"
        data-add
        onClick={() => {
          const next = withNewDay(rows)
          onChange(next)
          focusSoon(`[data-row='${next.at(-1)?.id ?? ''}'] input`)
        }}
      >
        {props.add}
      </button>
    </fieldset>
  )
}
