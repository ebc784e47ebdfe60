import type { Role } from '../../domain/calendar/calendar.ts'
import { Field } from '../setup/Field.tsx'
import { sentenceCase, type Words } from '../words/words.ts'
import { hoursProblem } from './deadlineForm.ts'

/** A field for the hours that a deadline asks for, for each of those whom it asks for any. */
export function HoursFields(props: {
  readonly asked: readonly Role[]
  /** As typed. */
  readonly hours: Readonly<Record<Role, string>>
  readonly words: Words
  readonly onChange: (hours: Readonly<Record<Role, string>>) => void
}) {
  const { hours } = props
  return props.asked.map((role) => (
    <Field
      key={role}
      label={`${sentenceCase(props.words.roles[role])}, hours`}
      type="number"
      inputMode="decimal"
      min={0}
      max={200}
      step={0.5}
      value={hours[role]}
      problem={hoursProblem(hours[role])}
      onChange={(text) => props.onChange({ ...hours, [role]: text })}
    />
  ))
}
