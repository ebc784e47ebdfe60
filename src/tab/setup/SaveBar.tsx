import { Button } from '@fluentui/react-components'
import type { SaveState } from './useSaving.ts'

/** At the foot of a form while it holds what is not kept yet: the two things one can do about it. */
export function SaveBar(props: {
  readonly isChanged: boolean
  readonly state: SaveState
  /** Why it cannot be saved yet; null when it can. */
  readonly problem: string | null
  readonly onUndo: () => void
}) {
  const { isChanged, state } = props
  const isSaving = state.kind === 'saving'
  const isShown = isChanged || state.kind === 'saved'
  return (
    <div className={isShown ? 'save-bar is-shown' : 'save-bar'}>
      <p role="status">{sentenceOf(props)}</p>
      {isChanged && (
        <div className="row">
          <Button disabled={isSaving} onClick={props.onUndo}>
            Undo the changes
          </Button>
          <Button type="submit" appearance="primary" disabled={isSaving}>
            {isSaving ? 'Saving…' : 'Save'}
          </Button>
        </div>
      )}
    </div>
  )
}

function sentenceOf({ isChanged, state, problem }: { isChanged: boolean; state: SaveState; problem: string | null }) {
  if (state.kind === 'saving') return 'Saving…'
  if (problem !== null) return problem
  if (isChanged) return 'Not saved yet.'
  return state.kind === 'saved' ? 'Saved. The map is drawn with it.' : ''
}
