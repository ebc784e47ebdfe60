import { useState } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { otherCategory } from '../../domain/pressure/otherCategory.ts'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { Field } from '../setup/Field.tsx'
import { focusFirstProblem } from '../setup/focusFirstProblem.ts'
import type { Words } from '../words/words.ts'
import { ownerChosen, OwnerOptions } from './CategoryAndOwner.tsx'
import { CategoryField } from './CategoryField.tsx'
import { withAdded } from './deadlineChanges.ts'
import { hoursProblem, moveProblem, yearSpan } from './deadlineForm.ts'
import { looksLikeName } from './deadlineList.ts'
import { HoursFields } from './HoursFields.tsx'

/** Adds a deadline that no rule knows: something that this school alone has. */
export function AddDeadline(props: {
  readonly kept: Deadlines
  readonly schoolYear: SchoolYear
  readonly today: IsoDate
  readonly categories: readonly CategoryRule[]
  readonly words: Words
  readonly isSaving: boolean
  readonly onSave: (body: Deadlines) => Promise<boolean>
}) {
  const { kept, words } = props
  const kinds = props.categories.filter(({ kind }) => kind === 'deadline')
  const [title, setTitle] = useState('')
  const [isNoName, setIsNoName] = useState(false)
  const [category, setCategory] = useState('')
  const [owner, setOwner] = useState<Role | 'both'>('both')
  const [date, setDate] = useState<string>(props.today)
  const [typed, setTyped] = useState<Partial<Readonly<Record<Role, string>>>>({})
  const [isTried, setIsTried] = useState(false)
  const year = yearSpan(props.schoolYear)
  const { effortHours: usual, leadDays } = kinds.find(({ code }) => code === category) ?? otherCategory
  const hours = { senco: typed.senco ?? `${usual.senco}`, leader: typed.leader ?? `${usual.leader}` }
  const asksAboutName = looksLikeName(title) && !isNoName
  const asked = roles.filter((role) => owner === 'both' || owner === role)
  const hasProblem =
    title.trim() === '' ||
    category === '' ||
    asksAboutName ||
    moveProblem(date, year) !== null ||
    asked.some((role) => hoursProblem(hours[role]) !== null)

  async function add(form: HTMLElement) {
    setIsTried(true)
    if (hasProblem) {
      focusFirstProblem(form)
      return
    }
    const of = (role: Role) => (asked.includes(role) ? Number(hours[role]) : 0)
    const isKept = await props.onSave(
      withAdded(kept, {
        title: title.trim(),
        category,
        owner,
        when: { from: date, to: date },
        effortHours: { senco: of('senco'), leader: of('leader') },
        leadDays,
      }),
    )
    if (!isKept) return
    setTitle('')
    setCategory('')
    setTyped({})
    setIsNoName(false)
    setIsTried(false)
  }

  return (
    <details className="panel">
      <summary>
        <h2>Add a deadline of your own</h2>
      </summary>
      <form
        className="deadline-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add(event.currentTarget)
        }}
      >
        <Field
          label="What it is"
          maxLength={120}
          value={title}
          hint="Never a child’s name: “Review 3” will do."
          problem={isTried && title.trim() === '' ? 'Say what it is.' : null}
          onChange={(text) => {
            setTitle(text)
            setIsNoName(false)
          }}
        />
        <CategoryField
          kinds={kinds}
          category={category}
          problem={isTried && category === '' ? 'Choose a category.' : null}
          onChange={setCategory}
        />
        <label className="field">
          Whose
          <select
            className="select"
            value={owner}
            onChange={(event) => setOwner(ownerChosen(event.target.value) ?? 'both')}
          >
            <OwnerOptions words={words} />
          </select>
        </label>
        <Field
          label="On"
          type="date"
          min={year.from}
          max={year.to}
          value={date}
          problem={moveProblem(date, year)}
          onChange={setDate}
        />
        <HoursFields
          asked={asked}
          hours={hours}
          words={words}
          onChange={(next) => {
            const changed = roles.find((role) => next[role] !== hours[role])
            if (changed !== undefined) setTyped({ ...typed, [changed]: next[changed] })
          }}
        />
        {looksLikeName(title) && (
          <label className="check name-question">
            <input type="checkbox" checked={isNoName} onChange={(event) => setIsNoName(event.target.checked)} />
            <span>This reads like somebody’s name. Both of you will see it: it is not a child’s name.</span>
          </label>
        )}
        {isTried && asksAboutName && (
          <p className="field-problem" role="alert">
            Say that it is no child’s name, or call it something else.
          </p>
        )}
        <button type="submit" className="button button-primary" disabled={props.isSaving}>
          Add it
        </button>
      </form>
    </details>
  )
}
