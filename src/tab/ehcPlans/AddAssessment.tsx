import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import { codesOf, dateOf, withDate } from '../../domain/ehcPlans/changePlans.ts'
import { cleanCode, freeCode } from '../../domain/ehcPlans/codes.ts'
import type { AssessmentDate } from '../../domain/ehcPlans/ehcPlans.ts'
import { datesAround } from '../../domain/ehcPlans/writtenDate.ts'
import { dateOf as dateIn } from '../jointTime/ask.ts'
import { assessmentDateWords } from './assessmentWords.ts'
import { type CodeDraft, CodeField, isCodeReady } from './CodeField.tsx'
import type { PlanPage } from './planPage.ts'

/** Adds a needs assessment by one of its dates, or gives one that is there another of them. */
export function AddAssessment({ page }: { readonly page: PlanPage }) {
  const { plans, today } = page
  const id = useId()
  const [anchor, setAnchor] = useState<AssessmentDate>('needsAssessment.requested')
  const [text, setText] = useState('')
  const [typed, setTyped] = useState<CodeDraft | null>(null)
  const known = codesOf(plans.adjustments, 'assessment')
  const free = freeCode('Assessment', known)
  const draft = typed ?? { text: free, keptAnyway: null }
  const code = cleanCode(draft.text)
  const date = dateIn(text)
  const { earliest } = datesAround(today, 0)
  const isNear = date !== null && earliest <= date && date <= today
  const old = dateOf(plans.adjustments, anchor, code)
  const isChange = date !== null && old !== undefined && old.date !== date
  const isReady = isNear && isCodeReady(draft) && !plans.isBusy

  async function keep() {
    if (date === null) return
    const isDone = await plans.change({
      kind: 'assessment',
      codes: [code],
      sentence: `${code} is added, with ${dateWithYear(date)}.`,
      apply: (now) => withDate(now, { anchor, code, date }),
    })
    if (!isDone) return
    setText('')
    setTyped(null)
  }

  return (
    <details className="panel add-form">
      <summary>
        <h2>Add a needs assessment</h2>
      </summary>
      <form
        aria-label="Add a needs assessment"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void keep()
        }}
      >
        <div className="add-fields">
          <div className="field">
            <label htmlFor={`${id}-anchor`}>On this day</label>
            <select
              id={`${id}-anchor`}
              className="select"
              value={anchor}
              onChange={({ target }) =>
                setAnchor(assessmentDateWords.find(({ value }) => value === target.value)?.value ?? anchor)
              }
            >
              {assessmentDateWords.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-date`}>Date</label>
            <input
              id={`${id}-date`}
              className="input"
              type="date"
              min={earliest}
              max={today}
              required
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <CodeField draft={draft} instead={free} onChange={setTyped} />
          <Button type="submit" appearance="primary" className="field-button" disabled={!isReady}>
            {isChange ? 'Change its date' : known.includes(code) ? 'Add the date to it' : 'Add the assessment'}
          </Button>
        </div>
        {isChange && (
          <p role="status">
            {old.code} has {dateWithYear(old.date)} for this; it will be {dateWithYear(date)}.
          </p>
        )}
      </form>
    </details>
  )
}
