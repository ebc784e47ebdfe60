import { useEffect, useId, useRef } from 'react'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { BoardFailure } from '../board/boardClient.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { titleOf } from './deadlineList.ts'
import { offWords, shortWhen } from './deadlineWords.ts'

/** Stands in a list where a deadline was, says that it is off for both, and takes it back. */
export function SwitchedOffRow(props: {
  readonly deadline: ResolvedDeadline
  readonly isSaving: boolean
  /** Why it was not taken back; null while nobody has tried in vain. */
  readonly failure: BoardFailure | null
  readonly onUndo: () => void
}) {
  const { deadline, failure } = props
  const undo = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    // The dialog that had the focus is gone. Where somebody is at something else, the focus stays there.
    if (document.activeElement === document.body) undo.current?.focus()
  }, [])
  return (
    <li className="deadline-row is-off">
      <span className="deadline-date quiet">{shortWhen(deadline)}</span>
      <div className="deadline-what">
        <div className="row">
          <span id={id} role="status">
            {offWords(deadline)}
          </span>
          <button
            ref={undo}
            type="button"
            className="button"
            // Disabled it would lose the focus.
            aria-disabled={props.isSaving}
            aria-label={`Undo: ${titleOf(deadline)}`}
            aria-describedby={id}
            onClick={() => {
              if (!props.isSaving) props.onUndo()
            }}
          >
            Undo
          </button>
        </div>
        {failure !== null && <BoardNotice failure={failure} onRetry={null} />}
      </div>
    </li>
  )
}
