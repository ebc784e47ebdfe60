import { useId, useMemo, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { FoundTermDates } from '../../domain/schoolYear/reading/foundTermDates.ts'
import { readTermText } from '../../domain/schoolYear/reading/readTermDates.ts'
import { schoolYearName } from '../../domain/schoolYear/termDates.ts'
import { counted } from '../words/numbers.ts'
import { readTermFile } from './readTermFile.ts'
import { edgesFound, type TermForm, withFound } from './termForm.ts'
import { termQuestionsWords } from './termQuestionWords.ts'

type FromFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'found'; readonly found: FoundTermDates }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Term dates from elsewhere: text that is pasted, or a calendar file. What was found is shown before it is taken. */
export function TermImport(props: { readonly form: TermForm; readonly onUse: (form: TermForm) => void }) {
  const { form } = props
  const id = useId()
  const [text, setText] = useState('')
  const [file, setFile] = useState<FromFile>({ kind: 'none' })
  const [isUsed, setIsUsed] = useState(false)
  const fromText = useMemo(
    () => (text.trim() === '' ? null : readTermText(text, form.startYear)),
    [text, form.startYear],
  )
  const found = file.kind === 'found' ? file.found : fromText

  async function open(chosen: File) {
    setText('')
    setIsUsed(false)
    setFile({ kind: 'reading' })
    const read = await readTermFile(chosen, form.startYear)
    setFile(read.ok ? { kind: 'found', found: read.found } : { kind: 'failed', sentence: read.sentence })
  }

  return (
    <details className="term-import">
      <summary>Read them from your school’s website or calendar</summary>
      <div className="field">
        <label htmlFor={`${id}-text`}>Paste the page’s text</label>
        <textarea
          id={`${id}-text`}
          className="input"
          rows={5}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setText(event.target.value)
            setFile({ kind: 'none' })
            setIsUsed(false)
          }}
        />
        <p id={`${id}-hint`} className="quiet">
          For example “Autumn term: Tuesday 1 September to Friday 23 October”. It is read here, and only dates are kept.
        </p>
      </div>
      <label className="field file-field">
        Or choose a calendar file (.ics) of term dates
        <input
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            // The same file may be chosen again, after it was saved anew.
            event.target.value = ''
            if (chosen !== undefined) void open(chosen)
          }}
        />
      </label>
      <div role="status">
        {file.kind === 'reading' && <p>Reading the file…</p>}
        {file.kind === 'failed' && <p className="notice notice-failure">{file.sentence}</p>}
        {found !== null && (
          <Found
            found={found}
            name={schoolYearName(form.startYear)}
            isUsed={isUsed}
            onUse={() => {
              setIsUsed(true)
              props.onUse(withFound(form, found))
            }}
          />
        )}
      </div>
    </details>
  )
}

function Found(props: {
  readonly found: FoundTermDates
  readonly name: string
  readonly isUsed: boolean
  readonly onUse: () => void
}) {
  const { found, name, isUsed } = props
  const edges = edgesFound(found)
  const { insetDays, closedDays, questions } = found
  const isNothing = edges + insetDays.length + closedDays.length === 0
  const closed = closedDays.length === 0 ? '' : `, ${counted(closedDays.length, 'closed day')}`
  return (
    <div className="notice">
      {!isNothing && (
        <p>
          <strong>
            Found for {name}: {edges} of 12 first and last days, {counted(insetDays.length, 'INSET day')}
            {closed}.
          </strong>
        </p>
      )}
      {questions.length > 0 && (
        <ul className="term-questions">
          {termQuestionsWords(questions).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {!isNothing &&
        (isUsed ? (
          <p>Taken over. Look through the dates above before you save.</p>
        ) : (
          <Button onClick={props.onUse}>Use these dates</Button>
        ))}
    </div>
  )
}
