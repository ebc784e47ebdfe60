import { useState } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import { cleanCode, freeCode } from '../../domain/ehcPlans/codes.ts'
import { type AnchorName, anchorQuestions } from '../../domain/schoolYear/deadlineRules/anchors.ts'
import { type CodeDraft, CodeField, isCodeReady } from '../ehcPlans/CodeField.tsx'
import { Field } from '../setup/Field.tsx'
import { codeWords } from './moreRules.ts'

/** Asks for a date that only the school knows, and for the code that tells it from others of its kind. */
export function RuleDateForm(props: {
  readonly anchor: AnchorName
  readonly kept: Deadlines
  readonly isSaving: boolean
  readonly onGive: (given: Deadlines['anchors'][number]) => void
}) {
  const { anchor, kept } = props
  const isStretch = anchor === 'inspection.expected'
  const [date, setDate] = useState('')
  const [until, setUntil] = useState('')
  const [typed, setTyped] = useState<CodeDraft | null>(null)
  const [isTried, setIsTried] = useState(false)
  const taken = kept.anchors.filter((each) => each.anchor === anchor).map(({ code }) => code)
  const free = freeCode(codeWords[anchor], taken)
  const draft = typed ?? { text: free, keptAnyway: null }
  const code = cleanCode(draft.text)
  const isTaken = taken.includes(code)
  const dateProblem = isDate(date) ? null : 'Give a whole date.'
  const untilProblem = !isStretch || (isDate(until) && until >= date) ? null : 'Give its last day, no earlier.'
  return (
    <form
      className="deadline-form rule-date"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (dateProblem !== null || untilProblem !== null || !isCodeReady(draft)) return
        props.onGive({ anchor, date, code, ...(isStretch ? { until } : {}) })
      }}
    >
      <Field
        label={isStretch ? `${anchorQuestions[anchor]} From` : anchorQuestions[anchor]}
        type="date"
        value={date}
        problem={isTried ? dateProblem : null}
        onChange={setDate}
      />
      {isStretch && (
        <Field
          label="To"
          type="date"
          min={date}
          value={until}
          problem={isTried ? untilProblem : null}
          onChange={setUntil}
        />
      )}
      <CodeField draft={draft} instead={free} onChange={setTyped} />
      <button type="submit" className="button button-primary" disabled={props.isSaving}>
        {isTaken ? `Change ${code}` : 'Add it'}
      </button>
    </form>
  )
}

function isDate(text: string): boolean {
  return /^20\d{2}-\d{2}-\d{2}$/.test(text)
}
