import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { documentFields } from '../../contract/documentFields.ts'
import { keptForWords, seenByWords, storedFields } from '../../contract/storedFields.ts'
import { routes } from '../../contract/routes.ts'
import type { BoardFailure } from '../board/boardClient.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'

/** Every field that the board holds about one; to take away, and to delete. */
export function StoredAboutMe({ board }: { readonly board: BoardHandle }) {
  const { client, view } = board
  const [stage, setStage] = useState<'shown' | 'asked' | 'left'>('shown')
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<BoardFailure | null>(null)

  async function download() {
    setIsBusy(true)
    const outcome = await client.call(routes.exportMine, { board: view.id, body: undefined })
    setIsBusy(false)
    setFailure(outcome.ok ? null : outcome.failure)
    if (outcome.ok) save(outcome.value)
  }

  async function leave() {
    setIsBusy(true)
    const outcome = await client.call(routes.leave, { board: view.id, body: undefined })
    setIsBusy(false)
    setFailure(outcome.ok ? null : outcome.failure)
    if (outcome.ok) setStage('left')
  }

  return (
    <details className="panel">
      <summary>
        <h2>Everything that is stored about me</h2>
      </summary>
      <p>
        This is the whole list; a test fails when there is a field that is not on it. Nothing of it is a title, a text,
        a place or a guest of anybody’s event. Calendars are read into this browser’s memory and are gone when you close
        it.
      </p>
      {failure !== null && <BoardNotice failure={failure} onRetry={null} />}
      <div className="row">
        <Button disabled={isBusy} onClick={() => void download()}>
          Download everything the board holds about me
        </Button>
        {stage === 'shown' && <Button onClick={() => setStage('asked')}>Delete my part and leave</Button>}
      </div>
      {stage === 'asked' && (
        <div className="notice" role="alertdialog" aria-label="Delete my part and leave">
          <p>
            Your answers, your own questions, your settings and what you share are deleted at once, for both of you. It
            cannot be undone. What Outlook itself shares is Outlook’s, and stays.
          </p>
          <div className="row">
            <Button disabled={isBusy} onClick={() => void leave()}>
              Delete and leave
            </Button>
            <Button appearance="primary" onClick={() => setStage('shown')}>
              Keep it
            </Button>
          </div>
        </div>
      )}
      {stage === 'left' && (
        <p className="notice" role="status">
          Your part is deleted. Signing in again makes a new board.
        </p>
      )}
      <ul className="stored">
        {[...storedFields, ...documentFields].map(({ what, why, seenBy, keptFor }) => (
          <li key={what}>
            <strong>{what}.</strong> {why}.{' '}
            <span className="quiet">
              Seen by: {lowerFirst(seenByWords[seenBy])}. Kept: {lowerFirst(keptForWords[keptFor])}.
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function save(data: object) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'tandem-board.json'
  link.click()
  URL.revokeObjectURL(url)
}
