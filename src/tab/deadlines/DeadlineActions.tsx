import { useState } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { Field } from '../setup/Field.tsx'
import type { Words } from '../words/words.ts'
import { moved, notMoved, withHours, withUsualHours } from './deadlineChanges.ts'
import { moveLimits, spanOf } from './deadlineList.ts'
import { hoursProblem, moveProblem, yearSpan } from './deadlineForm.ts'
import { HoursFields } from './HoursFields.tsx'
import { SwitchOffButton } from './SwitchOffButton.tsx'

/** Moves a deadline, gives it one's own hours, or switches it off; each with the way back. */
export function DeadlineActions(props: {
  readonly deadline: ResolvedDeadline
  readonly original: ResolvedDeadline
  readonly kept: Deadlines
  readonly schoolYear: SchoolYear
  readonly words: Words
  readonly isSaving: boolean
  readonly onSave: (body: Deadlines) => Promise<boolean>
  readonly onSwitchOff: () => void
}) {
  const { deadline, original, kept, words, isSaving, onSave } = props
  const { from } = spanOf(deadline)
  const [date, setDate] = useState<string>(from)
  const [hours, setHours] = useState<Readonly<Record<Role, string>>>(() => hoursOf(deadline))
  const [isTried, setIsTried] = useState(false)
  const limits = moveLimits(original, yearSpan(props.schoolYear))
  const problem = moveProblem(date, limits)
  const isHoursChanged = roles.some((role) => hours[role] !== hoursOf(deadline)[role])
  const isOwn = deadline.ruleId === null
  return (
    <>
      <form
        className="deadline-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          if (problem === null && date !== from) void onSave(moved(kept, deadline, isoDate(date)))
        }}
      >
        <Field
          label={deadline.when.kind === 'day' ? 'Move it to' : 'Move its first day to'}
          type="date"
          min={limits.from}
          max={limits.to}
          value={date}
          {...(deadline.statutory
            ? { hint: `The law sets it: it can be kept earlier, no later than ${longDate(limits.to)}.` }
            : {})}
          problem={isTried || date > limits.to ? problem : null}
          onChange={setDate}
        />
        <button type="submit" className="button" disabled={isSaving || date === from}>
          Move
        </button>
        {deadline.status === 'moved' && (
          <button
            type="button"
            className="link-button"
            disabled={isSaving}
            onClick={() => {
              setDate(spanOf(original).from)
              void onSave(notMoved(kept, deadline.id))
            }}
          >
            Back to {longDate(spanOf(original).from)}
          </button>
        )}
      </form>
      <form
        className="deadline-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (roles.some((role) => hoursProblem(hours[role]) !== null)) return
          void onSave(withHours(kept, deadline, { senco: Number(hours.senco), leader: Number(hours.leader) }))
        }}
      >
        <HoursFields asked={roles} hours={hours} words={words} onChange={setHours} />
        <button type="submit" className="button" disabled={isSaving || !isHoursChanged}>
          Keep these hours
        </button>
        {deadline.effortFrom.by === 'own' && !isOwn && (
          <button
            type="button"
            className="link-button"
            disabled={isSaving}
            onClick={() => void onSave(withUsualHours(kept, deadline.id))}
          >
            Back to our figure
          </button>
        )}
      </form>
      <SwitchOffButton deadline={deadline} isSaving={isSaving} onSwitchOff={props.onSwitchOff} />
    </>
  )
}

function hoursOf({ effortHours }: ResolvedDeadline): Readonly<Record<Role, string>> {
  const text = (hours: number) => String(Number(hours.toFixed(1)))
  return { senco: text(effortHours.senco), leader: text(effortHours.leader) }
}
