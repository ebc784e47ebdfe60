import type { FormProblem } from './formProblem.ts'
import { CountFields, KindFields } from './SchoolFields.tsx'
import type { SchoolForm } from './schoolForm.ts'
import { Step } from './Step.tsx'
import { TermDatesFields } from './TermDatesFields.tsx'

/** The three questions about the school. */
export function SchoolSteps(props: {
  /** The number of the first of them. */
  readonly from: number
  readonly form: SchoolForm
  readonly problems: readonly FormProblem[]
  readonly onChange: (form: SchoolForm) => void
}) {
  const { from, form, problems, onChange } = props
  return (
    <>
      <Step number={from} title="What kind of school is it?" why="It decides which statutory deadlines apply.">
        <KindFields form={form} onChange={onChange} />
      </Step>
      <Step
        number={from + 1}
        title="When are your terms?"
        why="The usual English pattern is filled in. Paste your school’s own, or leave it for later."
      >
        <TermDatesFields years={form.years} problems={problems} onChange={(years) => onChange({ ...form, years })} />
      </Step>
      <Step
        number={from + 2}
        title="How many plans?"
        why="Two numbers and no names. They tell how heavy review season will be. Leave them if you are not sure."
      >
        <CountFields form={form} problems={problems} onChange={onChange} />
      </Step>
    </>
  )
}
