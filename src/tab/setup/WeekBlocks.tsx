import { useId, useRef } from 'react'
import type { Weekday } from '../../domain/calendar/dates.ts'
import { weekdayNames } from '../../domain/calendar/dateWords.ts'
import { type BlockRow, rowText, schoolWeek, withNewRow, withRow } from './blockRows.ts'
import { type FormProblem, problemOf } from './formProblem.ts'

interface WeekBlocksProps {
  readonly legend: string
  /** What a row is for a screen reader: "works", "taught or on duty". */
  readonly what: string
  /** What a weekday without a row says. */
  readonly none: string
  readonly rows: readonly BlockRow[]
  /** Named `<name>.<id>`. */
  readonly name: string
  readonly problems: readonly FormProblem[]
  readonly onChange: (rows: readonly BlockRow[]) => void
}

/** Monday to Friday with their stretches of time, each of which can be changed, removed and followed by another. */
export function WeekBlocks(props: WeekBlocksProps) {
  const { rows, what, name, problems, onChange } = props
  const week = useRef<HTMLFieldSetElement>(null)
  const focusSoon = (selector: string) =>
    requestAnimationFrame(() => week.current?.querySelector<HTMLElement>(selector)?.focus())

  function add(weekday: Weekday) {
    const next = withNewRow(rows, weekday)
    onChange(next)
    focusSoon(`[data-row='${next.at(-1)?.id ?? ''}'] input`)
  }
  function remove(row: BlockRow) {
    onChange(rows.filter(({ id }) => id !== row.id))
    focusSoon(`[data-add='${row.weekday}']`)
  }

  return (
    <fieldset ref={week} className="plain week-blocks">
      <legend className="visually-hidden">{props.legend}</legend>
      {schoolWeek.map((weekday) => {
        const day = weekdayNames[weekday - 1] ?? ''
        const own = rows.filter((row) => row.weekday === weekday)
        return (
          <div key={weekday} className="own-day">
            <span className="own-day-name">{day}</span>
            <div className="own-day-rows">
              {own.length === 0 && <span className="quiet">{props.none}</span>}
              {own.map((row) => (
                <BlockFields
                  key={row.id}
                  label={`${day}, ${what}`}
                  row={row}
                  problem={problemOf(problems, `${name}.${row.id}`)}
                  onChange={(change) => onChange(withRow(rows, row.id, change))}
                  onRemove={() => remove(row)}
                />
              ))}
            </div>
            <button
              type="button"
              className="link-button"
              data-add={weekday}
              aria-label={`Add hours on ${day}, ${what}`}
              onClick={() => add(weekday)}
            >
              Add
            </button>
          </div>
        )
      })}
    </fieldset>
  )
}

function BlockFields(props: {
  readonly label: string
  readonly row: BlockRow
  readonly problem: string | null
  readonly onChange: (change: Partial<Pick<BlockRow, 'from' | 'to'>>) => void
  readonly onRemove: () => void
}) {
  const { label, row, problem } = props
  const id = useId()
  const time = (edge: 'from' | 'to') => (
    <input
      className="input"
      type="time"
      aria-label={`${label}, ${edge}`}
      value={row[edge]}
      onChange={(event) => props.onChange({ [edge]: event.target.value })}
      aria-invalid={problem === null ? undefined : true}
      aria-describedby={problem === null ? undefined : id}
    />
  )
  return (
    <div className="block-row" data-row={row.id}>
      {time('from')}
      <span aria-hidden="true">–</span>
      {time('to')}
      <button
        type="button"
        className="icon-button"
        aria-label={`Remove ${rowText(row)}: ${label}`}
        title="Remove"
        onClick={props.onRemove}
      >
        ×
      </button>
      {problem !== null && (
        <p id={id} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
