import { Choice } from '../shell/Choice.tsx'
import { Field } from './Field.tsx'
import { type FormProblem, problemOf } from './formProblem.ts'
import { kindNames, phaseNames, type SchoolForm } from './schoolForm.ts'

const phases = (['primary', 'secondary', 'special', 'allThrough'] as const).map((value) => ({
  value,
  label: phaseNames[value],
}))
const kinds = (['maintained', 'academy', 'independent'] as const).map((value) => ({ value, label: kindNames[value] }))

interface PartProps {
  readonly form: SchoolForm
  readonly onChange: (form: SchoolForm) => void
}

/** Phase and kind: they decide which deadlines of the English school year apply. */
export function KindFields({ form, onChange }: PartProps) {
  return (
    <div className="choices">
      <Choice legend="Phase" options={phases} value={form.phase} onChoose={(phase) => onChange({ ...form, phase })} />
      <Choice
        legend="Kind of school"
        options={kinds}
        value={form.kind}
        onChoose={(kind) => onChange({ ...form, kind })}
      />
    </div>
  )
}

/** How many EHC plans there are, and pupils on SEN support: numbers alone, never a name. */
export function CountFields({ form, problems, onChange }: PartProps & { readonly problems: readonly FormProblem[] }) {
  const count = (label: string, field: 'ehcPlans' | 'senSupport') => (
    <Field
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      step={1}
      value={form[field]}
      problem={problemOf(problems, field)}
      onChange={(value) => onChange({ ...form, [field]: value })}
    />
  )
  return (
    <div className="field-pair counts">
      {count('EHC plans', 'ehcPlans')}
      {count('Pupils on SEN support', 'senSupport')}
    </div>
  )
}
