import type { Deadlines } from '../../contract/documents.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { counted } from '../words/numbers.ts'
import { restored } from './deadlineChanges.ts'
import { titleOf } from './deadlineList.ts'
import { shortWhen } from './deadlineWords.ts'

/** What the school has switched off, folded, each with the way back. */
export function SwitchedOff(props: {
  readonly off: readonly ResolvedDeadline[]
  readonly kept: Deadlines
  readonly isSaving: boolean
  readonly onSave: ((body: Deadlines) => Promise<boolean>) | null
}) {
  const { off, kept, onSave } = props
  if (off.length === 0) return null
  return (
    <details className="panel">
      <summary>
        <h2>Switched off: {counted(off.length, 'deadline')}</h2>
      </summary>
      <ul className="off-list">
        {off.map((deadline) => (
          <li key={deadline.id}>
            <span>
              {titleOf(deadline)} <span className="quiet">{shortWhen(deadline)}</span>
            </span>
            {onSave !== null && (
              <button
                type="button"
                className="button"
                disabled={props.isSaving}
                aria-label={`Restore ${titleOf(deadline)}, ${shortWhen(deadline)}`}
                onClick={() => void onSave(restored(kept, deadline))}
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
