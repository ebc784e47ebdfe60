import { useId } from 'react'
import { Button } from '@fluentui/react-components'
import { codeQuestion } from '../../domain/ehcPlans/codeQuestion.ts'
import { cleanCode, longestCode } from '../../domain/ehcPlans/codes.ts'
import { codeQuestionWords } from './planWords.ts'

/** A code that is being typed; `keptAnyway` is the text of which somebody has said that it is no name. */
export interface CodeDraft {
  readonly text: string
  readonly keptAnyway: string | null
}

/** Whether a code can be kept as it is: it is one, and nothing has to be asked about it. */
export function isCodeReady({ text, keptAnyway }: CodeDraft): boolean {
  const code = cleanCode(text)
  return code !== '' && code.length <= longestCode && (code === keptAnyway || codeQuestion(code) === null)
}

/** A field for a plan's code. Text that may be a name is asked about; the answer is the person's. */
export function CodeField(props: {
  readonly draft: CodeDraft
  /** A code that is free, to take instead. */
  readonly instead: string
  readonly isFocusedAtFirst?: boolean
  readonly onChange: (draft: CodeDraft) => void
}) {
  const { draft, instead, onChange } = props
  const id = useId()
  const code = cleanCode(draft.text)
  const about = code === draft.keptAnyway ? null : codeQuestion(code)
  return (
    <div className="field code-field">
      <label htmlFor={id}>Code</label>
      <input
        id={id}
        className="input"
        value={draft.text}
        maxLength={longestCode}
        autoComplete="off"
        autoFocus={props.isFocusedAtFirst}
        required
        aria-describedby={about === null ? undefined : `${id}-question`}
        onChange={(event) => onChange({ ...draft, text: event.target.value })}
      />
      {about !== null && (
        <div id={`${id}-question`} className="notice code-question" role="status">
          <p>
            <strong>{codeQuestionWords(code, about)}</strong> Tandem keeps codes, never who they stand for.
          </p>
          <div className="row">
            <Button size="small" onClick={() => onChange({ text: instead, keptAnyway: null })}>
              Use “{instead}” instead
            </Button>
            <Button size="small" appearance="subtle" onClick={() => onChange({ ...draft, keptAnyway: code })}>
              It is a code: keep it
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
