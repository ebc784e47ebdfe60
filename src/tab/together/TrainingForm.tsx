import { useRef, useState } from 'react'
import { Field } from '../setup/Field.tsx'
import { focusFirstProblem } from '../setup/focusFirstProblem.ts'
import { trained } from './keptChanges.ts'
import { LineForm } from './LineForm.tsx'
import type { PartContext } from './togetherContext.ts'

/** Marks a training that both have been to. */
export function TrainingForm({ context }: { readonly context: PartContext }) {
  const { act, acts, today, year } = context
  const [on, setOn] = useState<string>(today)
  const [problem, setProblem] = useState<string | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  const { days } = year.schoolYear
  const mark = async (title: string) => {
    const isOfYear = on >= (days[0]?.date ?? today) && on <= (days.at(-1)?.date ?? today)
    setProblem(isOfYear ? null : 'Choose a day of this school year.')
    if (isOfYear) return act(trained({ id: crypto.randomUUID(), on, title }), 'Marked for the two of you.')
    if (whole.current !== null) focusFirstProblem(whole.current)
    return false
  }
  return (
    <div ref={whole}>
      <p className="quiet">
        It is asked after the next day, in two weeks and in four: kept, adapted or dropped. Then never again.
      </p>
      <Field label="When was it?" type="date" value={on} problem={problem} onChange={setOn} />
      <LineForm label="What was it about?" button="Mark it" most={120} isBusy={acts.isBusy} onKeep={mark} />
    </div>
  )
}
