import { useRef, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { partnerOf, type Role, roles } from '../../domain/calendar/calendar.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { Choice } from '../shell/Choice.tsx'
import { defaultWords, sentenceCase } from '../words/words.ts'
import { chosenPartner } from './chosenPartner.ts'
import { focusFirstProblem } from './focusFirstProblem.ts'
import { PartnerQuestion } from './PartnerQuestion.tsx'
import { readSchoolForm, schoolForm, yearsAskedFor } from './schoolForm.ts'
import { SchoolSteps } from './SchoolSteps.tsx'
import type { ChosenPartner, NewBoardSetUp } from './setUp.ts'
import { Step } from './Step.tsx'
import { useSaving } from './useSaving.ts'
import { WordFields } from './WordFields.tsx'

/** All five questions, where there is no board yet. */
export function NewBoardQuestions({ host, me, now, onOpenBoard, onDone }: NewBoardSetUp) {
  const [form, setForm] = useState(() => schoolForm(null, yearsAskedFor(now()), defaultWords))
  const [myRole, setMyRole] = useState<Role>('senco')
  const [partner, setPartner] = useState<ChosenPartner | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const saving = useSaving()
  const formElement = useRef<HTMLFormElement>(null)
  const reading = readSchoolForm(form, null)
  const isBusy = isChoosing || saving.state.kind === 'saving'

  async function pick() {
    setIsChoosing(true)
    const person = await host.selectPerson('Choose your partner')
    setIsChoosing(false)
    // Closing the picker changes nothing.
    if (person === null) return
    const chosen = chosenPartner(person)
    setPartner(chosen.ok ? chosen.value : null)
    setProblem(chosen.ok ? null : chosen.failure)
  }
  function showProblems() {
    if (formElement.current !== null) focusFirstProblem(formElement.current)
  }
  async function open() {
    if (partner === null) setProblem('Choose your partner first, or skip for now.')
    if (partner === null || reading.kind === 'problems') {
      showProblems()
      return
    }
    const isOpen = await saving.run([() => onOpenBoard({ partner, myRole, school: reading.body })])
    if (isOpen) onDone('kept')
  }

  const skip = (
    <button type="button" className="link-button" disabled={isBusy} onClick={() => onDone('skipped')}>
      Skip, the map is there already
    </button>
  )
  return (
    <form
      ref={formElement}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <p className="lead">Five questions, under a minute. Leave any of them: all are in Settings later. {skip}</p>
      <Step number={1} title="Who is your partner?" why="The two of you see the year together, and nobody else does.">
        <PartnerQuestion
          partner={partner}
          isBusy={isBusy}
          problem={problem}
          onPick={() => void pick()}
          onForget={() => setPartner(null)}
        />
      </Step>
      <Step number={2} title="Who is who?" why="And how your school writes it.">
        <div className="row">
          <span aria-hidden="true">{me.displayName}, you are the</span>
          <Choice
            legend="Which of the two are you?"
            options={roles.map((role) => ({ value: role, label: form.words[role] || sentenceCase(role) }))}
            value={myRole}
            onChoose={setMyRole}
          />
        </div>
        <p className="quiet">
          {partner?.displayName ?? 'Your partner'} is the {form.words[partnerOf(myRole)]}.
        </p>
        <WordFields
          words={form.words}
          problems={reading.kind === 'problems' ? reading.problems : []}
          onChange={(words) => setForm({ ...form, words })}
        />
      </Step>
      <SchoolSteps
        from={3}
        form={form}
        problems={reading.kind === 'problems' ? reading.problems : []}
        onChange={setForm}
      />
      {saving.state.kind === 'failed' && <BoardNotice failure={saving.state.failure} onRetry={null} />}
      <div className="row set-up-end">
        <Button type="submit" appearance="primary" size="large" disabled={isBusy}>
          {isBusy ? 'One moment…' : 'Open our board'}
        </Button>
        {skip}
      </div>
    </form>
  )
}
