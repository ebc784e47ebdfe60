import { type ReactNode, useId } from 'react'
import type { SlotWish } from '../../domain/slots/slots.ts'
import { Choice } from '../shell/Choice.tsx'
import { type Ask, type AskProblem, type HoursOfDay, hoursOfDay, lengths } from './ask.ts'
import { orderNames } from './suggestionWords.ts'

const lengthOptions = lengths.map((minutes) => ({ value: String(minutes), label: String(minutes) }))

const notices = [
  { minutes: 0, label: 'None' },
  { minutes: 60, label: '1 hour' },
  { minutes: 24 * 60, label: '1 day' },
  { minutes: 2 * 24 * 60, label: '2 days' },
  { minutes: 7 * 24 * 60, label: '1 week' },
] as const

const hoursNames: Readonly<Record<HoursOfDay, string>> = {
  any: 'Any working hour',
  morning: 'Morning, until 12:00',
  afternoon: 'Afternoon, from 12:00',
  chosen: 'Between two times…',
}

const orders: readonly { readonly value: SlotWish['order']; readonly label: string }[] = [
  { value: 'calmest', label: orderNames.calmest },
  { value: 'soonest', label: orderNames.soonest },
  { value: 'roomiest', label: orderNames.roomiest },
]

interface AskFormProps {
  readonly ask: Ask
  readonly problems: readonly AskProblem[]
  /** While a meeting is being booked the question stays as it is. */
  readonly isLocked: boolean
  readonly onChange: (change: Partial<Ask>) => void
}

/** What is looked for. There is nothing to send: the answer beside it follows every change. */
export function AskForm({ ask, problems, isLocked, onChange }: AskFormProps) {
  const problemOf = (field: AskProblem['field']) =>
    problems.find((problem) => problem.field === field)?.sentence ?? null
  return (
    <form className="panel ask" aria-labelledby="ask-title" onSubmit={(event) => event.preventDefault()}>
      <h2 id="ask-title">What suits you</h2>
      <fieldset className="plain" disabled={isLocked}>
        <div className="field">
          <span aria-hidden="true">Minutes together</span>
          <Choice
            legend="Minutes together"
            options={lengthOptions}
            value={String(ask.lengthMinutes)}
            onChoose={(minutes) => onChange({ lengthMinutes: Number(minutes) })}
          />
        </div>
        <div className="field-pair">
          <TextField
            label="From"
            type="date"
            value={ask.from}
            problem={problemOf('from')}
            onChange={(from) => onChange({ from })}
          />
          <TextField
            label="Until"
            type="date"
            value={ask.to}
            problem={problemOf('to')}
            onChange={(to) => onChange({ to })}
          />
        </div>
        <SelectField
          label="Time of day"
          value={ask.hours}
          onChange={(value) => onChange({ hours: hoursOfDay.find((hours) => hours === value) ?? 'any' })}
        >
          {hoursOfDay.map((hours) => (
            <option key={hours} value={hours}>
              {hoursNames[hours]}
            </option>
          ))}
        </SelectField>
        {ask.hours === 'chosen' && (
          <div className="field-pair">
            <TextField
              label="Earliest"
              type="time"
              value={ask.earliest}
              problem={problemOf('hours')}
              onChange={(earliest) => onChange({ earliest })}
            />
            <TextField
              label="Latest"
              type="time"
              value={ask.latest}
              problem={null}
              onChange={(latest) => onChange({ latest })}
            />
          </div>
        )}
        <SelectField
          label="Notice, at least"
          value={String(ask.noticeMinutes)}
          onChange={(minutes) => onChange({ noticeMinutes: Number(minutes) })}
        >
          {notices.map(({ minutes, label }) => (
            <option key={minutes} value={minutes}>
              {label}
            </option>
          ))}
        </SelectField>
        <div className="field">
          <span aria-hidden="true">What comes first</span>
          <Choice
            legend="What comes first"
            options={orders}
            value={ask.order}
            onChoose={(order) => onChange({ order })}
          />
        </div>
      </fieldset>
    </form>
  )
}

function TextField(props: {
  readonly label: string
  readonly type: 'date' | 'time'
  readonly value: string
  readonly problem: string | null
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  const { problem } = props
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="input"
        type={props.type}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        {...(problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-problem` })}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}

function SelectField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}) {
  return (
    <label className="field">
      {props.label}
      <select className="select" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </label>
  )
}
