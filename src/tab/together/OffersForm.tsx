import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { focusFirstProblem } from '../setup/focusFirstProblem.ts'
import { offered } from './keptChanges.ts'
import { offersIn } from './lineProblem.ts'
import type { PartContext } from './togetherContext.ts'

/** Lines of what one can be visited in. What is too much is said, and not cut. */
export function OffersForm(props: { readonly offers: readonly string[]; readonly context: PartContext }) {
  const { act, acts, role, partnerName } = props.context
  const id = useId()
  /** Null while one has not written: then it is what is kept. */
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const text = draft ?? props.offers.join('\n')
  const keep = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = offersIn(text)
    setProblem(found.problem)
    if (found.problem !== null) focusFirstProblem(event.currentTarget)
    else {
      const sentence =
        found.offers.length === 0 ? 'Nothing to choose from now.' : `${partnerName} can choose from these.`
      if (await act(offered(role, found.offers), sentence)) setDraft(null)
    }
  }
  return (
    <form className="together-line" onSubmit={(event) => void keep(event)}>
      <label htmlFor={id}>Up to five, one a line: “Phonics in Year 1”, “Gate duty”</label>
      <textarea
        id={id}
        className="input"
        rows={5}
        value={text}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => setDraft(event.target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
      <Button type="submit" disabledFocusable={acts.isBusy}>
        Keep
      </Button>
    </form>
  )
}
