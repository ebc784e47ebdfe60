import { useCallback, useRef, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { School } from '../../contract/documents.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { BehindNotice } from './BehindNotice.tsx'
import { focusFirstProblem } from './focusFirstProblem.ts'
import { readSchoolForm, schoolForm, yearsAskedFor } from './schoolForm.ts'
import { SchoolSteps } from './SchoolSteps.tsx'
import type { KnownBoardSetUp } from './setUp.ts'
import { useDraft } from './useDraft.ts'
import { useSaving } from './useSaving.ts'
import { schoolLines, whatDiffers } from './whatIsThere.ts'

/** The questions about the school, for a pair whose board is there. */
export function KnownBoardQuestions({ board, words, now, onDone }: KnownBoardSetUp) {
  const { school } = board.documents
  const [startYears] = useState(() => yearsAskedFor(now()))
  const draft = useDraft(
    school,
    useCallback((kept: School | null) => schoolForm(kept, startYears, words), [startYears, words]),
  )
  const saving = useSaving()
  const formElement = useRef<HTMLFormElement>(null)
  const reading = readSchoolForm(draft.form, school)
  const failure = saving.state.kind === 'failed' ? saving.state.failure : null
  const isSaving = saving.state.kind === 'saving'

  async function save() {
    if (draft.isBehind || isSaving) return
    if (reading.kind === 'problems') {
      if (formElement.current !== null) focusFirstProblem(formElement.current)
      return
    }
    if (await saving.run([() => board.save({ kind: 'school', body: reading.body })])) onDone('kept')
  }

  return (
    <form
      ref={formElement}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="lead">
        Three questions, under a minute. Leave any of them: all are in Settings later.{' '}
        <button type="button" className="link-button" onClick={() => onDone('skipped')}>
          Skip, the map is there already
        </button>
      </p>
      <SchoolSteps
        from={1}
        form={draft.form}
        problems={reading.kind === 'problems' ? reading.problems : []}
        onChange={(form) => {
          if (failure !== null) saving.clear()
          draft.change(form)
        }}
      />
      {draft.isBehind ? (
        <BehindNotice
          sentence={failure?.kind === 'conflict' ? failure.sentence : 'The school was changed meanwhile.'}
          now={whatDiffers(schoolLines(school), schoolLines(reading.kind === 'body' ? reading.body : null))}
          onTake={draft.drop}
          onKeep={draft.keepMine}
        />
      ) : (
        failure !== null && <BoardNotice failure={failure} onRetry={null} />
      )}
      <div className="row set-up-end">
        <Button type="submit" appearance="primary" size="large" disabled={isSaving || draft.isBehind}>
          {isSaving ? 'Saving…' : 'Save and see the map'}
        </Button>
      </div>
    </form>
  )
}
