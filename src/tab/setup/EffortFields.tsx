import { useId } from 'react'
import type { Role } from '../../domain/calendar/calendar.ts'
import { type CategoryRule } from '../../domain/pressure/pressure.ts'
import { Field } from './Field.tsx'
import { type FormProblem, problemOf } from './formProblem.ts'
import { type EffortRow, effortRules, type HoursForm, usualEffort } from './hoursForm.ts'

/** What each category asks of oneself, with the reason for the figure, and the way back to it. */
export function EffortFields(props: {
  readonly role: Role
  readonly effort: HoursForm['effort']
  readonly problems: readonly FormProblem[]
  readonly onChange: (effort: HoursForm['effort']) => void
}) {
  const { role, effort, problems, onChange } = props
  return (
    <ul className="efforts">
      {effortRules.map((rule) => {
        const usual = usualEffort(rule, role)
        return (
          <Effort
            key={rule.code}
            rule={rule}
            usual={usual}
            row={effort[rule.code] ?? usual}
            problems={problems}
            onChange={(row) => onChange({ ...effort, [rule.code]: row })}
          />
        )
      })}
    </ul>
  )
}

function Effort(props: {
  readonly rule: CategoryRule
  readonly usual: EffortRow
  readonly row: EffortRow
  readonly problems: readonly FormProblem[]
  readonly onChange: (row: EffortRow) => void
}) {
  const { rule, usual, row, problems, onChange } = props
  const id = useId()
  const problem = problemOf(problems, `effort.${rule.code}`)
  const isOwn = Number(row.hours) !== Number(usual.hours) || row.because !== ''
  return (
    <li className="effort">
      <label htmlFor={id}>{rule.name}</label>
      <span className="effort-hours">
        <input
          id={id}
          className="input"
          type="number"
          inputMode="decimal"
          min={0}
          max={200}
          step={0.5}
          value={row.hours}
          onChange={(event) => onChange({ ...row, hours: event.target.value })}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? `${id}-because` : `${id}-because ${id}-problem`}
        />
        <span aria-hidden="true">h</span>
      </span>
      <div className="effort-why">
        <p id={`${id}-because`} className="quiet">
          {rule.because} {leadText(rule)}
        </p>
        {problem !== null && (
          <p id={`${id}-problem`} className="field-problem">
            {problem}
          </p>
        )}
        {isOwn && (
          <div className="effort-own">
            <Field
              label={`Your reason for ${row.hours || '?'} h (you may leave it)`}
              value={row.because}
              maxLength={200}
              problem={problemOf(problems, `effort.${rule.code}.because`)}
              onChange={(because) => onChange({ ...row, because })}
            />
            <button
              type="button"
              className="link-button"
              aria-label={`${rule.name}: back to ${usual.hours} h`}
              onClick={() => onChange(usual)}
            >
              Back to {usual.hours} h
            </button>
          </div>
        )}
      </div>
    </li>
  )
}

function leadText({ leadDays }: CategoryRule): string {
  return leadDays === 1 ? 'On the day.' : `Spread over ${leadDays} school days.`
}
