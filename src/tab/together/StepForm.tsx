import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { TermStep } from '../../domain/together/together.ts'
import { Field } from '../setup/Field.tsx'
import { focusFirstProblem } from '../setup/focusFirstProblem.ts'
import { stepChanged, stepSet } from './keptChanges.ts'
import { lineProblem } from './lineProblem.ts'
import type { PartContext } from './togetherContext.ts'
import { stepStarters } from './togetherWords.ts'

const longest = 200

type StepFormProps = {
  readonly context: PartContext
  /** The day that the map proposes; null when one chooses it oneself. */
  readonly quietDay: IsoDate | null
  /** Told when words are put into the form without typing. */
  readonly onWrite?: () => void
} & ({ readonly step: TermStep } | { readonly step: null; readonly term: string })

/** The term's one step: a line and a quiet day; or, for one that is there, another day. */
export function StepForm(props: StepFormProps) {
  const { context, quietDay, step, onWrite } = props
  const { act, acts, today, year, steps, partnerName } = context
  const id = useId()
  const [line, setLine] = useState('')
  const [day, setDay] = useState<string>(quietDay ?? '')
  const [problems, setProblems] = useState<{ readonly line: string | null; readonly day: string | null }>(none)
  /** What the other has written while one was at it: one's own words stay, and one reads theirs. */
  const theirs = step === null ? steps.find(({ term }) => term === props.term) : undefined
  const lastDay = year.schoolYear.days.at(-1)?.date ?? today
  const keep = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = {
      line: step === null ? lineProblem(line, longest) : null,
      day: day > today && day <= lastDay ? null : 'Choose a day of this school year that is still to come.',
    }
    setProblems(found)
    if (found.line !== null || found.day !== null) focusFirstProblem(event.currentTarget)
    else if (step === null) {
      await act(
        stepSet({ on: day, term: props.term, line: line.trim(), state: 'open' }, theirs?.line ?? null),
        'The term has its step; you hear of it on that day.',
      )
    } else await act(stepChanged(step.term, { on: day }), 'Moved; you hear of it on that day.')
  }
  return (
    <form className="together-line" noValidate onSubmit={(event) => void keep(event)}>
      {step === null && (
        <>
          <p className="quiet">One conversation, one moment, one decision. Any one is enough:</p>
          <ul className="together-starters">
            {stepStarters.map((starter) => (
              <li key={starter}>
                <button
                  type="button"
                  className="link-button"
                  aria-describedby={`${id}-fills`}
                  onClick={() => {
                    setLine(starter)
                    onWrite?.()
                  }}
                >
                  {starter}
                </button>
              </li>
            ))}
          </ul>
          <p id={`${id}-fills`} hidden>
            Fills in the line below.
          </p>
          <Field
            label="The step, in a line"
            autoComplete="off"
            value={line}
            problem={problems.line}
            onChange={(text) => setLine(text)}
          />
        </>
      )}
      <Field
        label={step === null ? 'A quiet day for it' : 'Or another day'}
        type="date"
        value={day}
        problem={problems.day}
        {...(quietDay === null ? {} : { hint: 'The map proposes the calmest day that is near enough.' })}
        onChange={setDay}
      />
      {theirs !== undefined && (
        <p className="notice" role="alert">
          {partnerName} has meanwhile written a step: “{theirs.line}”. A term has one; yours is still here.
        </p>
      )}
      <Button type="submit" disabledFocusable={acts.isBusy}>
        {step !== null ? 'Move it' : theirs === undefined ? 'Keep the step' : 'Keep mine in its place'}
      </Button>
    </form>
  )
}

const none = { line: null, day: null }
