import { useId, useState } from 'react'
import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { Words } from '../words/words.ts'
import { Field } from './Field.tsx'
import { type FormProblem, problemOf } from './formProblem.ts'
import { spellings } from './spellings.ts'

const labels: Readonly<Record<Role, string>> = { senco: 'You write “SENCo” as', leader: 'You call the leader' }
const otherWord = 'other'

/** How this school writes the two roles. */
export function WordFields(props: {
  readonly words: Words['roles']
  readonly problems: readonly FormProblem[]
  readonly onChange: (words: Words['roles']) => void
}) {
  const { words, problems, onChange } = props
  return (
    <div className="field-pair">
      {roles.map((role) => (
        <WordField
          key={role}
          label={labels[role]}
          choices={spellings[role]}
          value={words[role]}
          problem={problemOf(problems, `words.${role}`)}
          onChange={(word) => onChange({ ...words, [role]: word })}
        />
      ))}
    </div>
  )
}

function WordField(props: {
  readonly label: string
  readonly choices: readonly string[]
  readonly value: string
  readonly problem: string | null
  readonly onChange: (word: string) => void
}) {
  const { label, choices, value, onChange } = props
  const id = useId()
  const [isOther, setIsOther] = useState(!choices.includes(value))
  return (
    <div className="word-field">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          className="select"
          value={isOther ? otherWord : value}
          onChange={(event) => {
            const chosen = event.target.value
            setIsOther(chosen === otherWord)
            if (chosen !== otherWord) onChange(chosen)
          }}
        >
          {choices.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
          <option value={otherWord}>Another word…</option>
        </select>
      </div>
      {isOther && <Field label="Your word" value={value} maxLength={40} problem={props.problem} onChange={onChange} />}
    </div>
  )
}
