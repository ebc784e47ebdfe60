import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { titleOf } from './deadlineList.ts'
import { offCountWords, shortWhen, stillHoldsWords } from './deadlineWords.ts'

/** What the school has switched off, folded, each with the way back; both of the pair see which of it is a duty. */
export function SwitchedOff(props: {
  readonly off: readonly ResolvedDeadline[]
  readonly isSaving: boolean
  /** Null where nobody is signed in. */
  readonly onRestore: ((deadline: ResolvedDeadline) => void) | null
}) {
  const { off, onRestore } = props
  if (off.length === 0) return null
  return (
    <details className="panel">
      <summary>
        <h2>Switched off: {offCountWords(off)}</h2>
      </summary>
      <ul className="off-list">
        {off.map((deadline) => (
          <li key={deadline.id}>
            <span>
              {titleOf(deadline)} <span className="quiet">{shortWhen(deadline)}</span>
              {deadline.statutory && (
                <span className="deadline-facts">
                  <strong>Statutory</strong>: {stillHoldsWords(deadline)}, and neither map counts it
                </span>
              )}
            </span>
            {onRestore !== null && (
              <button
                type="button"
                className="button"
                disabled={props.isSaving}
                aria-label={`Restore ${titleOf(deadline)}, ${shortWhen(deadline)}`}
                onClick={() => onRestore(deadline)}
              >
                Restore
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
